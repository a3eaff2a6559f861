package org.storycorner.sync;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.storycorner.queue.QueueState;
import org.storycorner.story.StoryId;
import org.storycorner.sync.Found.Content;
import org.storycorner.sync.Ledger.Fault;
import org.storycorner.sync.Ledger.Kind;

/** What the recorder heard of a box with a desk, kept outside of it: for each story what may be true of it, and no more. */
final class DeskLedger {

    private final Map<StoryId, Fate> fates = new LinkedHashMap<>();
    private final Map<StoryId, KillPoint> acknowledged = new HashMap<>();
    private final Set<StoryId> sent = new HashSet<>();
    private final Set<String> sticksRead = new HashSet<>();
    private final Map<String, Fault> faults = new LinkedHashMap<>();
    private long day;

    /** The simulated day on which everything that follows happens. */
    void day(long now) {
        day = now;
    }

    /** A receipt, heard in a life that is to end at this point. */
    void acknowledged(StoryId id, long boxSeq, KillPoint life) {
        acknowledged.putIfAbsent(id, life);
        fates.putIfAbsent(id, Fate.accepted(boxSeq, day));
    }

    /** A story from a stick is said to be safe; nobody said its number yet. */
    void imported(StoryId id, KillPoint life) {
        acknowledged(id, Fate.NO_NUMBER, life);
    }

    /** Somebody is about to bring a story into this state. */
    void trying(StoryId id, QueueState state) {
        change(id, fate -> fate.perhaps(state, day));
    }

    /** That is done, and somebody was told so. */
    void done(StoryId id, QueueState state) {
        change(id, fate -> fate.certainly(state, day));
    }

    /** Everything that is due is about to be erased so far. */
    void erasing(Content left) {
        fates.replaceAll((id, fate) -> fate.isDue(left, day) ? fate.perhaps(left) : fate);
    }

    /** That is done. */
    void erased(Content left) {
        fates.replaceAll((id, fate) -> fate.isCertainlyDue(left, day) ? fate.certainly(left) : fate);
    }

    /** A story goes to a server now. */
    void taken(StoryId id, KillPoint life) {
        if (!sent.add(id)) {
            fault(life, Kind.DOUBLED, id, "is sent twice, and no kill came in between");
        }
        var fate = fates.get(id);
        if (fate != null && !fate.states().contains(QueueState.QUEUED)) {
            fault(
                    life,
                    fate.isGone() ? Kind.CAME_BACK : Kind.DOUBLED,
                    id,
                    "is sent, and was said to be " + fate.states());
        }
    }

    /** A whole stick was read; what it had was there already the second time. */
    void read(String stick, int fresh, KillPoint life) {
        if (!sticksRead.add(stick) && fresh > 0) {
            faults.putIfAbsent(
                    stick,
                    new Fault(life, Kind.DOUBLED, stick + " was read before, and had " + fresh + " new stories"));
        }
    }

    /** What a box has after its start: all of it must fit, and from now on it is what is known. */
    void shown(List<Found> there, KillPoint killedAt) {
        sent.clear();
        var ids = new HashSet<StoryId>();
        var numbers = new HashSet<Long>();
        for (var found : there) {
            boolean isNew = ids.add(found.id());
            if (!numbers.add(found.boxSeq()) || !isNew) {
                fault(killedAt, Kind.DOUBLED, found.id(), "or its number is on the box twice");
            }
            var fate = Optional.ofNullable(fates.get(found.id()))
                    .map(Fate::afterStart)
                    .orElseGet(() -> Fate.accepted(found.boxSeq(), day));
            fate.broken(found)
                    .ifPresent(kind -> fault(killedAt, kind, found.id(), "is " + found + " and should be " + fate));
            fates.put(found.id(), fate.seen(found));
        }
        fates.keySet().stream()
                .filter(id -> !ids.contains(id))
                .forEach(id -> fault(killedAt, Kind.LOST, id, "is gone"));
    }

    /** Everything that waited has been sent. */
    void drained(KillPoint killedAt) {
        fates.forEach((id, fate) -> {
            if (fate.states().equals(EnumSet.of(QueueState.QUEUED)) && !sent.contains(id)) {
                fault(killedAt, Kind.LOST, id, "waited and was not sent");
            }
        });
    }

    /** The first of each story or stick. */
    List<Fault> faults() {
        return List.copyOf(faults.values());
    }

    /** How many stories were acknowledged in lives that ended at this point. */
    long acknowledged(KillPoint life) {
        return acknowledged.values().stream().filter(life::equals).count();
    }

    /** Stories that are on the box although nobody was told that they are safe. */
    long notAcknowledged() {
        return fates.keySet().stream()
                .filter(id -> !acknowledged.containsKey(id))
                .count();
    }

    long withdrawnStories() {
        return count(QueueState.WITHDRAWN);
    }

    long handedOver() {
        return count(QueueState.HANDED_OVER);
    }

    /** Stories whose time was up. */
    long retired() {
        return fates.values().stream()
                .filter(fate -> !fate.isGone() && fate.isErased())
                .count();
    }

    private long count(QueueState state) {
        return fates.values().stream()
                .filter(fate -> fate.states().equals(EnumSet.of(state)))
                .count();
    }

    private void change(StoryId id, UnaryOperator<Fate> change) {
        fates.computeIfPresent(id, (same, fate) -> change.apply(fate));
    }

    private void fault(KillPoint life, Kind kind, StoryId id, String what) {
        faults.putIfAbsent(id.toString(), new Fault(life, kind, id + " " + what));
    }
}
