package org.storycorner.queue;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.storycorner.story.Reference;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;

/** The queue of one box: every story sealed, in a file of the spool and in a row of the store. */
final class H2StoryQueue implements StoryQueue {
    private static final Logger LOG = LoggerFactory.getLogger(H2StoryQueue.class);

    private final Sealing sealing;
    private final Spool spool;
    private final Store store;
    private final StoryTable stories;
    private final StoryCounts counts;
    private final DraftTable drafts;
    private final DeskTable desk;
    private final Erasing erasing;
    private final Copies copies;
    private final CopyRepair repair;
    private final Fates fates;
    private final HandOvers handOvers;
    private final Retirement retirement;
    private final Outbox outbox;
    private final Clock clock;
    private final Acceptance acceptance;

    private final StoreAccess access;
    private final Unsettled unsettled;

    H2StoryQueue(
            Sealing sealing,
            Spool spool,
            Store store,
            StoreAccess access,
            Erasing erasing,
            Clock clock,
            CrashPoint crashPoint) {
        this.sealing = sealing;
        this.spool = spool;
        this.store = store;
        this.stories = new StoryTable(store.jdbc());
        this.counts = new StoryCounts(store.jdbc());
        this.drafts = new DraftTable(store.jdbc(), sealing);
        this.desk = new DeskTable(store.jdbc());
        this.erasing = erasing;
        var respooling = new Respooling(sealing, spool, stories);
        this.copies = new Copies(sealing, spool, stories);
        this.repair = new CopyRepair(sealing, spool, store, erasing, clock, new Tally());
        this.unsettled = new Unsettled(store, respooling, clock);
        this.fates = new Fates(store, stories, unsettled, clock);
        this.handOvers = new HandOvers(store, respooling, unsettled, clock);
        this.outbox = new Outbox(spool, stories, copies, repair, fates, clock);
        this.retirement = new Retirement(spool, stories, erasing, fates, access);
        this.clock = clock;
        this.acceptance = new Acceptance(sealing, spool, store, respooling, clock, crashPoint);
        this.access = access;
    }

    @Override
    public Receipt accept(Story story) {
        return access.durably("Story " + story.id(), () -> acceptance.accept(story));
    }

    @Override
    public Optional<Story> open(StoryId id) {
        return access.reading(() ->
                entry(id).filter(entry -> entry.state() != QueueState.WITHDRAWN).flatMap(copies::open));
    }

    @Override
    public Optional<Entry> entry(StoryId id) {
        return access.reading(() -> stories.entry(id));
    }

    @Override
    public List<Entry> list(long afterBoxSeq, int limit) {
        return access.reading(() -> stories.list(afterBoxSeq, limit));
    }

    @Override
    public QueueStatus status() {
        return access.reading(() ->
                new QueueStatus(counts.byState(), counts.oldestWaiting(), counts.lastDelivered(), drafts.count()));
    }

    @Override
    public List<ToldCount> toldSince(YearMonth month) {
        return access.reading(() -> counts.toldSince(month));
    }

    @Override
    public List<Entry> find(Reference reference) {
        return access.reading(() -> stories.find(reference));
    }

    @Override
    public List<Story> takeOldest(int most) {
        return access.writing(() -> {
            var taken = outbox.take(most, notToBeSent());
            if (taken.isEmpty()) {
                unsettled.settle();
            } else {
                forceTaken();
            }
            return taken;
        });
    }

    @Override
    public void putBack(Set<StoryId> ids) {
        access.writing(() -> {
            unsettled.settle();
            outbox.putBack(ids);
            return ids;
        });
    }

    @Override
    public void perhapsArrived(StoryId id) {
        access.writing(() -> {
            var entry = fates.known(id);
            if (entry.state() == QueueState.SENDING) {
                fates.change(List.of(entry.perhapsAtServer()));
                store.checkpoint();
            }
            return entry;
        });
    }

    @Override
    public void delivered(Map<StoryId, String> receipts) {
        access.writing(() -> {
            unsettled.soon(outbox.delivered(receipts));
            return receipts;
        });
    }

    @Override
    public void quarantine(StoryId id, String reason) {
        access.writing(() -> fates.move(fates.before(QueueState.QUARANTINED, id), QueueState.QUARANTINED, reason));
    }

    @Override
    public void heldBack(StoryId id, String receipt, List<String> attachments) {
        access.writing(() -> fates.holdBack(
                fates.known(id, QueueState.SENDING, QueueState.QUARANTINED), Entry.heldBack(receipt, attachments)));
    }

