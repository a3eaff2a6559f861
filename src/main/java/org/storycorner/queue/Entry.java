package org.storycorner.queue;

import java.time.Instant;
import java.util.List;
import org.storycorner.story.Channel;
import org.storycorner.story.StoryId;

/**
 * What may be known of a queued story without opening it.
 *
 * @param services ids of the services, in the order chosen
 * @param helper the helper's role, or {@code NONE}
 * @param stateSince when the present state began, by the box's clock
 * @param note the quarantine's reason or the destination's receipt, never content; empty when there is none
 */
public record Entry(
        StoryId id,
        long boxSeq,
        Instant toldAt,
        Channel channel,
        String helper,
        List<String> services,
        QueueState state,
        Instant stateSince,
        String note) {

    public Entry {
        services = List.copyOf(services);
    }
}
