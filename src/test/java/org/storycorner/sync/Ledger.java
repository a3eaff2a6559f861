package org.storycorner.sync;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.storycorner.queue.Entry;
import org.storycorner.queue.QueueState;
import org.storycorner.story.StoryId;
import org.storycorner.sync.OpenRosaServer.Accepted;

/** What the recorder heard of one box, kept outside of it, and what it then finds missing, doubled or come back. */
final class Ledger {

    /** One thing that is not as promised. */
    record Fault(KillPoint life, Kind kind, String what) {}

    /** In which way. */
    enum Kind {
        LOST,
        DOUBLED,
        CAME_BACK
    }

    /**
     * What a server has of a box.
     *
     * @param attachments of one instance, by name
     * @param meetsWithConflict whether it answers 409 to what it has already, pages and all
     */
    record Arrivals(
            List<Accepted> stories, Function<String, Map<String, byte[]>> attachments, boolean meetsWithConflict) {}

    private record Word(long boxSeq, KillPoint life) {}

    private final Map<StoryId, Word> acknowledged = new LinkedHashMap<>();
    private final Set<StoryId> withdrawing = new HashSet<>();
    private final Set<StoryId> withdrawn = ConcurrentHashMap.newKeySet();
    private final Set<StoryId> cameBack = ConcurrentHashMap.newKeySet();
    private final Map<StoryId, Fault> faults = new LinkedHashMap<>();
    private int notAcknowledged;
    private final Map<KillPoint, Integer> quarantined = new EnumMap<>(KillPoint.class);

    /** A receipt, heard in a life that is to end at this point. */
    void acknowledged(StoryId id, long boxSeq, KillPoint life) {
        var before = acknowledged.putIfAbsent(id, new Word(boxSeq, life));
        if (before != null && before.boxSeq() != boxSeq) {
            fault(id, life, Kind.DOUBLED, "has two numbers, " + before.boxSeq() + " and " + boxSeq);
        }
    }

    void withdrawing(StoryId id) {
        withdrawing.add(id);
    }

    void withdrawn(StoryId id) {
        withdrawn.add(id);
    }

    /** The server reads this story: it must not be one whose withdrawal was confirmed before. */
    void arriving(String instanceId) {
        StoryId.parse(instanceId.replace("uuid:", ""))
                .filter(withdrawn::contains)
                .ifPresent(cameBack::add);
    }

    /** What a box shows after its start: from this number on, everything that was acknowledged must be among it. */
    void shown(Map<StoryId, Long> there, Set<StoryId> broken, long after, KillPoint killedAt) {
        acknowledged.forEach((id, word) -> {
            if (word.boxSeq() > after && !Long.valueOf(word.boxSeq()).equals(there.get(id))) {
                fault(id, killedAt, Kind.LOST, missing(id, word, there.get(id)));
            }
        });
        broken.stream()
                .filter(id -> !withdrawing.contains(id))
                .forEach(id -> fault(id, killedAt, Kind.LOST, "is there, but not whole"));
    }

    private String missing(StoryId id, Word word, @Nullable Long other) {
        return (other == null ? "is not there" : "has the number " + other) + " instead of number " + word.boxSeq()
                + " after the next start" + (withdrawing.contains(id) ? "; its withdrawal had begun" : "");
    }

    /** Looks at a drained box and at everything that its server has. */
    void settle(List<Entry> entries, Set<StoryId> broken, Arrivals arrived, Set<StoryId> refused, KillPoint last) {
        var numbers = new HashSet<Long>();
        var ids = new HashMap<StoryId, Entry>();
        for (var entry : entries) {
            if (!numbers.add(entry.boxSeq()) || ids.put(entry.id(), entry) != null) {
                fault(entry.id(), last, Kind.DOUBLED, "is on the box twice");
            }
        }
        var copies = new HashMap<StoryId, List<Accepted>>();
        for (var story : arrived.stories()) {
            StoryId.parse(story.fields().getOrDefault("story_id", ""))
                    .ifPresent(id -> copies.computeIfAbsent(id, none -> new ArrayList<>())
                            .add(story));
        }
        acknowledged.forEach((id, word) -> {
            if (!ids.containsKey(id) || ids.get(id).boxSeq() != word.boxSeq()) {
                fault(id, word.life(), Kind.LOST, "is not on the box");
            } else {
                settle(ids.get(id), word.life(), broken, copies.getOrDefault(id, List.of()), arrived, refused);
            }
        });
        copies.forEach((id, same) -> {
            if (same.size() > 1) {
                fault(id, life(id, last), Kind.DOUBLED, "arrived under " + same.size() + " names");
            }
        });
        cameBack.forEach(id -> fault(id, life(id, last), Kind.CAME_BACK, "was sent after its withdrawal"));
        notAcknowledged = (int) entries.stream()
                .filter(entry -> !acknowledged.containsKey(entry.id()))
                .count();
    }

