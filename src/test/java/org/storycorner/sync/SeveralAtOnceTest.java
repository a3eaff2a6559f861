package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.SettableClock;
import org.storycorner.story.Story;
import org.storycorner.sync.Outcome.Delivered;
import org.storycorner.sync.Outcome.Held;
import org.storycorner.sync.Outcome.StoryFault;
import org.storycorner.sync.Stop.ChannelFault;

/** What several stories in the sender's hands must not change: no story is forgotten, sent out of turn or held for long. */
class SeveralAtOnceTest {

    private static final int STORIES = 100;
    private static final Duration SLOW = Duration.ofMillis(600);

    private final FewStories queue = FewStories.of(
            IntStream.rangeClosed(1, STORIES).mapToObj(Samples::aStory).toArray(Story[]::new));
    private final PlayedDestination destination = new PlayedDestination();
    private final SettableClock clock = new SettableClock(Samples.NOON);
    private final SyncChannel channel;
    private final Sender sender;

    SeveralAtOnceTest(@TempDir Path folder) {
        channel = new SyncChannel(SyncStore.in(folder), destination.shown(), clock, new Backoff(new Random(11)));
        sender = new Sender(queue, destination, channel, clock);
    }

    @Test
    void sendsAllOfThemInTurnAndNotesEachOnce() {
        var report = sender.now();

        assertThat(report).isEqualTo(new RoundReport(STORIES, 0, 0, Optional.empty()));
        assertThat(destination.sent())
                .isEqualTo(IntStream.rangeClosed(1, STORIES)
                        .mapToObj(Samples::anId)
                        .toList());
        assertThat(queue.timesNoted()).isLessThan(STORIES / 4);
    }

    @Test
    void putsAllOfThemBackWhereAChannelFaultEndsTheRound() {
        play(40, new Delivered("received"));
        play(1, new Held(new ChannelFault(Trouble.BUSY)));

        var report = sender.now();

        assertThat(report).isEqualTo(new RoundReport(40, 0, 60, Optional.of(Trouble.BUSY)));
        assertThat(states(QueueState.DELIVERED)).isEqualTo(40);
        assertThat(states(QueueState.QUEUED)).isEqualTo(60);
        assertThat(sender.now().delivered()).isEqualTo(60);
        assertThat(destination.sent().subList(41, 101))
                .isEqualTo(IntStream.rangeClosed(41, STORIES)
                        .mapToObj(Samples::anId)
                        .toList());
    }

    @Test
    void putsOnlyTheOneAsideThatTheServerRefuses() {
        play(40, new Delivered("received"));
        play(1, new StoryFault(Trouble.REFUSED));

        var report = sender.now();

        assertThat(report).isEqualTo(new RoundReport(99, 1, 0, Optional.empty()));
        assertThat(queue.state(Samples.anId(41))).isEqualTo(QueueState.QUARANTINED);
        assertThat(states(QueueState.DELIVERED)).isEqualTo(99);
    }

    @Test
    void sendsThoseAgainWhoseDeliveryCouldNotBeNotedBesideTheSending() {
        destination.does(story -> {
            queue.failsToNoteDeliveriesAfter(3, 1);
            return new Delivered("received");
        });

        assertThat(sender.now().endedBy()).contains(Trouble.UNEXPECTED);
        assertThat(states(QueueState.SENDING)).isZero();

        sender.now();
        assertThat(states(QueueState.DELIVERED)).isEqualTo(STORIES);
        assertThat(List.copyOf(new LinkedHashSet<>(destination.sent())))
                .isEqualTo(IntStream.rangeClosed(1, STORIES)
                        .mapToObj(Samples::anId)
                        .toList());
    }

    @Test
    void holdsOneStoryAtATimeOnASlowLineSoThatTheOthersCanBeWithdrawn() {
        var held = new ArrayList<Long>();
        for (int story = 0; story < STORIES; story++) {
            destination.does(told -> {
                clock.advance(SLOW);
                held.add(states(QueueState.SENDING));
                return new Delivered("received");
            });
        }

        sender.now();

        assertThat(held).hasSize(STORIES).containsOnly(1L);
    }

    @Test
    void letsGoOfTheOthersWhenALineBecomesSlow() {
        play(63, new Delivered("received"));
        var held = new ArrayList<Long>();
        for (int story = 63; story < STORIES; story++) {
            destination.does(told -> {
                clock.advance(SLOW);
                held.add(states(QueueState.SENDING));
                return new Delivered("received");
            });
        }

        assertThat(sender.now().delivered()).isEqualTo(STORIES);

        assertThat(held.subList(1, held.size())).containsOnly(1L);
    }

    @Test
    void notesWithinAMomentWhatTheServerHasThoughOthersAreStillBeingSent() {
        play(63, new Delivered("received"));
        for (int story = 63; story < STORIES; story++) {
            destination.does(told -> {
                clock.advance(Duration.ofMillis(60));
                return new Delivered("received");
            });
        }

        sender.now();

        assertThat(queue.mostNotedTogetherFrom(64)).isLessThanOrEqualTo(2);
    }

    @Test
    void notesWhatWasDeliveredWhenTheBoxEnds() {
        play(40, new Delivered("received"));
        destination.does(told -> {
            sender.end();
            return new Delivered("received");
        });

        assertThat(sender.now()).isEqualTo(new RoundReport(41, 0, 59, Optional.empty()));
        assertThat(states(QueueState.DELIVERED)).isEqualTo(41);
        assertThat(states(QueueState.SENDING)).isZero();
    }

    private void play(int times, Outcome outcome) {
        for (int story = 0; story < times; story++) {
            destination.answers(outcome);
        }
    }

    private long states(QueueState state) {
        return queue.status().counts().getOrDefault(state, 0L);
    }
}
