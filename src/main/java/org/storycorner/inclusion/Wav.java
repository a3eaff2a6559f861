package org.storycorner.inclusion;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** RIFF/WAVE as it comes out of a pipe: whoever writes there can't go back and enter the lengths. */
final class Wav {

    private static final int FIRST_CHUNK = 12;
    private static final int CHUNK_HEADER = 8;

    private Wav() {}

    /** The same sound with its true lengths; empty when this is no WAVE or has no samples. */
    static Optional<byte[]> withTrueLengths(byte[] streamed) {
        var mended = streamed.clone();
        var wav = ByteBuffer.wrap(mended).order(ByteOrder.LITTLE_ENDIAN);
        if (wav.limit() < FIRST_CHUNK
                || !name(wav, 0).equals("RIFF")
                || !name(wav, 8).equals("WAVE")) {
            return Optional.empty();
        }
        long chunk = FIRST_CHUNK;
        while (chunk + CHUNK_HEADER < wav.limit()) {
            int at = (int) chunk;
            if (name(wav, at).equals("data")) {
                wav.putInt(4, wav.limit() - CHUNK_HEADER);
                wav.putInt(at + 4, wav.limit() - at - CHUNK_HEADER);
                return Optional.of(mended);
            }
            chunk += CHUNK_HEADER + Integer.toUnsignedLong(wav.getInt(at + 4));
        }
        return Optional.empty();
    }

    private static String name(ByteBuffer wav, int at) {
        var name = new byte[4];
        wav.get(at, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
