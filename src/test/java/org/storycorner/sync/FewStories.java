package org.storycorner.sync;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.storycorner.queue.Draft;
import org.storycorner.queue.Entry;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.QueueStatus;
import org.storycorner.queue.Receipt;
import org.storycorner.queue.StoryQueue;
import org.storycorner.queue.ToldCount;
import org.storycorner.story.Reference;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;

/** A queue for tests of sending: it holds a few stories in memory, refuses forbidden steps and can be told to fail. */
final class FewStories implements StoryQueue {

    private final Map<StoryId, Story> stories = new LinkedHashMap<>();
    private final Set<StoryId> perhapsArrived = new HashSet<>();
    private final Map<StoryId, QueueState> states = new LinkedHashMap<>();
    private final Map<StoryId, String> notes = new LinkedHashMap<>();
    private final List<StoryId> taken = new ArrayList<>();
    private final CountDownLatch taking = new CountDownLatch(1);
    private final CountDownLatch allDelivered = new CountDownLatch(1);
    private final List<Set<StoryId>> noted = new ArrayList<>();
    private int failingDeliveries;
    private int deliveriesBeforeFailing;
    private int failingPutBacks;

    static FewStories of(Story... stories) {
        var queue = new FewStories();
        for (var story : stories) {
            queue.accept(story);
        }
        return queue;
    }

    /** The next confirmations of a delivery fail, as with a full disk. */
    synchronized void failsToNoteDeliveries(int times) {
        failingDeliveries = times;
    }

    synchronized void failsToNoteDeliveriesAfter(int notings, int times) {
        deliveriesBeforeFailing = notings;
        failingDeliveries = times;
    }

    /** How often deliveries were noted, one or several. */
    synchronized int timesNoted() {
        return noted.size();
    }

    /** The largest number of them that was noted together, of the stories from this one on. */
    synchronized int mostNotedTogetherFrom(int number) {
        return noted.stream()
                .filter(ids -> ids.stream().allMatch(id -> place(id) >= number))
                .mapToInt(Set::size)
                .max()
                .orElse(0);
    }

    private int place(StoryId id) {
        return List.copyOf(stories.keySet()).indexOf(id) + 1;
    }

    synchronized void failsToPutBack(int times) {
        failingPutBacks = times;
    }

    synchronized QueueState state(StoryId id) {
        return Optional.ofNullable(states.get(id)).orElseThrow();
    }

    synchronized String note(StoryId id) {
        return notes.getOrDefault(id, "");
    }

    /** Open once a story was taken. */
    CountDownLatch taking() {
        return taking;
    }

    /** Open once every story was delivered. */
    CountDownLatch delivered() {
        return allDelivered;
    }

    /** Every story that was taken, in the order of taking. */
    synchronized List<StoryId> taken() {
        return List.copyOf(taken);
    }

    @Override
    public synchronized Receipt accept(Story story) {
        stories.put(story.id(), story);
        states.put(story.id(), QueueState.QUEUED);
        return new Receipt(story.id(), stories.size());
    }

    @Override
    public synchronized Optional<Story> open(StoryId id) {
        return Optional.ofNullable(stories.get(id));
    }

    @Override
    public synchronized Optional<Entry> entry(StoryId id) {
        return open(id).map(story -> new Entry(
                id, 1, story.toldAt(), story.channel(), "NONE", List.of(), state(id), Instant.EPOCH, note(id)));
    }

    @Override
    public List<Entry> list(long afterBoxSeq, int limit) {
        throw new UnsupportedOperationException("Sending does not list");
    }

    @Override
    public synchronized QueueStatus status() {
        var counts = new EnumMap<QueueState, Long>(QueueState.class);
        for (var state : QueueState.values()) {
            counts.put(state, states.values().stream().filter(state::equals).count());
        }
        return new QueueStatus(counts, Optional.empty(), Optional.empty(), 0);
    }

    @Override
    public List<ToldCount> toldSince(YearMonth month) {
        throw new UnsupportedOperationException("Sending does not count helpers");
    }

    @Override
    public List<Entry> find(Reference reference) {
        throw new UnsupportedOperationException("Sending looks for no reference");
    }

    @Override
    public void handedOver(StoryId id, String note) {
        throw new UnsupportedOperationException("Sending hands nothing over");
    }

    @Override
    public void abandon(StoryId id) {
        throw new UnsupportedOperationException("Sending does not abandon");
    }

    @Override
    public Optional<Entry> withdraw(StoryId id) {
        throw new UnsupportedOperationException("Sending does not withdraw");
    }

    @Override
    public synchronized List<Story> takeOldest(int most) {
        var oldest = stories.values().stream()
                .filter(story -> state(story.id()) == QueueState.QUEUED)
                .limit(most)
                .toList();
        oldest.forEach(story -> {
            move(story.id(), QueueState.SENDING);
            taken.add(story.id());
            taking.countDown();
        });
        return oldest;
    }

    @Override
    public synchronized void perhapsArrived(StoryId id) {
        perhapsArrived.add(id);
    }

    /** The stories of which the queue was told that they may have arrived. */
    synchronized Set<StoryId> perhapsArrived() {
        return Set.copyOf(perhapsArrived);
    }

    @Override
    public synchronized void putBack(Set<StoryId> ids) {
        if (failingPutBacks-- > 0) {
            throw new IllegalStateException("The store is closed");
        }
        ids.forEach(id -> move(id, QueueState.QUEUED));
    }

    @Override
    public synchronized void delivered(Map<StoryId, String> receipts) {
        if (deliveriesBeforeFailing-- <= 0 && failingDeliveries-- > 0) {
            throw new IllegalStateException("The disk is full");
        }
        receipts.keySet().forEach(id -> move(id, QueueState.DELIVERED));
        notes.putAll(receipts);
        noted.add(Set.copyOf(receipts.keySet()));
        if (states.values().stream().allMatch(QueueState.DELIVERED::equals)) {
            allDelivered.countDown();
        }
    }

    @Override
    public synchronized void quarantine(StoryId id, String reason) {
        move(id, QueueState.QUARANTINED);
        notes.put(id, reason);
    }

    @Override
    public boolean heal(Story story) {
        throw new UnsupportedOperationException("Sending does not heal");
    }

    @Override
    public synchronized void heldBack(StoryId id, String receipt, List<String> attachments) {
        quarantine(id, Entry.heldBack(receipt, attachments));
    }

    /** What a person does at the console. */
    @Override
    public synchronized void release(StoryId id) {
        move(id, QueueState.QUEUED);
    }

    private void move(StoryId id, QueueState next) {
        if (!state(id).next().contains(next)) {
            throw new IllegalStateException("Expected a step that may follow " + state(id) + ", found " + next);
        }
        states.put(id, next);
    }

    @Override
    public void saveDraft(Draft draft) {
        throw new UnsupportedOperationException("Sending has no drafts");
    }

    @Override
    public List<Draft> drafts(String kiosk) {
        throw new UnsupportedOperationException("Sending has no drafts");
    }

    @Override
    public void discardDraft(StoryId id) {
        throw new UnsupportedOperationException("Sending has no drafts");
    }

    @Override
    public int discardDraftsBefore(Instant moment) {
        throw new UnsupportedOperationException("Sending has no drafts");
    }
}
