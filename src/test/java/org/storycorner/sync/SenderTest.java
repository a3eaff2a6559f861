package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.SettableClock;
import org.storycorner.story.StoryId;
import org.storycorner.sync.Outcome.Delivered;
import org.storycorner.sync.Outcome.Held;
import org.storycorner.sync.Outcome.StoryFault;
import org.storycorner.sync.Stop.ChannelFault;
import org.storycorner.sync.Stop.Paused;

class SenderTest {

    private static final Outcome BUSY = new Held(new ChannelFault(Trouble.BUSY));
    private static final Stop NO_NETWORK = new ChannelFault(Trouble.NO_CONNECTION);
    private static final Stop REFUSED_SIGN_IN = new Paused(Trouble.SIGN_IN_REFUSED);

    private final FewStories queue = FewStories.of(Samples.aStory(1), Samples.aStory(2), Samples.aStory(3));
    private final PlayedDestination destination = new PlayedDestination();
    private final SettableClock clock = new SettableClock(Samples.NOON);
    private final SyncChannel channel;
    private final Sender sender;

    SenderTest(@TempDir Path folder) {
        channel = new SyncChannel(SyncStore.in(folder), destination.shown(), clock, new Backoff(new Random(11)));
        sender = new Sender(queue, destination, channel, clock);
    }

    @Test
    void sendsOldestFirstOneAtATime() {
        var report = sender.now();

        assertThat(report).isEqualTo(new RoundReport(3, 0, 0, Optional.empty()));
        assertThat(destination.sent()).containsExactly(Samples.anId(1), Samples.anId(2), Samples.anId(3));
        assertThat(queue.note(Samples.anId(1))).isEqualTo("received");
        assertThat(destination.asked()).isEqualTo(1);
    }

    @Test
    void asksNobodyWhenNothingWaits() {
        sender.now();
        sender.now();

        assertThat(destination.asked()).isEqualTo(1);
    }

    @Test
    void endsTheRoundAndPutsTheStoryBackAtAChannelFault() {
        destination.answers(new Delivered("received")).answers(BUSY);

        var report = sender.now();

        assertThat(report).isEqualTo(new RoundReport(1, 0, 2, Optional.of(Trouble.BUSY)));
        assertThat(queue.state(Samples.anId(2))).isEqualTo(QueueState.QUEUED);
        assertThat(destination.sent()).containsExactly(Samples.anId(1), Samples.anId(2));
        assertThat(channel.state().failures()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"TIMED_OUT", "CONNECTION_LOST", "SERVER_ERROR", "NOT_OPENROSA", "UNKNOWN_ANSWER"})
    void remembersWhatMayHaveArrivedAlthoughNoAnswerCame(Trouble trouble) {
        destination.answers(new Held(new ChannelFault(trouble)));

        sender.now();

        assertThat(queue.perhapsArrived()).containsExactly(Samples.anId(1));
    }

    @ParameterizedTest
    @EnumSource(names = {"CONFLICT", "PARTLY_DELIVERED"})
    void remembersWhatTheServerMayHaveOfAStoryThatIsPutAside(Trouble trouble) {
        destination.answers(new StoryFault(trouble));

        sender.now();

        assertThat(queue.perhapsArrived()).containsExactly(Samples.anId(1));
    }

    @Test
    void remembersWhatAnAttemptLeftInDoubtWhateverEndedIt() {
        destination
                .answers(new StoryFault(Trouble.REFUSED, true))
                .answers(new Held(new ChannelFault(Trouble.BUSY), true));

        sender.now();

        assertThat(queue.perhapsArrived()).containsExactlyInAnyOrder(Samples.anId(1), Samples.anId(2));
    }

    @Test
    void knowsThatNothingHasArrivedWhereNoStoryWasSentOrAllWereRefused() {
        destination.answers(new StoryFault(Trouble.REFUSED)).answers(BUSY);
        sender.now();
        destination.isNotReached(new ChannelFault(Trouble.TIMED_OUT));
        sender.now();

        assertThat(queue.perhapsArrived()).isEmpty();
    }

