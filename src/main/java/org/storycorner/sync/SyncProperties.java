package org.storycorner.sync;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sending goes about it, {@code storycorner.sync.*}.
 *
 * @param enabled whether stories are sent in the background; off for commands, which send when they are told to
 * @param connectTimeout how long a connection may take to come about
 * @param readTimeout how long one whole exchange may take; more than 100 kB get a second more for each 2 kB
 * @param conflictWait how long a story that the server has in hand already is left alone
 * @param tick how often the background looks whether there is something to do
 */
@ConfigurationProperties("storycorner.sync")
record SyncProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("2m") Duration readTimeout,
        @DefaultValue("5s") Duration conflictWait,
        @DefaultValue("5s") Duration tick) {

    SyncProperties {
        requirePositive("connect-timeout", connectTimeout);
        requirePositive("read-timeout", readTimeout);
        requirePositive("conflict-wait", conflictWait);
        requirePositive("tick", tick);
    }

    private static void requirePositive(String name, Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException(
                    "storycorner.sync." + name + ": expected a time above zero, found " + duration);
        }
    }
}
