package org.storycorner.paper.intake;

import java.util.Locale;

/**
 * Which of the forms that wait somebody wants to see. The names of scanned files are sealed, so nothing can be found by them.
 *
 * @param serial the beginning of the number on the page, as somebody typed it; empty for all
 */
public record FormSearch(String serial, boolean newestFirst) {

    public static final FormSearch ALL = new FormSearch("", false);

    /** Typed by hand: in any case and spacing, and with the letters that look like digits. */
    public FormSearch {
        serial = serial.replaceAll("/.*", "")
                .toUpperCase(Locale.ROOT)
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0')
                .replaceAll("[^0-9A-Z]", "");
    }

    public FormSearch numbered(String typed) {
        return new FormSearch(typed, newestFirst);
    }

    public FormSearch fromTheNewest(boolean first) {
        return new FormSearch(serial, first);
    }
}