    @Test
    void putsAStoryAsideAndGoesOnAtAStoryFault() {
        destination.answers(new StoryFault(Trouble.REFUSED));

        var report = sender.now();

        assertThat(report).isEqualTo(new RoundReport(2, 1, 0, Optional.empty()));
        assertThat(queue.state(Samples.anId(1))).isEqualTo(QueueState.QUARANTINED);
        assertThat(queue.note(Samples.anId(1))).isEqualTo(Trouble.REFUSED.sentence());
        assertThat(queue.state(Samples.anId(3))).isEqualTo(QueueState.DELIVERED);
    }

    @Test
    void putsThreeStoriesAsideForOneReasonAndThenLeavesTheOthersInTheQueue() {
        refuseNext(3, Trouble.REFUSED);
        accept(4, 5, 6);

        var report = sender.now();

        assertThat(report).isEqualTo(new RoundReport(0, 3, 3, Optional.of(Trouble.REFUSES_ALL)));
        assertThat(channel.state().paused()).isTrue();
        assertThat(queue.state(Samples.anId(4))).isEqualTo(QueueState.QUEUED);
    }

    @Test
    void putsNoFurtherStoryAsideByItselfUntilTheServerTakesOne() {
        accept(4, 5, 6);
        refuseNext(5, Trouble.REFUSED);
        sender.tick();

        clock.advance(Duration.ofMinutes(15));
        sender.tick();
        assertThat(queue.status().counts()).containsEntry(QueueState.QUARANTINED, 3L);
        var afterARestart = new Sender(queue, destination, channel, clock);
        afterARestart.begin();
        afterARestart.tick();
        assertThat(queue.status().counts()).containsEntry(QueueState.QUARANTINED, 3L);

        clock.advance(Duration.ofMinutes(15));
        afterARestart.tick();
        assertThat(queue.status().waiting()).isZero();
        assertThat(channel.state().isClear()).isTrue();
    }

    @Test
    void putsThreeMoreStoriesAsideWhenAPersonWantsThemTried() {
        accept(4, 5, 6, 7);
        refuseNext(6, Trouble.REFUSED);
        sender.tick();

        assertThat(sender.now()).isEqualTo(new RoundReport(0, 3, 1, Optional.of(Trouble.REFUSES_ALL)));
    }

    @Test
    void triesAtItsNextTurnWhatAPersonAskedForWhateverTheBackoff() {
        destination.isNotReached(REFUSED_SIGN_IN);
        sender.tick();
        destination.isReached();
        sender.tick();
        assertThat(destination.sent()).isEmpty();

        sender.soon();
        sender.tick();

        assertThat(destination.sent()).hasSize(3);
        assertThat(channel.state().isClear()).isTrue();
    }

    @Test
    void goesOnWhenRefusalsHaveSeveralReasonsOrADeliveryBetweenThem() {
        accept(4, 5, 6);
        refuseNext(2, Trouble.REFUSED);
        refuseNext(1, Trouble.CONFLICT);
        refuseNext(1, Trouble.REFUSED);
        destination.answers(new Delivered("received"));
        refuseNext(1, Trouble.REFUSED);

        assertThat(sender.now()).isEqualTo(new RoundReport(1, 5, 0, Optional.empty()));
    }

    @Test
    void sendsAStoryAgainThatStaffReleased() {
        destination.answers(new StoryFault(Trouble.REFUSED));
        sender.now();
        queue.release(Samples.anId(1));

        assertThat(sender.now().delivered()).isEqualTo(1);
    }

    @Test
    void keepsStoriesQueuedWhileItIsPaused() {
        destination.isNotReached(REFUSED_SIGN_IN);

        var report = sender.now();

        assertThat(report).isEqualTo(new RoundReport(0, 0, 3, Optional.of(Trouble.SIGN_IN_REFUSED)));
        assertThat(destination.sent()).isEmpty();
        assertThat(channel.state().paused()).isTrue();
    }

    @Test
    void triesAPausedDestinationAgainAfterAQuarterOfAnHour() {
        destination.isNotReached(REFUSED_SIGN_IN);
        sender.tick();
        destination.isReached();

        clock.advance(Duration.ofMinutes(15).minusMillis(1));
        sender.tick();
        assertThat(destination.sent()).isEmpty();

        clock.advance(Duration.ofMillis(1));
        sender.tick();
        assertThat(destination.sent()).hasSize(3);
        assertThat(channel.state().paused()).isFalse();
    }

