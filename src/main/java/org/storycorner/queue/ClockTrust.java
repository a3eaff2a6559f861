package org.storycorner.queue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether the box's clock has gone on evenly for so long that something may be erased by it. One that jumped, in either
 * direction, may be wrong, and nobody on a box without internet can tell; a box that was off for as long looks the same and
 * waits too. What was seen lies in a small file of the data folder, so that it outlives a restart.
 */
final class ClockTrust {

    /** Longer than from one weekly opening of a hall to the next; a longer step counts as a jump. */
    static final Duration PROBATION = Duration.ofDays(8);

    /** So much a clock may be put back: for the end of summer time, or by a time server. */
    private static final Duration PUT_BACK = Duration.ofHours(2);

    private static final Duration NOTED_EVERY = Duration.ofHours(1);
    private static final String NAME = "clock-seen";

    private final DurableFolder data;
    private final Clock clock;

    ClockTrust(DurableFolder data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /** Looks at the clock, notes what it says, and says whether it can be trusted. */
    boolean isEarned() throws IOException {
        var now = clock.instant();
        var before = seen();
        var evenly = before.filter(seen -> seen.leadsTo(now));
        var since = evenly.map(Seen::since).orElse(now);
        if (evenly.filter(seen -> Duration.between(seen.last(), now).compareTo(NOTED_EVERY) < 0)
                .isEmpty()) {
            data.write(NAME, "", (since + " " + now).getBytes(StandardCharsets.US_ASCII));
        }
        return Duration.between(since, now).compareTo(PROBATION) >= 0;
    }

    private Optional<Seen> seen() throws IOException {
        var file = data.path().resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var moments = Files.readString(file, StandardCharsets.US_ASCII).split(" ", 2);
            return Optional.of(new Seen(Instant.parse(moments[0]), Instant.parse(moments[moments.length - 1])));
        } catch (DateTimeException | IOException damaged) {
            return Optional.empty();
        }
    }

    /**
     * What was seen of the clock.
     *
     * @param since since when it has gone on evenly, by itself
     * @param last what it said when it was last noted
     */
    private record Seen(Instant since, Instant last) {

        boolean leadsTo(Instant now) {
            var step = Duration.between(last, now);
            return step.compareTo(PROBATION) <= 0 && step.plus(PUT_BACK).isPositive();
        }
    }
}
