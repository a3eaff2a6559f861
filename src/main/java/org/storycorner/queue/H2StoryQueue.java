package org.storycorner.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.storycorner.story.Reference;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;

/** The queue of one box: every story sealed, in a file of the spool and in a row of the store. */
final class H2StoryQueue implements StoryQueue {
    private final Sealing sealing;
    private final Spool spool;
    private final Store store;
    private final StoryTable stories;
    private final DraftTable drafts;
    private final DeskTable desk;
    private final Erasing erasing;
    private final Copies copies;
    private final CopyRepair repair;
    private final Fates fates;
    private final Outbox outbox;
    private final Clock clock;
    private final CrashPoint crashPoint;

    private final StoreAccess access;
    private final Respooling respooling;
    private final Unsettled unsettled;

    /**
     * Stories of which a part may be on the disk although nobody was told that they are safe: whoever told one may still
     * change it or give it up, so it is not sent.
     */
    private final Set<StoryId> unacknowledged = new HashSet<>();

    /** Numbers go on from here, even when H2 has forgotten the last ones. */
    private long lastNumber;

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
        this.drafts = new DraftTable(store.jdbc(), sealing);
        this.desk = new DeskTable(store.jdbc());
        this.erasing = erasing;
        this.respooling = new Respooling(sealing, spool, stories);
        this.copies = new Copies(sealing, spool, stories);
        this.repair = new CopyRepair(sealing, spool, store, erasing, clock, new Tally());
        this.unsettled = new Unsettled(store, respooling, clock);
        this.fates = new Fates(store, stories, unsettled, clock);
        this.outbox = new Outbox(spool, stories, copies, repair, fates, clock);
        this.clock = clock;
        this.crashPoint = crashPoint;
        this.access = access;
    }

    @Override
    public Receipt accept(Story story) {
        return access.durably("Story " + story.id(), () -> {
            var known = stories.entry(story.id());
            if (known.isPresent() && !unacknowledged.contains(story.id())) {
                return acceptAgain(known.get());
            }
            unacknowledged.add(story.id());
            var receipt = known.isPresent() ? acceptInstead(known.get(), story) : acceptFirst(story);
            unacknowledged.remove(story.id());
            return receipt;
        });
    }

    @Override
    public Optional<Story> open(StoryId id) {
        return access.reading(() -> entry(id).filter(this::holdsContent).flatMap(copies::open));
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
                new QueueStatus(stories.counts(), stories.oldestWaiting(), stories.lastDelivered(), drafts.count()));
    }

    @Override
    public List<ToldCount> toldSince(YearMonth month) {
        return access.reading(() -> stories.toldSince(month));
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
    public void release(StoryId id) {
        access.writing(
                () -> fates.move(fates.known(id, QueueState.QUARANTINED, QueueState.QUEUED), QueueState.QUEUED, ""));
    }

    @Override
    public void handedOver(StoryId id, String note) {
        access.writing(() -> fates.move(fates.before(QueueState.HANDED_OVER, id), QueueState.HANDED_OVER, note));
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
            unacknowledged.remove(id);
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

    /** Those of which only damaged copies are left, set aside, and that were passed on before this moment. */
    List<Entry> setAsideAndPassedOnBefore(Instant moment) throws IOException {
        var aside = spool.idsSetAside();
        return aside.isEmpty()
                ? List.of()
                : stories.entries(aside).stream()
                        .filter(entry ->
                                entry.state().isPassedOn() && entry.stateSince().isBefore(moment))
                        .toList();
    }

    /** Erases the content of a story that was passed on. */
    void retire(StoryId id) throws IOException {
        access.writing(() -> {
            var entry = fates.known(id);
            if (entry.state().isPassedOn()) {
                erasing.retire(entry);
            }
            return entry;
        });
    }

    /** The entry of a story of which somebody was told that it is safe. */
    Optional<Entry> acknowledged(StoryId id) {
        return stories.entry(id).filter(entry -> !unacknowledged.contains(id));
    }

    /** Notes that a person has dealt with a story, while it can still be undone. */
    Entry handOverKeepingContact(Entry entry, String note) {
        var moved = entry.in(QueueState.HANDED_OVER, clock.instant(), note);
        store.inTransaction(() -> stories.update(moved));
        unsettled.now(moved);
        return moved;
    }

    /** Undoes that. The file goes first: a kill in between leaves a row that knows, and the story is not passed on twice. */
    void takeBack(Entry entry) throws IOException {
        var waiting = entry.in(QueueState.QUEUED, clock.instant(), "");
        unsettled.forget(entry.id());
        respooling.write(List.of(waiting), written -> {});
        store.inTransaction(() -> stories.update(waiting));
        store.checkpoint();
    }

    /** Nobody needs to reach the teller of this story from here any more. */
    void eraseContact(Entry entry) {
        store.inTransaction(() -> stories.eraseContact(entry.id()));
        unsettled.now(entry);
    }

    /** Closes the store once the story that is being accepted is safe. */
    void close() {
        access.close(unsettled::settle);
    }

    private Receipt acceptFirst(Story story) throws IOException {
        var sealed = sealing.seal(story);
        var entry = Entry.accepted(story, Math.max(stories.nextBoxSeq(), lastNumber + 1), clock.instant());
        try (var file = spool.begin(new SpoolFile(entry, sealed))) {
            store.inTransaction(() -> {
                stories.insert(entry);
                stories.put(entry.id(), sealed);
                drafts.delete(entry.id());
                file.awaitRoom();
            });
            crashPoint.passed(CrashPoint.Step.COMMITTED);
            store.checkpoint();
            crashPoint.passed(CrashPoint.Step.CHECKPOINTED);
            file.awaitForce();
        } catch (UncheckedIOException notWritten) {
            throw new IOException(notWritten);
        }
        lastNumber = entry.boxSeq();
        return new Receipt(entry.id(), entry.boxSeq());
    }

    /** Nobody was told that the first try is safe, and since then the person may have changed what they say. */
    private Receipt acceptInstead(Entry known, Story story) throws IOException {
        if (known.state() != QueueState.QUEUED) {
            return acceptAgain(known);
        }
        var sealed = sealing.seal(story);
        var entry = Entry.accepted(story, known.boxSeq(), clock.instant());
        store.inTransaction(() -> {
            stories.delete(entry.id());
            stories.insert(entry);
            stories.put(entry.id(), sealed);
            drafts.delete(entry.id());
        });
        store.checkpoint();
        spool.write(new SpoolFile(entry, sealed));
        lastNumber = Math.max(lastNumber, entry.boxSeq());
        return new Receipt(entry.id(), entry.boxSeq());
    }

    /** The same receipt again; the first time may have ended between the commit and the checkpoint. */
    private Receipt acceptAgain(Entry entry) throws IOException {
        if (holdsContent(entry) && !spool.holds(entry.id())) {
            respooling.write(List.of(entry), written -> {});
        }
        store.checkpoint();
        return new Receipt(entry.id(), entry.boxSeq());
    }

    private void erase(Entry entry) throws IOException {
        if (!entry.state().next().contains(QueueState.WITHDRAWN)) {
            throw Fates.notAllowed(entry, QueueState.WITHDRAWN);
        }
        erasing.withdraw(entry);
    }

    /** Those of which nobody was told that they are safe, and those that somebody has open at the desk. */
    private Set<StoryId> notToBeSent() {
        var kept = new HashSet<>(unacknowledged);
        kept.addAll(desk.held(clock.instant()));
        return kept;
    }

    private boolean holdsContent(Entry entry) {
        return entry.state() != QueueState.WITHDRAWN;
    }

    private int checkpointed(int changed) {
        if (changed > 0) {
            store.checkpoint();
        }
        return changed;
    }
}
