package org.storycorner.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which box this is. A data folder that turns up in another place, moved or copied, becomes another box there: so the
 * numbers that two copies give from then on are not the same ones.
 *
 * @param earlier what it was before, oldest first
 * @param movedHere when it turned up in another place, until somebody says that this is all right
 */
public record BoxIdentity(String id, List<Earlier> earlier, Optional<Instant> movedHere) {

    /**
     * A box that this one goes on from.
     *
     * @param lastNumber the last {@code box_seq} that belongs to it
     */
    public record Earlier(String id, long lastNumber) {}

    public BoxIdentity {
        earlier = List.copyOf(earlier);
    }

    static BoxIdentity fresh() {
        return new BoxIdentity(UUID.randomUUID().toString(), List.of(), Optional.empty());
    }

    BoxIdentity elsewhere(long lastNumber, Instant now) {
        var before = new ArrayList<>(earlier);
        before.add(new Earlier(id, lastNumber));
        return new BoxIdentity(UUID.randomUUID().toString(), before, Optional.of(now));
    }

    BoxIdentity settled() {
        return new BoxIdentity(id, earlier, Optional.empty());
    }
}
