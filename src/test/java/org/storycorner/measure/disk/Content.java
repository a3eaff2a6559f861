package org.storycorner.measure.disk;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The bytes of one file, growing as they are written; a hole reads as zeros. */
final class Content {
    private byte[] bytes;
    private int length;

    Content(byte[] bytes) {
        this.bytes = bytes.clone();
        this.length = bytes.length;
    }

    int length() {
        return length;
    }

    void write(int at, ByteBuffer source) {
        int end = at + source.remaining();
        resize(Math.max(length, end));
        source.duplicate().get(bytes, at, end - at);
    }

    void resize(int wanted) {
        if (wanted > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(wanted, bytes.length * 2));
        } else if (wanted < length) {
            Arrays.fill(bytes, wanted, length, (byte) 0);
        }
        length = wanted;
    }

    /** The bytes from here on, at most so many. */
    ByteBuffer part(int at, int atMost) {
        return ByteBuffer.wrap(bytes, at, Math.min(atMost, length - at)).slice();
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