    @Override
    public void release(StoryId id) {
        access.writing(() -> {
            var aside = fates.known(id, QueueState.QUARANTINED, QueueState.QUEUED);
            if (aside.isHeldBack()) {
                throw Fates.notAllowed(aside, QueueState.QUEUED);
            }
            return fates.move(aside, QueueState.QUEUED, Entry.WAITS_AGAIN);
        });
    }

    @Override
    public void handedOver(StoryId id, String note) {
        access.writing(() -> fates.move(fates.before(QueueState.HANDED_OVER, id), QueueState.HANDED_OVER, note));
    }

    @Override
    public boolean heal(Story story) {
        return access.durably("The good copy of story " + story.id(), () -> {
            mend(story.id());
            return heal(story.id(), sealing.seal(story));
        });
    }

    @Override
    public void abandon(StoryId id) {
        access.durably("Forgetting story " + id, () -> {
            var entry = stories.entry(id);
            if (entry.isEmpty()) {
                spool.deleteAll(id);
            } else if (entry.get().state() == QueueState.SENDING) {
                throw new IOException("Story " + id + " is being sent at this moment");
            } else if (entry.get().state() != QueueState.WITHDRAWN) {
                erase(entry.get());
            }
            acceptance.forget(id);
            return checkpointed(drafts.delete(id));
        });
    }

    @Override
    public Optional<Entry> withdraw(StoryId id) {
        return access.durably("The withdrawal of story " + id, () -> {
            var entry = stories.entry(id);
            if (entry.isPresent() && entry.get().state() != QueueState.WITHDRAWN) {
                erase(entry.get());
            }
            return entry;
        });
    }

    @Override
    public void saveDraft(Draft draft) {
        access.durably("Draft " + draft.id(), () -> {
            if (stories.entry(draft.id()).isEmpty()) {
                drafts.put(draft);
                store.checkpoint();
            }
            return draft;
        });
    }

    @Override
    public List<Draft> drafts(String kiosk) {
        return access.reading(() -> drafts.of(kiosk));
    }

    @Override
    public void discardDraft(StoryId id) {
        access.writing(() -> checkpointed(drafts.delete(id)));
    }

    @Override
    public int discardDraftsBefore(Instant moment) {
        return access.writing(() -> checkpointed(drafts.deleteBefore(moment)));
    }

    /** Reads both copies of this story and mends what has to be mended, unless it is being sent. */
    void mend(StoryId id) throws IOException {
        access.writing(() -> {
            var entry = stories.entry(id).filter(known -> known.state() != QueueState.SENDING);
            if (entry.isPresent()) {
                repair.repair(entry.get());
            }
            return entry;
        });
    }

    /** Gives a story that was put aside, and opens in neither copy, this one; says whether it did. */
    boolean heal(StoryId id, SealedStory copy) throws IOException {
        return access.writing(() -> {
            var broken = stories.entry(id)
                    .filter(entry -> entry.state() == QueueState.QUARANTINED)
                    .filter(entry ->
                            sealing.isGood(id, copy) && copies.open(entry).isEmpty());
            if (broken.isPresent()) {
                repair.heal(broken.get(), copy);
                store.checkpoint();
            }
            return broken.isPresent();
        });
    }

    /** What ends the time of stories that were passed on. */
    Retirement retirement() {
        return retirement;
    }

    /** The entry of a story of which somebody was told that it is safe. */
    Optional<Entry> acknowledged(StoryId id) {
        return stories.entry(id).filter(entry -> acceptance.isAcknowledged(id));
    }

    /** Looks whether a failure beside the queue's own work shows damage in the store. */
    void noteDamageShownBy(Exception failed) {
        access.noteDamageShownBy(failed);
    }

    /** What the desk does with stories; within a turn of writing. */
    HandOvers handOvers() {
        return handOvers;
    }

    /** Closes the store once the story that is being accepted is safe. */
    void close() {
        access.close(unsettled::settle);
    }

    private void erase(Entry entry) throws IOException {
        if (!entry.state().next().contains(QueueState.WITHDRAWN)) {
            throw Fates.notAllowed(entry, QueueState.WITHDRAWN);
        }
        erasing.withdraw(entry);
    }

    /** A start after a power cut then knows which of them may have arrived; what is not forced is sent all the same. */
    private void forceTaken() {
        try {
            store.checkpoint();
        } catch (DataAccessException notForced) {
            LOG.warn("That stories are being sent could not be made durable", notForced);
        }
    }

    /** Those of which nobody was told that they are safe, and those that somebody has open at the desk. */
    private Set<StoryId> notToBeSent() {
        var kept = new HashSet<>(acceptance.unacknowledged());
        kept.addAll(desk.held(clock.instant()));
        return kept;
    }

    private int checkpointed(int changed) {
        if (changed > 0) {
            store.checkpoint();
        }
        return changed;
    }
}
