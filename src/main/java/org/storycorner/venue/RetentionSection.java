package org.storycorner.venue;

import java.time.Duration;

/** The key {@code retention} of the settings; it may be left out. */
final class RetentionSection {

    static final String KEY = "retention";

    private static final int MOST_DAYS = 365;

    private RetentionSection() {}

    static Duration read(YamlSection venue) {
        return venue.has(KEY) ? venue.days(KEY, 1, MOST_DAYS) : Venue.USUAL_RETENTION;
    }
}
