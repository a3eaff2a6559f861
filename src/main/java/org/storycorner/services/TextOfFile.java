package org.storycorner.services;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.storycorner.services.FileUnreadableException.Why;

/** The text in a file that some spreadsheet wrote: UTF-8 or UTF-16 with its mark, else UTF-8, else what Windows writes here. */
final class TextOfFile {

    private static final String MARK = "\uFEFF";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private TextOfFile() {}

    static String in(byte[] bytes) throws FileUnreadableException {
        var text = decoded(bytes);
        var whole = text.startsWith(MARK) ? text.substring(1) : text;
        if (whole.indexOf('\0') >= 0) {
            throw new FileUnreadableException(Why.NO_TEXT);
        }
        return whole;
    }

    private static String decoded(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
