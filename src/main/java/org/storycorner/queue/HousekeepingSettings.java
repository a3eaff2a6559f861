package org.storycorner.queue;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a box tidies up, {@code storycorner.housekeeping.*}.
 *
 * @param enabled off for commands, which leave it to the running box
 * @param first how long after a start the first round begins
 * @param every the pause between two rounds
 */
@ConfigurationProperties("storycorner.housekeeping")
record HousekeepingSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("20s") Duration first,
        @DefaultValue("10m") Duration every) {

    HousekeepingSettings {
        requirePositive("first", first);
        requirePositive("every", every);
    }

    private static void requirePositive(String name, Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException(
                    "storycorner.housekeeping." + name + ": expected a time above zero, found " + duration);
        }
    }
}
