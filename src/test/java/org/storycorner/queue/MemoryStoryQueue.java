package org.storycorner.queue;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.storycorner.story.Contact;
import org.storycorner.story.Reference;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;

/** A queue for tests that forgets everything at the end; it passes the same contract as the real one. */
public final class MemoryStoryQueue implements StoryQueue {
    private final Map<StoryId, Story> stories = new LinkedHashMap<>();
    private final Map<StoryId, Entry> entries = new LinkedHashMap<>();
    private final Map<StoryId, Draft> drafts = new LinkedHashMap<>();
    private final Clock clock;
    private boolean full;

    public MemoryStoryQueue(Clock clock) {
        this.clock = clock;
    }

    /** From now on (or no longer) nothing can be saved. */
    public synchronized void becomeFull(boolean nowFull) {
        full = nowFull;
    }

    @Override
    public synchronized Receipt accept(Story story) {
        refuseWhenFull();
        if (!entries.containsKey(story.id())) {
            entries.put(story.id(), Entry.accepted(story, entries.size() + 1L, clock.instant()));
            stories.put(story.id(), story);
            drafts.remove(story.id());
        }
        return new Receipt(story.id(), known(story.id()).boxSeq());
    }

    @Override
    public synchronized Optional<Story> open(StoryId id) {
        return Optional.ofNullable(stories.get(id));
    }

