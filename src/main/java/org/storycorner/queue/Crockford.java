package org.storycorner.queue;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;

/** Crockford's base 32, for what people read aloud and type: no I, L, O or U; capitals or small letters; dashes count for nothing. */
final class Crockford {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;
    private static final int BITS = 5;

    private Crockford() {}

    /** The bytes from the first bit on; what is missing to a whole letter at the end is zero. */
    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte next : bytes) {
            held = (held << Byte.SIZE) | (next & 0xFF);
            for (bits += Byte.SIZE; bits >= BITS; ) {
                bits -= BITS;
                text.append(LETTERS.charAt((held >>> bits) & 31));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(LETTERS.charAt((held << (BITS - bits)) & 31)).toString();
    }

    /** The whole bytes in this text; empty when it has a character that never stands there. */
    static Optional<byte[]> decode(String typed) {
        var bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char letter : bare(typed).toCharArray()) {
            int value = LETTERS.indexOf(letter);
            if (value < 0) {
                return Optional.empty();
            }
            held = (held << BITS) | value;
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.write(held >>> bits);
            }
        }
        return Optional.of(bytes.toByteArray());
    }

    /** What was typed as it should have been: capitals, nothing between them, and no letter that looks like a digit. */
    static String bare(String typed) {
        return typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** In groups of four, with this between them. */
    static String grouped(String text, String between) {
        return String.join(between, text.split("(?<=\\G.{" + GROUP + "})"));
    }
}
