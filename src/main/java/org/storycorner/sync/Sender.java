package org.storycorner.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.storycorner.queue.StoryQueue;
import org.storycorner.sync.Reach.Reached;
import org.storycorner.sync.Stop.ChannelFault;

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
    private final Hands hands;
    private final Refusals refusals = new Refusals();
    private Instant lastProbe = Instant.EPOCH;
    private volatile boolean ending;
    private volatile boolean asked;

    Sender(StoryQueue queue, Destination destination, SyncChannel channel, Clock clock) {
        this.queue = queue;
        this.destination = destination;
        this.channel = channel;
        this.clock = clock;
        this.hands = new Hands(queue);
    }

    /** The background's turn: a round when one is due, asked for, or the network is back; nothing while another one runs. */
    void tick() {
        if (!turn.tryLock()) {
            return;
        }
        try {
            if (asked) {
                asked = false;
                refusals.forget();
                round(false);
            } else if (channel.isDue() || isNetworkBack()) {
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

    /** Has the background do the same at its next turn. */
    void soon() {
        asked = true;
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
        var round = new Round(hands, destination, channel, refusals, clock, () -> ending, refusingAll);
        try {
            round.run();
        } catch (RuntimeException unexpected) {
            LOG.error("A round of sending failed", Bare.of(unexpected));
            round.stopped(new ChannelFault(Trouble.UNEXPECTED), false);
        }
        lastProbe = clock.instant();
        return round.report(queue.status().waiting());
    }
}
