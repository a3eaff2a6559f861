package org.storycorner.inclusion;

/**
 * One text, spoken.
 *
 * @param type its media type
 */
record Sound(byte[] content, String type) {

    static Sound wav(byte[] content) {
        return new Sound(content, "audio/wav");
    }

    static Sound ogg(byte[] content) {
        return new Sound(content, "audio/ogg");
    }
}
