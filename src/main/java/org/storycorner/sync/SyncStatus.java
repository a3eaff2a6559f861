package org.storycorner.sync;

import java.time.Instant;
import java.util.Optional;

/**
 * How sending stands, computed from the tables at the moment of asking.
 *
 * @param destination scheme, host and port; empty when there is no destination
 * @param failures attempts in a row that failed
 * @param trouble why nothing is sent at present
 * @param nextAttempt when the box tries again by itself, while it is backing off or paused
 */
public record SyncStatus(
        String destination,
        State state,
        long waiting,
        Optional<Instant> oldestWaiting,
        Optional<Instant> lastDelivered,
        Optional<Instant> lastAttempt,
        Optional<Instant> nextAttempt,
        int failures,
        Optional<Trouble> trouble) {

    /** What sending is about. */
    public enum State {
        /** There is no destination. */
        OFF,
        /** Nothing stands in the way. */
        IDLE,
        /** The way is disturbed; the box tries again by itself. */
        BACKING_OFF,
        /** Somebody has to do something about the destination first. */
        PAUSED
    }
}
