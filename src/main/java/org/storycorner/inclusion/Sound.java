package org.storycorner.inclusion;

/** One text, spoken: the bytes of an audio file and their media type. */
final class Sound {

    private final byte[] content;
    private final String type;

    private Sound(byte[] content, String type) {
        this.content = content;
        this.type = type;
    }

    static Sound wav(byte[] content) {
        return new Sound(content, "audio/wav");
    }

    static Sound ogg(byte[] content) {
        return new Sound(content, "audio/ogg");
    }

    byte[] content() {
        return content;
    }

    String type() {
        return type;
    }
}