    @Override
    public synchronized Optional<Entry> entry(StoryId id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public synchronized List<Entry> list(long afterBoxSeq, int limit) {
        return entries.values().stream()
                .filter(entry -> entry.boxSeq() > afterBoxSeq)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized QueueStatus status() {
        var counts = new EnumMap<QueueState, Long>(QueueState.class);
        for (var state : QueueState.values()) {
            counts.put(
                    state,
                    entries.values().stream()
                            .filter(entry -> entry.state() == state)
                            .count());
        }
        var oldestWaiting = entries.values().stream()
                .filter(entry -> entry.atRest().state() == QueueState.QUEUED)
                .map(Entry::toldAt)
                .min(Comparator.naturalOrder());
        var lastDelivered = entries.values().stream()
                .filter(entry -> entry.state() == QueueState.DELIVERED)
                .map(Entry::stateSince)
                .max(Comparator.naturalOrder());
        return new QueueStatus(counts, oldestWaiting, lastDelivered, drafts.size());
    }

    @Override
    public synchronized List<ToldCount> toldSince(YearMonth month) {
        return entries.values().stream()
                .collect(Collectors.groupingBy(MemoryStoryQueue::countOf, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(counted -> !counted.getKey().month().isBefore(month))
                .map(counted -> times(counted.getKey(), counted.getValue()))
                .sorted(Comparator.comparing(ToldCount::month))
                .toList();
    }

    @Override
    public synchronized List<Entry> find(Reference reference) {
        return entries.values().stream()
                .filter(entry -> Reference.of(entry.id()).equals(reference))
                .toList();
    }

    @Override
    public synchronized List<Story> takeOldest(int most) {
        var oldest = entries.values().stream()
                .filter(entry -> entry.state() == QueueState.QUEUED)
                .limit(most)
                .toList();
        oldest.forEach(entry -> move(entry, QueueState.SENDING, ""));
        return oldest.stream().map(Entry::id).map(this::told).toList();
    }

    @Override
    public synchronized void putBack(Set<StoryId> ids) {
        ids.forEach(id -> known(id, QueueState.SENDING));
        ids.forEach(id -> move(known(id), QueueState.QUEUED, ""));
    }

    @Override
    public synchronized void perhapsArrived(StoryId id) {
        entries.put(id, known(id, QueueState.SENDING).perhapsAtServer());
    }

    @Override
    public synchronized void delivered(Map<StoryId, String> receipts) {
        receipts.keySet().forEach(id -> known(id, QueueState.SENDING));
        receipts.forEach((id, receipt) -> {
            move(known(id, QueueState.SENDING), QueueState.DELIVERED, receipt);
            stories.computeIfPresent(id, (key, story) -> withoutContact(story));
        });
    }

    @Override
    public synchronized void quarantine(StoryId id, String reason) {
        move(knownBefore(QueueState.QUARANTINED, id), QueueState.QUARANTINED, reason);
    }

    @Override
    public synchronized boolean heal(Story story) {
        return known(story.id()).state() == QueueState.QUARANTINED && stories.putIfAbsent(story.id(), story) == null;
    }

    @Override
    public synchronized void heldBack(StoryId id, String receipt, List<String> attachments) {
        known(id, QueueState.SENDING);
        move(knownBefore(QueueState.QUARANTINED, id), QueueState.QUARANTINED, Entry.heldBack(receipt, attachments));
        stories.computeIfPresent(id, (key, story) -> withoutContact(story));
    }

    @Override
    public synchronized void release(StoryId id) {
        var aside = known(id, QueueState.QUARANTINED);
        if (aside.isHeldBack()) {
            throw new IllegalStateException("Only attachments of " + id + " are left");
        }
        move(aside, QueueState.QUEUED, Entry.WAITS_AGAIN);
    }

    @Override
    public synchronized void handedOver(StoryId id, String note) {
        move(knownBefore(QueueState.HANDED_OVER, id), QueueState.HANDED_OVER, note);
        stories.computeIfPresent(id, (key, story) -> withoutContact(story));
    }

    @Override
    public synchronized void abandon(StoryId id) {
        withdraw(id);
        drafts.remove(id);
    }

    @Override
    public synchronized Optional<Entry> withdraw(StoryId id) {
        var before = entry(id);
        before.filter(entry -> entry.state() != QueueState.WITHDRAWN).ifPresent(entry -> {
            if (!entry.state().next().contains(QueueState.WITHDRAWN)) {
                throw new IllegalStateException("Story " + id + " is " + entry.state() + " and can't be withdrawn");
            }
            move(entry, QueueState.WITHDRAWN, "");
            stories.remove(id);
        });
        return before;
    }

    @Override
    public synchronized void saveDraft(Draft draft) {
        refuseWhenFull();
        if (!entries.containsKey(draft.id())) {
            drafts.put(draft.id(), draft);
        }
    }

    @Override
    public synchronized List<Draft> drafts(String kiosk) {
        return drafts.values().stream()
                .filter(draft -> draft.kiosk().equals(kiosk))
                .sorted(Comparator.comparing(Draft::savedAt)
                        .thenComparing(Draft::id)
                        .reversed())
                .toList();
    }

    @Override
    public synchronized void discardDraft(StoryId id) {
        drafts.remove(id);
    }

    @Override
    public synchronized int discardDraftsBefore(Instant moment) {
        int before = drafts.size();
        drafts.values().removeIf(draft -> draft.savedAt().isBefore(moment));
        return before - drafts.size();
    }

    private Story told(StoryId id) {
        return open(id).orElseThrow();
    }

    private void refuseWhenFull() {
        if (full) {
            throw new NotSavedException("The memory is full, as the test wants it", new IllegalStateException());
        }
    }

    private Entry known(StoryId id) {
        return entry(id).orElseThrow(() -> new IllegalArgumentException("No story " + id + " is in the queue"));
    }

    private Entry known(StoryId id, QueueState state) {
        var entry = known(id);
        if (entry.state() != state) {
            throw new IllegalStateException("Story " + id + " is " + entry.state() + ", not " + state);
        }
        return entry;
    }

    private Entry knownBefore(QueueState to, StoryId id) {
        var entry = known(id);
        if (!entry.state().next().contains(to)) {
            throw new IllegalStateException("Story " + id + " is " + entry.state() + " and can't become " + to);
        }
        return entry;
    }

    private void move(Entry entry, QueueState state, String note) {
        entries.put(entry.id(), entry.in(state, clock.instant(), note));
    }

    private static Story withoutContact(Story story) {
        return new Story(
                story.id(),
                story.toldAt(),
                story.language(),
                story.channel(),
                story.help(),
                story.teller(),
                story.ageBand(),
                story.services(),
                story.text(),
                story.answers(),
                story.pictures(),
                Contact.NONE,
                story.consent(),
                story.attachments());
    }

    private static ToldCount countOf(Entry entry) {
        return new ToldCount(
                YearMonth.from(entry.toldAt().atOffset(ZoneOffset.UTC)),
                entry.services(),
                entry.helper(),
                entry.state() == QueueState.WITHDRAWN,
                1);
    }

    private static ToldCount times(ToldCount one, long stories) {
        return new ToldCount(one.month(), one.services(), one.helper(), one.withdrawn(), stories);
    }
}