    @Test
    void triesAPausedDestinationAgainWhenTheBoxIsStarted() {
        destination.isNotReached(REFUSED_SIGN_IN);
        sender.tick();
        destination.isReached();

        sender.begin();
        sender.tick();

        assertThat(destination.sent()).hasSize(3);
    }

    @Test
    void triesAtOnceWhenItIsToldToWhateverTheBackoff() {
        destination.answers(BUSY);
        sender.now();

        assertThat(sender.now().delivered()).isEqualTo(3);
    }

    @Test
    void waitsForTheBackoffInTheBackground() {
        destination.answers(BUSY);
        sender.tick();
        var next = channel.state().nextAttempt().orElseThrow();

        clock.set(next.minusMillis(1));
        sender.tick();
        assertThat(destination.sent()).hasSize(1);

        clock.set(next);
        sender.tick();
        assertThat(destination.sent()).hasSize(4);
    }

    @Test
    void doesNotProbeAServerThatAnsweredAtItsDoor() {
        for (int failure = 0; failure < 10; failure++) {
            destination.answers(BUSY);
            sender.now();
        }
        var asked = destination.asked();

        clock.advance(Duration.ofSeconds(4));
        sender.tick();

        assertThat(destination.asked()).isEqualTo(asked);
    }

    @Test
    void goesOnAtOnceWhenTheNetworkIsBack() {
        failAtTheDoor(12);
        destination.isReached();

        clock.advance(Duration.ofSeconds(29));
        sender.tick();
        assertThat(destination.sent()).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        sender.tick();
        assertThat(destination.sent()).hasSize(3);
        assertThat(channel.state().isClear()).isTrue();
    }

    @Test
    void asksAtMostTwiceAMinuteWhetherTheNetworkIsBack() {
        failAtTheDoor(12);
        var asked = destination.asked();
        var failures = channel.state().failures();

        for (int second = 0; second < 120; second++) {
            clock.advance(Duration.ofSeconds(1));
            sender.tick();
        }

        assertThat(destination.asked() - asked).isLessThanOrEqualTo(5);
        assertThat(channel.state().failures()).isLessThanOrEqualTo(failures + 1);
    }

    @Test
    void leavesAServerAloneThatAskedForPeaceAtItsDoor() {
        destination.isNotReached(new ChannelFault(Trouble.SERVER_ERROR, Duration.ofMinutes(10)));
        sender.tick();
        destination.isReached();

        clock.advance(Duration.ofMinutes(9));
        sender.tick();
        assertThat(destination.asked()).isEqualTo(1);

        clock.advance(Duration.ofMinutes(1));
        sender.tick();
        assertThat(destination.sent()).hasSize(3);
    }

    @Test
    void isStrandedByNoJumpOfTheClock() {
        for (var moment : new String[] {
            "2099-01-01T00:00:00Z", "1970-01-01T00:00:00Z", "2026-11-24T12:00:00Z", "2026-11-22T12:00:00Z"
        }) {
            destination.answers(BUSY);
            queue.accept(Samples.aStory(moment.hashCode() & 0xFFFF));
            sender.now();

            clock.set(Instant.parse(moment));
            sender.tick();
            clock.advance(Duration.ofMinutes(15));
            sender.tick();

            assertThat(queue.status().waiting()).as(moment).isZero();
        }
    }

