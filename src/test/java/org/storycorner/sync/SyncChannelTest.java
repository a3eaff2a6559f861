package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.storycorner.queue.SettableClock;
import org.storycorner.sync.Stop.ChannelFault;
import org.storycorner.sync.Stop.Paused;

class SyncChannelTest {

    private static final Stop FAULT = new ChannelFault(Trouble.NO_CONNECTION);

    private final Path folder;
    private final SettableClock clock = new SettableClock(Samples.NOON);
    private final SyncChannel channel;

    SyncChannelTest(@TempDir Path folder) {
        this.folder = folder;
        channel = channel(SyncStore.in(folder));
    }

    private SyncChannel channel(JdbcClient store) {
        return new SyncChannel(store, "https://stories.example.org", clock, new Backoff(new Random(3)));
    }

    @Test
    void isClearAndDueWhenNothingWasEverSent() {
        assertThat(channel.state()).isEqualTo(SyncChannel.State.NEW);
        assertThat(channel.isDue()).isTrue();
    }

    @Test
    void isDueOnlyOnceItsWaitIsOver() {
        var next = channel.stopped(FAULT, true);

        assertThat(channel.isDue()).isFalse();
        clock.set(next.minusMillis(1));
        assertThat(channel.isDue()).isFalse();
        clock.set(next);
        assertThat(channel.isDue()).isTrue();
    }

    @Test
    void waitsLongerTheMoreOftenItFails() {
        var longest = Duration.ZERO;
        for (int failure = 1; failure <= 40; failure++) {
            var wait = Duration.between(clock.instant(), channel.stopped(FAULT, true));
            longest = wait.compareTo(longest) > 0 ? wait : longest;
            assertThat(wait).isBetween(Duration.ofSeconds(5), Duration.ofMinutes(15));
        }

        assertThat(channel.state().failures()).isEqualTo(40);
        assertThat(longest).isGreaterThan(Duration.ofMinutes(10));
    }

    @Test
    void startsAfreshOnceSomethingWorked() {
        channel.stopped(FAULT, true);
        channel.worked();

        assertThat(channel.state().isClear()).isTrue();
        assertThat(channel.state().failures()).isZero();
        assertThat(channel.state().nextAttempt()).isEmpty();
        assertThat(channel.state().lastAttempt()).contains(Samples.NOON);
    }

    @Test
    void survivesARestart() {
        channel.stopped(FAULT, true);
        var before = channel.state();
        SyncStore.close(folder);

        assertThat(channel(SyncStore.in(folder)).state()).isEqualTo(before);
    }

    @Test
    void isRememberedForEachDestinationByItself() {
        channel.stopped(FAULT, true);

        var other =
                new SyncChannel(SyncStore.in(folder), "https://other.example.org", clock, new Backoff(new Random(3)));

        assertThat(other.state()).isEqualTo(SyncChannel.State.NEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T12:00:00Z",
                "2026-11-24T12:00:00Z",
                "2026-11-23T11:00:00Z",
                "1970-01-01T00:00:00Z",
                "2099-12-31T23:59:59Z"
            })
    void isStrandedByNoJumpOfTheClock(String moment) {
        channel.stopped(FAULT, true);
        clock.set(Instant.parse(moment));
        channel.isDue();

        assertThat(channel.state().nextAttempt())
                .hasValueSatisfying(next ->
                        assertThat(next).isBeforeOrEqualTo(clock.instant().plus(Duration.ofMinutes(15))));
        clock.advance(Duration.ofMinutes(15));
        assertThat(channel.isDue()).isTrue();
    }

    @Test
    void isStrandedByNoFaultInAWrongYear() {
        clock.set(Instant.parse("2099-06-01T00:00:00Z"));
        channel.stopped(FAULT, true);
        clock.set(Samples.NOON);

        assertThat(channel.isDue()).isFalse();
        clock.advance(Duration.ofMinutes(15));
        assertThat(channel.isDue()).isTrue();
    }

    @Test
    void honoursWhatTheServerAsksFor() {
        var next = channel.stopped(new ChannelFault(Trouble.BUSY, Duration.ofMinutes(14)), true);

        assertThat(next).isEqualTo(Samples.NOON.plus(Duration.ofMinutes(14)));
        assertThat(channel.state().atTheDoor()).isFalse();
    }

    @Test
    void pausesForAQuarterOfAnHour() {
        var next = channel.stopped(new Paused(Trouble.SIGN_IN_REFUSED), true);

        assertThat(next).isEqualTo(Samples.NOON.plus(Duration.ofMinutes(15)));
        assertThat(channel.state().paused()).isTrue();
        assertThat(channel.state().trouble()).contains(Trouble.SIGN_IN_REFUSED);
    }

    @Test
    void triesAgainAtOnceWhenTheBoxIsStartedAgainAfterAPause() {
        channel.stopped(new Paused(Trouble.SIGN_IN_REFUSED), true);
        channel.started();

        assertThat(channel.isDue()).isTrue();
        assertThat(channel.state().paused()).isTrue();
    }

    @Test
    void goesOnBackingOffWhenTheBoxIsStartedAgain() {
        channel.stopped(FAULT, true);
        channel.started();

        assertThat(channel.isDue()).isFalse();
    }

    @Test
    void readsATroubleOfALaterVersionAsAFault() {
        channel.stopped(FAULT, true);
        SyncStore.in(folder)
                .sql("update sync_channel set trouble = 'FROM_LATER'")
                .update();

        assertThat(channel.state().trouble()).contains(Trouble.UNEXPECTED);
    }
}
