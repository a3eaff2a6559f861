package org.storycorner.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Moments as staff read them, in the English of the console's pages and the time of the box's place. */
public final class Moments {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(Locale.UK);

    private Moments() {}

    /** Such as {@code 26 Nov 2026, 14:05}. */
    public static String full(Instant moment) {
        return FULL.withZone(ZoneId.systemDefault()).format(moment);
    }

    /** Such as {@code 14:05}. */
    public static String clock(Instant moment) {
        return CLOCK.withZone(ZoneId.systemDefault()).format(moment);
    }
}
