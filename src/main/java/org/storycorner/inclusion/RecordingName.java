package org.storycorner.inclusion;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.util.DigestUtils;

/**
 * How a recording of what the venue says is called, without its ending: by the words themselves. Other words have another
 * name, and no two have the same, so that no recording speaks for what has changed since.
 */
final class RecordingName {

    private static final String PREFIX = "venue.";

    /** What a file may be called on every computer. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]+(?: [A-Za-z0-9]+)*");

    private RecordingName() {}

    /** {@code The council} is {@code venue.The-council}; words with other signs in them are called by their MD5. */
    static String ofWords(String words) {
        return PREFIX
                + (PLAIN.matcher(words).matches()
                        ? words.replace(' ', '-')
                        : DigestUtils.md5DigestAsHex(words.getBytes(StandardCharsets.UTF_8)));
    }

    /** {@code (01632) 960001} is {@code venue.number.01632-960001}: its digits, in the groups in which they are read. */
    static String ofNumber(String number) {
        return PREFIX + "number." + Spelled.out(number).replace(" ", "").replace('.', '-');
    }
}