    private void settle(
            Entry entry,
            KillPoint life,
            Set<StoryId> broken,
            List<Accepted> copies,
            Arrivals arrived,
            Set<StoryId> refused) {
        var id = entry.id();
        if (entry.state() == QueueState.WITHDRAWN) {
            if (!withdrawing.contains(id)) {
                fault(id, life, Kind.LOST, "is withdrawn, and nobody asked for it");
            }
        } else if (withdrawn.contains(id)) {
            fault(id, life, Kind.CAME_BACK, "is " + entry.state() + " after its withdrawal");
        } else if (broken.contains(id)) {
            fault(id, life, Kind.LOST, "is on the box, but not whole");
        } else if (refused.contains(id)) {
            quarantined.merge(life, 1, Integer::sum);
            if (entry.state() != QueueState.QUARANTINED) {
                fault(id, life, Kind.LOST, "was refused and is " + entry.state());
            }
        } else if (isForAPerson(entry, arrived) && copies.size() == 1) {
            quarantined.merge(life, 1, Integer::sum);
            if (!isTold(copies.getFirst(), id, arrived)) {
                fault(id, life, Kind.LOST, "was put aside, and arrived with another content");
            }
        } else if (entry.state() != QueueState.DELIVERED || copies.isEmpty()) {
            fault(id, life, Kind.LOST, "is " + entry.state() + " and arrived " + copies.size() + " times");
        } else if (!isTold(copies.getFirst(), id, arrived)) {
            fault(id, life, Kind.LOST, "arrived with another content");
        }
    }

    /** Sent again with its pages to a server that says no more than "conflict", a story is put aside, and in doubt. */
    private static boolean isForAPerson(Entry entry, Arrivals arrived) {
        return arrived.meetsWithConflict()
                && entry.state() == QueueState.QUARANTINED
                && entry.isPerhapsAtServer()
                && !KillableBox.story(entry.id()).attachments().isEmpty();
    }

    private static boolean isTold(Accepted copy, StoryId id, Arrivals arrived) {
        var story = KillableBox.story(id);
        var wanted = StoryInstance.of(story, Form.named(Form.ID));
        var attachments = arrived.attachments().apply(copy.instanceId());
        return copy.instanceId().equals(StoryInstance.instanceId(id))
                && copy.xml().equals(new String(wanted, StandardCharsets.UTF_8))
                && attachments.size() == story.attachments().size()
                && story.attachments().stream()
                        .allMatch(page -> Arrays.equals(attachments.get(page.name()), page.bytes()));
    }

    private KillPoint life(StoryId id, KillPoint otherwise) {
        var word = acknowledged.get(id);
        return word == null ? otherwise : word.life();
    }

    private void fault(StoryId id, KillPoint life, Kind kind, String what) {
        faults.putIfAbsent(id, new Fault(life, kind, id + " " + what));
    }

    List<Fault> faults() {
        return List.copyOf(faults.values());
    }

    /** How many stories were acknowledged in lives that ended at this point. */
    long acknowledged(KillPoint life) {
        return acknowledged.values().stream()
                .filter(word -> word.life() == life)
                .count();
    }

    /** Whether a receipt for this story was heard. */
    boolean holds(StoryId id) {
        return acknowledged.containsKey(id);
    }

    /** The highest number that was acknowledged. */
    long lastNumber() {
        return acknowledged.values().stream().mapToLong(Word::boxSeq).max().orElse(0);
    }

    /** Stories that are on the box although their storyteller saw no thank-you. */
    int notAcknowledged() {
        return notAcknowledged;
    }

    int withdrawnStories() {
        return withdrawn.size();
    }

    /** Stories of lives that ended at this point which the server refused, and which wait for somebody to look at them. */
    int quarantined(KillPoint life) {
        return quarantined.getOrDefault(life, 0);
    }
}
