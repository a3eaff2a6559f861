package org.storycorner.posters;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be printed. */
public enum Sheet {
    /** A4, one page, all chosen languages on it. */
    POSTER,
    /** A5, one page, all chosen languages on it. */
    FLYER,
    /** Two flyers beside each other on A4, to cut in the middle. */
    FLYERS,
    /** A4, a page for each language: how to set the story table up. */
    TABLE,
    /** A4, a page for each language: what helping means. */
    GUIDE;

    /** Its name in commands, addresses, message keys and file names. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sheet> of(String code) {
        return Stream.of(values()).filter(sheet -> sheet.code().equals(code)).findFirst();
    }
}
