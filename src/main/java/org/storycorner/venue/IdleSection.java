package org.storycorner.venue;

import java.time.Duration;
import java.util.List;

/** The section {@code idle} of the settings; it may be left out. */
record IdleSection(Mistakes mistakes) {

    static final String KEY = "idle";

    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(60);

    IdleTimes read(YamlSection venue) {
        return venue.value(KEY)
                .map(value -> new YamlSection(value, KEY, mistakes, List.of("normal", "typing", "helped", "warning")))
                .map(idle -> new IdleTimes(
                        idle.duration("normal", SHORTEST, LONGEST),
                        idle.duration("typing", SHORTEST, LONGEST),
                        idle.duration("helped", SHORTEST, LONGEST),
                        idle.duration("warning", SHORTEST, LONGEST)))
                .orElse(IdleTimes.USUAL);
    }
}
