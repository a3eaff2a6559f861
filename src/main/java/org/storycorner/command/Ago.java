package org.storycorner.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people say them, by the box's clock and in its time zone. */
record Ago(Clock clock) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.UK);

    /** How long ago, in the largest unit that fits; a moment in the future (a clock was set back) counts as just now. */
    String length(Instant moment) {
        var length = Duration.between(moment, clock.instant());
        if (length.compareTo(Duration.ofMinutes(1)) < 0) {
            return "less than a minute";
        }
        if (length.compareTo(Duration.ofHours(1)) < 0) {
            return length.toMinutes() + " min";
        }
        return length.compareTo(Duration.ofDays(2)) < 0 ? length.toHours() + " h" : length.toDays() + " days";
    }

    /** Such as "today at 14:05". */
    String moment(Instant moment) {
        var local = moment.atZone(clock.getZone());
        return day(local.toLocalDate()) + " at " + TIME.format(local);
    }

    /** Such as "2026-11-23 14:05". */
    String shortly(Instant moment) {
        return SHORT.format(moment.atZone(clock.getZone()));
    }

    private String day(LocalDate day) {
        var today = LocalDate.now(clock);
        if (day.equals(today)) {
            return "today";
        }
        return day.equals(today.minusDays(1)) ? "yesterday" : "on " + DAY.format(day);
    }
}
