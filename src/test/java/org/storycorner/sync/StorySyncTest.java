package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.SettableClock;
import org.storycorner.queue.StoryQueue;
import org.storycorner.sync.Outcome.Held;
import org.storycorner.sync.Stop.ChannelFault;
import org.storycorner.sync.Stop.Paused;
import org.storycorner.sync.SyncStatus.State;
import org.storycorner.venue.DestinationSettings;
import org.storycorner.venue.IdleTimes;
import org.storycorner.venue.KeyboardSettings;
import org.storycorner.venue.Venue;
import org.storycorner.venue.VenueService;

class StorySyncTest {

    private final FewStories queue = FewStories.of(Samples.aStory(1), Samples.aStory(2));
    private final PlayedDestination destination = new PlayedDestination();
    private final SettableClock clock = new SettableClock(Samples.NOON);
    private final Path folder;

    StorySyncTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void isIdleWhileNothingStandsInTheWay() {
        var status = sync(destination).status();

        assertThat(status.state()).isEqualTo(State.IDLE);
        assertThat(status.destination()).isEqualTo("https://stories.example.org");
        assertThat(status.waiting()).isEqualTo(2);
        assertThat(status.nextAttempt()).isEmpty();
    }

    @Test
    void saysWhenItTriesAgainWhileItBacksOff() {
        destination.answers(new Held(new ChannelFault(Trouble.TIMED_OUT)));
        var sync = sync(destination);
        sync.now();

        assertThat(sync.status()).satisfies(status -> {
            assertThat(status.state()).isEqualTo(State.BACKING_OFF);
            assertThat(status.trouble()).contains(Trouble.TIMED_OUT);
            assertThat(status.failures()).isEqualTo(1);
            assertThat(status.lastAttempt()).contains(Samples.NOON);
            assertThat(status.nextAttempt())
                    .hasValueSatisfying(next ->
                            assertThat(next).isBetween(Samples.NOON.plusSeconds(5), Samples.NOON.plusSeconds(10)));
        });
    }

    @Test
    void saysWhyItIsPausedAlsoAfterARestart() {
        destination.isNotReached(new Paused(Trouble.FORM_MISSING));
        sync(destination).now();
        SyncStore.close(folder);

        assertThat(sync(destination).status()).satisfies(status -> {
            assertThat(status.state()).isEqualTo(State.PAUSED);
            assertThat(status.trouble()).contains(Trouble.FORM_MISSING);
        });
    }

    @Test
    void isOffWithoutADestination() {
        try (var nowhere = new Nowhere()) {
            var sync = sync(nowhere);

            assertThat(sync.now()).isEqualTo(new RoundReport(0, 0, 2, Optional.of(Trouble.NO_DESTINATION)));
            assertThat(sync.status().state()).isEqualTo(State.OFF);
            assertThat(sync.check()).hasSize(1);
        }
    }

    @Test
    void sendsInTheBackgroundByItself() {
        try (var server = OpenRosaServer.started()) {
            runner(Samples.settings(server)).run(context -> {
                assertThat(queue.delivered().await(30, TimeUnit.SECONDS)).isTrue();
                assertThat(context).hasSingleBean(StorySync.class);
            });

            assertThat(server.accepted()).hasSize(2);
        }
    }

    @Test
    void sendsOnlyWhenToldToWhileTheBackgroundIsOff() {
        try (var server = OpenRosaServer.started()) {
            runner(Samples.settings(server))
                    .withPropertyValues("storycorner.sync.enabled=false")
                    .run(context -> {
                        assertThat(context).doesNotHaveBean(SenderTimer.class);
                        assertThat(server.requests()).isEmpty();

                        assertThat(context.getBean(StorySync.class).now().delivered())
                                .isEqualTo(2);
                    });
        }
    }

    @Test
    void hasNoBackgroundWithoutADestination() {
        runner(new DestinationSettings.None()).run(context -> {
            assertThat(context.getBean(SenderTimer.class).isRunning()).isFalse();
            assertThat(context.getBean(StorySync.class).status().state()).isEqualTo(State.OFF);
        });
    }

    @Test
    void putsTheStoryBackWhenTheBoxIsSwitchedOffWhileSending() {
        try (var raw = new RawServer(RawServer.swallows())) {
            runner(new DestinationSettings.OpenRosa(raw.address(), Optional.empty()))
                    .withPropertyValues("storycorner.sync.read-timeout=10m")
                    .run(context -> assertThat(queue.taking().await(30, TimeUnit.SECONDS))
                            .isTrue());
        }

        assertThat(queue.status().waiting()).isEqualTo(2);
        assertThat(queue.state(Samples.anId(1))).isEqualTo(QueueState.QUEUED);
    }

    @Test
    void refusesTimesThatAreNone() {
        runner(new DestinationSettings.None())
                .withPropertyValues("storycorner.sync.read-timeout=0s")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("storycorner.sync.read-timeout: expected a time above zero, found PT0S"));
    }

    private StorySync sync(Destination destination) {
        var channel = new SyncChannel(SyncStore.in(folder), destination.shown(), clock, new Backoff(new Random(1)));
        return new StorySync(queue, destination, channel, new Sender(queue, destination, channel, clock));
    }

    private ApplicationContextRunner runner(DestinationSettings settings) {
        return new ApplicationContextRunner()
                .withUserConfiguration(SyncConfiguration.class)
                .withBean(StoryQueue.class, () -> queue)
                .withBean(JdbcClient.class, () -> SyncStore.in(folder))
                .withBean(Clock.class, Clock::systemUTC)
                .withBean(RandomGenerator.class, () -> new Random(1))
                .withBean(Venue.class, () -> venue(settings));
    }

    private static Venue venue(DestinationSettings settings) {
        var minute = Duration.ofMinutes(1);
        return new Venue(
                "Example Hall",
                true,
                Venue.LANGUAGES,
                List.of(new VenueService("example-service", "Example Service", "", "")),
                List.of(),
                List.of(),
                "",
                new IdleTimes(minute, minute, minute, minute),
                KeyboardSettings.USUAL,
                3.78,
                settings);
    }
}
