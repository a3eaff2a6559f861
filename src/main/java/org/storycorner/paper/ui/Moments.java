package org.storycorner.paper.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Moments as staff read them. */
final class Moments {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(Locale.UK);

    private Moments() {}

    static String full(Instant moment) {
        return FULL.withZone(ZoneId.systemDefault()).format(moment);
    }

    static String clock(Instant moment) {
        return CLOCK.withZone(ZoneId.systemDefault()).format(moment);
    }
}
