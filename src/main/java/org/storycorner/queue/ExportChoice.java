package org.storycorner.queue;

import java.time.Instant;
import java.util.Set;

/**
 * Which stories an export takes: those in these states that were told at this moment or later. States of which the box
 * no longer holds the content give nothing.
 */
public record ExportChoice(Set<QueueState> states, Instant since) {

    /** Every story that nobody else has yet. */
    public static final ExportChoice WAITING =
            new ExportChoice(Set.of(QueueState.QUEUED, QueueState.QUARANTINED), Instant.MIN);

    public ExportChoice {
        states = Set.copyOf(states);
    }

    boolean takes(Entry entry) {
        return states.contains(entry.state()) && !entry.toldAt().isBefore(since);
    }
}
