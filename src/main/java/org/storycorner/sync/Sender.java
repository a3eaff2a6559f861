package org.storycorner.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.storycorner.queue.Entry;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.StoryQueue;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;
import org.storycorner.sync.Outcome.Delivered;
import org.storycorner.sync.Outcome.Held;
import org.storycorner.sync.Outcome.StoryFault;
import org.storycorner.sync.Reach.NotReached;
import org.storycorner.sync.Reach.Reached;
import org.storycorner.sync.Stop.ChannelFault;
import org.storycorner.sync.Stop.Paused;

/** The one sender: oldest first, one story at a time, one round at a time; whatever happens, no story stays in its hands. */
final class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    /** How often a server that could not be reached is asked at its door whether the network is back. */
    private static final Duration BETWEEN_PROBES = Duration.ofSeconds(30);

    private final StoryQueue queue;
    private final Destination destination;
    private final SyncChannel channel;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();
    private final Set<StoryId> stranded = new HashSet<>();
    private final Refusals refusals = new Refusals();
    private Instant lastProbe = Instant.EPOCH;
    private volatile boolean ending;

    Sender(StoryQueue queue, Destination destination, SyncChannel channel, Clock clock) {
        this.queue = queue;
        this.destination = destination;
        this.channel = channel;
        this.clock = clock;
    }

    /** The background's turn: a round when one is due or the network is back, nothing while another round runs. */
    void tick() {
        if (!turn.tryLock()) {
            return;
        }
        try {
            if (channel.isDue() || isNetworkBack()) {
                round(isRefusingAll());
            }
        } finally {
            turn.unlock();
        }
    }

    /**
     * A round at once, whatever the backoff; waits for a round that runs already. Whoever asks for it has looked at what was
     * refused, so that some more stories may be put aside.
     */
    RoundReport now() {
        turn.lock();
        try {
            refusals.forget();
            return round(false);
        } finally {
            turn.unlock();
        }
    }

    void begin() {
        ending = false;
        channel.started();
    }

    /** Lets the present story be the last one. */
    void end() {
        ending = true;
    }

    private boolean isNetworkBack() {
        if (!channel.state().atTheDoor()) {
            return false;
        }
        var now = clock.instant();
        if (Duration.between(lastProbe, now).abs().compareTo(BETWEEN_PROBES) < 0) {
            return false;
        }
        lastProbe = now;
        return destination.reach() instanceof Reached;
    }

    /** Also after a restart. */
    private boolean isRefusingAll() {
        return refusals.areEnough()
                || channel.state().trouble().filter(Trouble.REFUSES_ALL::equals).isPresent();
    }

    private RoundReport round(boolean refusingAll) {
        var round = new Round(refusingAll);
        try {
            round.run();
        } catch (RuntimeException unexpected) {
            LOG.error("A round of sending failed", Bare.of(unexpected));
            round.stopped(new ChannelFault(Trouble.UNEXPECTED), false);
        }
        lastProbe = clock.instant();
        return round.report();
    }

    /** One pass over the queue, until it is empty or something stands in the way. */
    private final class Round {

        private final boolean refusingAll;
        private int delivered;
        private int quarantined;
        private Optional<Trouble> endedBy = Optional.empty();
        private Optional<Reached> door = Optional.empty();

        /** While the server is refusing every story, none is put aside any more until it takes one. */
        Round(boolean refusingAll) {
            this.refusingAll = refusingAll;
        }

        void run() {
            Set.copyOf(stranded).forEach(Sender.this::giveBack);
            var next = queue.takeOldest();
            if (next.isEmpty() && !channel.state().isClear()) {
                knock();
            }
            while (next.isPresent()) {
                next = send(next.get()) && !ending ? queue.takeOldest() : Optional.empty();
            }
        }

        /** Nothing waits, but something stood in the way when something did: whether it still does, staff should see. */
        private void knock() {
            switch (destination.reach()) {
                case Reached reached -> channel.worked();
                case NotReached(var stop) -> stopped(stop, true);
            }
        }

        /** Sends one story and says whether the round goes on; the story leaves the sender's hands in any case. */
        private boolean send(Story story) {
            try {
                return switch (attempt(story)) {
                    case Delivered(var receipt) -> {
                        queue.delivered(story.id(), receipt);
                        delivered++;
                        refusals.forget();
                        yield worked();
                    }
                    case StoryFault(var trouble) -> refused(story.id(), trouble);
                    case Held(var stop) -> {
                        stopped(stop, door.isEmpty() && stop.trouble().isUnreachable());
                        yield false;
                    }
                };
            } finally {
                giveBack(story.id());
            }
        }

        private boolean refused(StoryId id, Trouble trouble) {
            if (refusingAll && delivered == 0) {
                stopped(new Paused(Trouble.REFUSES_ALL), false);
                return false;
            }
            queue.quarantine(id, trouble.sentence());
            quarantined++;
            LOG.warn("Story {} is put aside: {}", id.reference(), trouble);
            refusals.add(trouble);
            if (refusals.areEnough()) {
                stopped(new Paused(Trouble.REFUSES_ALL), false);
                return false;
            }
            return worked();
        }

        private Outcome attempt(Story story) {
            if (door.isEmpty()) {
                switch (destination.reach()) {
                    case Reached reached -> door = Optional.of(reached);
                    case NotReached(var stop) -> {
                        return new Held(stop);
                    }
                }
            }
            return destination.deliver(story, door.orElseThrow());
        }

        private boolean worked() {
            if (channel.worked()) {
                LOG.info("{} takes stories again", destination.shown());
            }
            return true;
        }

        void stopped(Stop stop, boolean atTheDoor) {
            endedBy = Optional.of(stop.trouble());
            var before = channel.state().trouble();
            var next = channel.stopped(stop, atTheDoor);
            if (!before.equals(endedBy) && !destination.shown().isEmpty()) {
                LOG.warn(
                        "{}: {} Next attempt at {}",
                        destination.shown(),
                        stop.trouble().sentence(),
                        next);
            }
        }

        RoundReport report() {
            return new RoundReport(delivered, quarantined, queue.status().waiting(), endedBy);
        }
    }

    /** Puts a story back that is still being sent; one that even this fails for is tried again before the next round. */
    private void giveBack(StoryId id) {
        stranded.add(id);
        boolean sending = queue.entry(id)
                .map(Entry::state)
                .filter(QueueState.SENDING::equals)
                .isPresent();
        if (sending) {
            queue.putBack(id);
        }
        stranded.remove(id);
    }
}
