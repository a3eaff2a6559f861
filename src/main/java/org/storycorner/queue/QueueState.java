package org.storycorner.queue;

import java.util.Set;

/** Where an accepted story stands, and where it may go from there. */
public enum QueueState {
    QUEUED,
    SENDING,
    DELIVERED,
    /** A person has dealt with it; the note says how. */
    HANDED_OVER,
    QUARANTINED,
    WITHDRAWN;

    /** The states that may follow this one; the desk's undoing aside, which says that a hand-over did not happen. */
    public Set<QueueState> next() {
        return switch (this) {
            case QUEUED -> Set.of(SENDING, HANDED_OVER, QUARANTINED, WITHDRAWN);
            case SENDING -> Set.of(QUEUED, DELIVERED, QUARANTINED);
            case QUARANTINED -> Set.of(QUEUED, HANDED_OVER, WITHDRAWN);
            case DELIVERED, HANDED_OVER -> Set.of(WITHDRAWN);
            case WITHDRAWN -> Set.of();
        };
    }

    /** Whether somebody else has the story now, so that this box need not hold its contact or, later, its content. */
    boolean isPassedOn() {
        return this == DELIVERED || this == HANDED_OVER;
    }
}