    @Test
    void sendsEverythingOnceTheServerIsBackAfterThreeDays() {
        destination.isNotReached(NO_NETWORK);
        var end = clock.instant().plus(Duration.ofDays(3));
        while (clock.instant().isBefore(end)) {
            clock.advance(Duration.ofMinutes(5));
            sender.tick();
        }

        destination.isReached();
        clock.advance(Duration.ofSeconds(30));
        sender.tick();

        assertThat(destination.sent()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void putsTheStoryBackWhateverHappens() {
        destination.does(story -> {
            throw new IllegalStateException("A fault that nobody foresaw");
        });

        var report = sender.now();

        assertThat(report.endedBy()).contains(Trouble.UNEXPECTED);
        assertThat(queue.state(Samples.anId(1))).isEqualTo(QueueState.QUEUED);
        assertThat(queue.perhapsArrived()).containsExactly(Samples.anId(1));
        assertThat(channel.state().failures()).isEqualTo(1);
        assertThat(sender.now().delivered()).isEqualTo(3);
    }

    @Test
    void putsTheStoryBackEvenAtAnError() {
        destination.does(story -> {
            throw new OutOfMemoryError("played");
        });

        try {
            sender.now();
        } catch (OutOfMemoryError played) {
            assertThat(queue.state(Samples.anId(1))).isEqualTo(QueueState.QUEUED);
        }
        assertThat(sender.now().delivered()).isEqualTo(3);
    }

    @Test
    void sendsAStoryAgainWhoseDeliveryCouldNotBeNoted() {
        queue.failsToNoteDeliveries(1);

        assertThat(sender.now().endedBy()).contains(Trouble.UNEXPECTED);
        assertThat(queue.state(Samples.anId(1))).isEqualTo(QueueState.QUEUED);
        assertThat(queue.perhapsArrived()).containsExactly(Samples.anId(1));

        assertThat(sender.now().delivered()).isEqualTo(3);
        assertThat(destination.sent()).startsWith(Samples.anId(1), Samples.anId(1));
    }

    @Test
    void putsAStoryBackLaterWhenEvenThatFailed() {
        queue.failsToPutBack(1);
        destination.answers(BUSY);

        sender.now();
        assertThat(queue.state(Samples.anId(1))).isEqualTo(QueueState.SENDING);

        assertThat(sender.now().delivered()).isEqualTo(3);
        assertThat(queue.state(Samples.anId(1))).isEqualTo(QueueState.DELIVERED);
    }

    @Test
    void clearsATroubleThatIsOverThoughNothingWaits() {
        destination.isNotReached(REFUSED_SIGN_IN);
        sender.now();
        for (var story = queue.takeOldest(); story.isPresent(); story = queue.takeOldest()) {
            queue.delivered(story.get().id(), "by hand");
        }
        destination.isReached();

        sender.now();

        assertThat(channel.state().isClear()).isTrue();
    }

    @Test
    void letsThePresentStoryBeTheLastWhenTheBoxEnds() {
        destination.does(story -> {
            sender.end();
            return new Delivered("received");
        });

        assertThat(sender.now()).isEqualTo(new RoundReport(1, 0, 2, Optional.empty()));

        sender.begin();
        assertThat(sender.now().delivered()).isEqualTo(2);
    }

    @Test
    void runsOneRoundAtATimeThoughTheTimerAndAPersonCoincide() throws Exception {
        var sending = new AtomicInteger();
        var most = new AtomicInteger();
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        for (int story = 0; story < 3; story++) {
            destination.does(told -> {
                most.accumulateAndGet(sending.incrementAndGet(), Math::max);
                inside.countDown();
                awaited(goOn);
                sending.decrementAndGet();
                return new Delivered("received");
            });
        }

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = people.submit(sender::now);
            assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
            sender.tick();
            var second = people.submit(sender::now);
            goOn.countDown();

            assertThat(first.get(20, TimeUnit.SECONDS).delivered()
                            + second.get(20, TimeUnit.SECONDS).delivered())
                    .isEqualTo(3);
        }
        assertThat(most).hasValue(1);
        assertThat(destination.sent()).hasSize(3).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void leavesEveryStoryInOnePlaceForEveryTrouble(Trouble trouble) {
        for (Outcome outcome : new Outcome[] {
            new Held(new ChannelFault(trouble)), new Held(new Paused(trouble)), new StoryFault(trouble)
        }) {
            destination.answers(outcome);
        }
        for (int round = 0; round < 4; round++) {
            sender.now();
        }

        for (StoryId id : queue.taken()) {
            assertThat(queue.state(id)).isIn(QueueState.DELIVERED, QueueState.QUARANTINED);
        }
        assertThat(queue.status().waiting()).isZero();
    }

    private void accept(int... numbers) {
        for (int number : numbers) {
            queue.accept(Samples.aStory(number));
        }
    }

    private void refuseNext(int times, Trouble trouble) {
        for (int story = 0; story < times; story++) {
            destination.answers(new StoryFault(trouble));
        }
    }

    private void failAtTheDoor(int times) {
        destination.isNotReached(NO_NETWORK);
        for (int failure = 0; failure < times; failure++) {
            sender.now();
        }
        while (Duration.between(clock.instant(), channel.state().nextAttempt().orElseThrow())
                        .compareTo(Duration.ofMinutes(3))
                < 0) {
            sender.now();
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
