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
 * @param movedHere when it turned up in another place or had lost all that it held, until somebody says that this is all
 *     right
 */
public record BoxIdentity(String id, List<Earlier> earlier, Optional<Instant> movedHere) {

    /**
     * A box that this one goes on from.
     *
     * @param lastNumber the last {@code box_seq} that belongs to it, or {@link #UNKNOWN}
     */
    public record Earlier(String id, long lastNumber) {
        /** Nobody knows any more how many stories it had. */
        static final long UNKNOWN = -1;
    }

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

    /** The same place, but nothing is left of what it held, and its numbers begin with 1 again. */
    BoxIdentity anew(Instant now) {
        return elsewhere(Earlier.UNKNOWN, now);
    }

    /** Whether it had lost all that it held, and nobody has said yet that this is all right. */
    public boolean hasBegunAnew() {
        return movedHere.isPresent() && !earlier.isEmpty() && earlier.getLast().lastNumber() == Earlier.UNKNOWN;
    }

    /** Whether its data turned up in another place, and nobody has said yet that this is all right. */
    public boolean hasMoved() {
        return movedHere.isPresent() && !hasBegunAnew();
    }

    BoxIdentity settled() {
        return new BoxIdentity(id, earlier, Optional.empty());
    }
}
