package org.storycorner.measure.power;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.storycorner.queue.Entry;
import org.storycorner.queue.Keeping;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.Receipt;
import org.storycorner.story.Attachment;
import org.storycorner.story.Stories;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;

/** What people were told by the box before the power failed, kept where no power fails, and compared with what it has. */
final class Ledger {

    /** The last thing known of a story; what was begun and not answered may have happened or not. */
    private enum Fate {
        ACKNOWLEDGED,
        DELIVERY_BEGUN,
        DELIVERED,
        WITHDRAWAL_BEGUN,
        WITHDRAWN
    }

    private static final List<Attachment> PAGES = List.of(Stories.aPage(1), Stories.aPage(2));

    private final Set<StoryId> offered = new HashSet<>();
    private final Map<StoryId, Receipt> receipts = new HashMap<>();
    private final Map<StoryId, Fate> fates = new HashMap<>();
    private int numbersGivenTwice;

    /** The story that belongs to this id: some leave their contact, some are long, one in five has its pages with it. */
    static Story story(StoryId id) {
        return Math.floorMod(id.hashCode(), 5) == 0 ? words(id).with(PAGES) : words(id);
    }

    private static Story words(StoryId id) {
        return id.hashCode() % 2 == 0
                ? Stories.aStoryWithContact(id)
                : Stories.aStory(id, "Invented words of " + id + ". ".repeat(Math.floorMod(id.hashCode(), 900)));
    }

    synchronized void offered(StoryId id) {
        offered.add(id);
    }

    synchronized void acknowledged(Receipt receipt) {
        boolean numberTaken = receipts.values().stream()
                .anyMatch(other -> other.boxSeq() == receipt.boxSeq() && !other.equals(receipt));
        var before = receipts.put(receipt.id(), receipt);
        numbersGivenTwice += numberTaken || (before != null && !before.equals(receipt)) ? 1 : 0;
        fates.putIfAbsent(receipt.id(), Fate.ACKNOWLEDGED);
    }

    synchronized void deliveryBegun(StoryId id) {
        fates.replace(id, Fate.ACKNOWLEDGED, Fate.DELIVERY_BEGUN);
    }

    /** A withdrawal that was begun and not answered may still be completed, by the next start, after this. */
    synchronized void delivered(StoryId id) {
        fates.replace(id, Fate.DELIVERY_BEGUN, Fate.DELIVERED);
    }

    synchronized void withdrawalBegun(StoryId id) {
        fates.replace(id, Fate.WITHDRAWAL_BEGUN);
    }

    synchronized void withdrawn(StoryId id) {
        fates.replace(id, Fate.WITHDRAWN);
    }

    /** How many stories were acknowledged and have not been found lost. */
    synchronized int size() {
        return receipts.size();
    }

    /** Everything is compared; nothing is noted, so that other images of the same moment may be compared as well. */
    synchronized Findings compare(Keeping keeping) {
        var present = keeping.list().stream().collect(groupingBy(Entry::id));
        var findings = Findings.doubled(doubled(present) + numbersGivenTwice);
        for (var receipt : receipts.values()) {
            findings = findings.plus(finding(receipt, present.getOrDefault(receipt.id(), List.of()), keeping));
        }
        return findings;
    }

    /** Takes what is there for what is so from now on: what was in doubt is known, and what is lost is lost once. */
    synchronized void settle(Keeping keeping) {
        numbersGivenTwice = 0;
        var present = new HashMap<StoryId, Entry>();
        keeping.list().forEach(entry -> present.put(entry.id(), entry));
        receipts.keySet().removeIf(id -> !present.containsKey(id) && fates.get(id) != Fate.WITHDRAWN);
        fates.keySet().retainAll(receipts.keySet());
        receipts.replaceAll((id, receipt) ->
                present.containsKey(id) ? new Receipt(id, present.get(id).boxSeq()) : receipt);
        present.values().forEach(entry -> fates.replace(entry.id(), fate(entry.state())));
    }

    private Findings finding(Receipt receipt, List<Entry> entries, Keeping keeping) {
        var id = receipt.id();
        var fate = fates.get(id);
        var opened = keeping.open(id);
        if (fate == Fate.WITHDRAWN) {
            return opened.isPresent() || entries.stream().anyMatch(entry -> entry.state() != QueueState.WITHDRAWN)
                    ? Findings.BACK
                    : Findings.FOUND;
        }
        if (fate == Fate.WITHDRAWAL_BEGUN && opened.isEmpty()) {
            return Findings.FOUND;
        }
        if (entries.isEmpty()) {
            return Findings.LOST;
        }
        var entry = entries.getFirst();
        if (entry.state() == QueueState.QUARANTINED) {
            return Findings.QUARANTINED;
        }
        if (opened.filter(story -> isTold(story, entry)).isEmpty()) {
            return Findings.LOST;
        }
        if (entry.boxSeq() != receipt.boxSeq()) {
            return Findings.RENUMBERED;
        }
        return fate == Fate.DELIVERED && entry.state() != QueueState.DELIVERED ? Findings.AGAIN : Findings.FOUND;
    }

    /** The same words, and the same contact unless that has been passed on. */
    private static boolean isTold(Story story, Entry entry) {
        var told = story(entry.id());
        boolean erased =
                entry.state() == QueueState.DELIVERED && !told.contact().isEmpty();
        return story.equals(erased ? Stories.aStory(entry.id()).with(told.attachments()) : told);
    }

    private int doubled(Map<StoryId, List<Entry>> present) {
        var numbers = new HashSet<Long>();
        int doubled = 0;
        for (var entries : present.values()) {
            doubled += entries.size() - 1;
            for (var entry : entries) {
                doubled += numbers.add(entry.boxSeq()) && offered.contains(entry.id()) ? 0 : 1;
            }
        }
        return doubled;
    }

    private static Fate fate(QueueState state) {
        return switch (state) {
            case DELIVERED -> Fate.DELIVERED;
            case WITHDRAWN -> Fate.WITHDRAWN;
            case QUEUED, SENDING, HANDED_OVER, QUARANTINED -> Fate.ACKNOWLEDGED;
        };
    }
}
