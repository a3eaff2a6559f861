package org.storycorner.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clock earns trust by going on evenly, and loses it by any jump. */
class ClockTrustTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final SettableClock clock = new SettableClock(NOW);

    @TempDir
    Path folder;

    @Test
    void isEarnedOnceTheClockWentOnForEightDays() throws IOException {
        assertThat(isEarnedAfter(Duration.ZERO)).isFalse();
        assertThat(isEarnedAfter(Duration.ofDays(4))).isFalse();
        assertThat(isEarnedAfter(Duration.ofDays(4))).isTrue();
    }

    @Test
    void isKeptInAHallThatOpensOnceAWeek() throws IOException {
        earn();

        for (int week = 0; week < 5; week++) {
            assertThat(isEarnedAfter(Duration.ofDays(7).plusHours(6))).isTrue();
        }
    }

    @Test
    void isKeptAtTheEndOfSummerTimeAndByATimeServer() throws IOException {
        earn();

        assertThat(isEarnedAfter(Duration.ofHours(-1))).isTrue();
        assertThat(isEarnedAfter(Duration.ofSeconds(90))).isTrue();
    }

    @Test
    void isLostByAJumpToEitherSideAlsoWhenTheClockComesBack() throws IOException {
        for (var jump : new Instant[] {Instant.parse("2099-01-01T00:00:00Z"), Instant.EPOCH}) {
            earn();
            var before = clock.instant();

            clock.set(jump);
            assertThat(isEarnedAfter(Duration.ZERO)).isFalse();
            assertThat(isEarnedAfter(Duration.ofDays(5))).isFalse();
            clock.set(before);

            assertThat(isEarnedAfter(Duration.ZERO)).isFalse();
        }
    }

    @Test
    void beginsAgainWhereItsFileIsDamaged() throws IOException {
        earn();
        for (var damage : new String[] {"", "soon", "2026-11-23T12:00:00Z never"}) {
            Files.writeString(folder.resolve("clock-seen"), damage);

            assertThat(isEarnedAfter(Duration.ZERO)).isFalse();
        }
    }

    private void earn() throws IOException {
        for (int day = 0; day < 10; day++) {
            isEarnedAfter(Duration.ofDays(1));
        }
        assertThat(isEarnedAfter(Duration.ZERO)).isTrue();
    }

    /** Each look is that of a process that has just been started. */
    private boolean isEarnedAfter(Duration step) throws IOException {
        clock.advance(step);
        return new ClockTrust(new DurableFolder(folder, CrashPoint.NONE), clock).isEarned();
    }
}
