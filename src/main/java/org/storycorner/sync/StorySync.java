package org.storycorner.sync;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.storycorner.queue.StoryQueue;

/** Sending, as the console and the command line see it. */
public class StorySync {

    /** So far may the box's clock and the server's be apart. */
    public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final StoryQueue queue;
    private final Destination destination;
    private final SyncChannel channel;
    private final Sender sender;

    StorySync(StoryQueue queue, Destination destination, SyncChannel channel, Sender sender) {
        this.queue = queue;
        this.destination = destination;
        this.channel = channel;
        this.sender = sender;
    }

    /** How sending stands, from the tables; asks nobody outside the box. */
    public SyncStatus status() {
        var waiting = queue.status();
        var way = channel.state();
        var state = state(way, waiting.waiting());
        return new SyncStatus(
                destination.shown(),
                state,
                waiting.waiting(),
                waiting.oldestWaiting(),
                waiting.lastDelivered(),
                way.lastAttempt(),
                way.nextAttempt(),
                way.failures(),
                way.trouble());
    }

    /** Sends what waits, at once and whatever the backoff; returns when the queue is empty or something stands in the way. */
    public RoundReport now() {
        return sender.now();
    }

    /** Has the background send what waits within seconds, whatever the backoff. */
    public void soon() {
        sender.soon();
    }

    /** Tries everything but sending: address, connection, OpenRosa, sign-in, form and clock. */
    public List<CheckFinding> check() {
        return destination.check();
    }

    /**
     * How far the server's clock was ahead of the box's when it last answered, negative when behind; empty before its first
     * answer since the start, and without a server.
     */
    public Optional<Duration> clockAhead() {
        return destination.clockAhead();
    }

    private SyncStatus.State state(SyncChannel.State way, long waiting) {
        if (destination.shown().isEmpty()) {
            return SyncStatus.State.OFF;
        }
        if (way.paused()) {
            return SyncStatus.State.PAUSED;
        }
        return way.isClear() || waiting == 0 ? SyncStatus.State.IDLE : SyncStatus.State.BACKING_OFF;
    }
}
