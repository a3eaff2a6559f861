package org.storycorner.queue;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The queue in numbers, computed from the store at the moment of asking.
 *
 * @param counts stories in each state; every state is present
 * @param oldestWaiting when the oldest story that is {@code QUEUED} or {@code SENDING} was told
 * @param drafts journeys that are being told now or were broken off a short while ago
 */
public record QueueStatus(
        Map<QueueState, Long> counts, Optional<Instant> oldestWaiting, Optional<Instant> lastDelivered, long drafts) {

    public QueueStatus {
        counts = Map.copyOf(counts);
    }

    /** Stories in this state. */
    public long count(QueueState state) {
        return counts.getOrDefault(state, 0L);
    }

    /** Stories that still have to leave this box. */
    public long waiting() {
        return count(QueueState.QUEUED) + count(QueueState.SENDING);
    }
}
