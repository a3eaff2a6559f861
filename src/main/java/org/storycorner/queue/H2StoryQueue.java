package org.storycorner.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;

/** The queue of one box: every story sealed, in a file of the spool and in a row of the store. */
final class H2StoryQueue implements StoryQueue {
    private static final Logger LOG = LoggerFactory.getLogger(H2StoryQueue.class);

    /** So many files are written again at once; their bytes are held in memory meanwhile. */
    private static final int MOST_UNSETTLED = 200;

    private static final Duration BETWEEN_SETTLEMENTS = Duration.ofSeconds(1);

    /** One writer at a time: numbers without gaps, and no draft that comes back after its story was accepted. */
    private final ReentrantLock writing = new ReentrantLock();

    private final Sealing sealing;
    private final Spool spool;
    private final Store store;
    private final StoryTable stories;
    private final DraftTable drafts;
    private final Erasing erasing;
    private final CopyRepair copies;
    private final Tally repaired = new Tally();
    private final Clock clock;
    private final CrashPoint crashPoint;

    /** Delivered stories of which only the row knows, and not yet durably: a power cut has them sent once more. */
    private final List<Entry> unsettled = new ArrayList<>();

    private Instant settledAt = Instant.EPOCH;

    H2StoryQueue(Sealing sealing, Spool spool, Store store, Erasing erasing, Clock clock, CrashPoint crashPoint) {
        this.sealing = sealing;
        this.spool = spool;
        this.store = store;
        this.stories = new StoryTable(store.jdbc());
        this.drafts = new DraftTable(store.jdbc(), sealing);
        this.erasing = erasing;
        this.copies = new CopyRepair(sealing, spool, store, erasing, clock, repaired);
        this.clock = clock;
        this.crashPoint = crashPoint;
    }

    @Override
    public Receipt accept(Story story) {
        return durably("Story " + story.id(), () -> {
            var known = stories.entry(story.id());
            return known.isPresent() ? acceptAgain(known.get()) : acceptFirst(story);
        });
    }

    @Override
    public Optional<Story> open(StoryId id) {
        return stored(() -> entry(id).filter(this::holdsContent).flatMap(this::opened));
    }

    @Override
    public Optional<Entry> entry(StoryId id) {
        return stored(() -> stories.entry(id));
    }

    @Override
    public List<Entry> list(long afterBoxSeq, int limit) {
        return stored(() -> stories.list(afterBoxSeq, limit));
    }

    @Override
    public QueueStatus status() {
        return stored(() ->
                new QueueStatus(stories.counts(), stories.oldestWaiting(), stories.lastDelivered(), drafts.count()));
    }

    @Override
    public Map<String, Long> toldWith() {
        return stored(stories::helpers);
    }

    @Override
    public Optional<Story> takeOldest() {
        return writing(() -> {
            for (var next = oldestQueued(); next.isPresent(); next = oldestQueued()) {
                var story = opened(next.get());
                if (story.isPresent()) {
                    stories.update(next.get().in(QueueState.SENDING, clock.instant(), ""));
                    return story;
                }
                move(next.get(), QueueState.QUARANTINED, CopyRepair.NEITHER_COPY_OPENS);
            }
            settle();
            return Optional.empty();
        });
    }

    @Override
    public void putBack(StoryId id) {
        writing(() -> {
            settle();
            stories.update(known(id, QueueState.SENDING, QueueState.QUEUED).in(QueueState.QUEUED, clock.instant(), ""));
            return id;
        });
    }

    @Override
    public void delivered(StoryId id, String receipt) {
        writing(() -> {
            unsettled.add(commit(known(id, QueueState.SENDING, QueueState.DELIVERED), QueueState.DELIVERED, receipt));
            var sinceSettled = Duration.between(settledAt, clock.instant()).abs();
            if (unsettled.size() >= MOST_UNSETTLED || sinceSettled.compareTo(BETWEEN_SETTLEMENTS) >= 0) {
                settle();
            }
            return id;
        });
    }

    @Override
    public void quarantine(StoryId id, String reason) {
        writing(() -> move(knownBefore(QueueState.QUARANTINED, id), QueueState.QUARANTINED, reason));
    }

    @Override
    public void release(StoryId id) {
        writing(() -> move(known(id, QueueState.QUARANTINED, QueueState.QUEUED), QueueState.QUEUED, ""));
    }

    @Override
    public void handedOver(StoryId id, String note) {
        writing(() -> move(knownBefore(QueueState.HANDED_OVER, id), QueueState.HANDED_OVER, note));
    }

    @Override
    public void abandon(StoryId id) {
        durably("Forgetting story " + id, () -> {
            var entry = stories.entry(id);
            if (entry.isEmpty()) {
                spool.deleteAll(id);
            } else if (entry.get().state().next().contains(QueueState.WITHDRAWN)) {
                erase(entry.get());
            }
            return checkpointed(drafts.delete(id));
        });
    }

    @Override
    public Optional<QueueState> withdraw(StoryId id) {
        return durably("The withdrawal of story " + id, () -> {
            var entry = stories.entry(id);
            if (entry.isPresent() && entry.get().state() != QueueState.WITHDRAWN) {
                erase(entry.get());
            }
            return entry.map(Entry::state);
        });
    }

    @Override
    public void saveDraft(Draft draft) {
        durably("Draft " + draft.id(), () -> {
            if (stories.entry(draft.id()).isEmpty()) {
                drafts.put(draft);
                store.checkpoint();
            }
            return draft;
        });
    }

    @Override
    public List<Draft> drafts(String kiosk) {
        return stored(() -> drafts.of(kiosk));
    }

    @Override
    public void discardDraft(StoryId id) {
        writing(() -> checkpointed(drafts.delete(id)));
    }

    @Override
    public int discardDraftsBefore(Instant moment) {
        return writing(() -> checkpointed(drafts.deleteBefore(moment)));
    }

    /** Reads both copies of this story and mends what has to be mended, unless it is being sent. */
    void mend(StoryId id) throws IOException {
        writing(() -> {
            var entry = stories.entry(id).filter(known -> known.state() != QueueState.SENDING);
            if (entry.isPresent()) {
                copies.repair(entry.get());
            }
            return entry;
        });
    }

    /** Erases the content of a story that was passed on. */
    void retire(StoryId id) throws IOException {
        writing(() -> {
            var entry = known(id);
            if (entry.state().isPassedOn()) {
                erasing.retire(entry);
            }
            return entry;
        });
    }

    /** What was mended since this queue was opened. */
    Repairs repaired() {
        return writing(repaired::repairs);
    }

    /** Closes the store once the story that is being accepted is safe. */
    void close() {
        writing.lock();
        try {
            settle();
        } catch (DataAccessException repairedAtNextStart) {
            LOG.warn("The last deliveries could not be made durable", repairedAtNextStart);
        } finally {
            store.close();
            writing.unlock();
        }
    }

    private Receipt acceptFirst(Story story) throws IOException {
        var sealed = sealing.seal(story);
        var entry = Entry.accepted(story, stories.nextBoxSeq(), clock.instant());
        try (var file = spool.begin(new SpoolFile(entry, sealed))) {
            store.inTransaction(() -> {
                stories.insert(entry);
                stories.put(entry.id(), sealed);
                drafts.delete(entry.id());
                file.awaitName();
            });
            crashPoint.passed(CrashPoint.Step.COMMITTED);
            store.checkpoint();
            crashPoint.passed(CrashPoint.Step.CHECKPOINTED);
            file.awaitForce();
        } catch (UncheckedIOException notWritten) {
            throw new IOException(notWritten);
        }
        return new Receipt(entry.id(), entry.boxSeq());
    }

    /** The same receipt again; the first time may have ended between the commit and the checkpoint. */
    private Receipt acceptAgain(Entry entry) throws IOException {
        if (holdsContent(entry) && !spool.holds(entry.id())) {
            spool.writeAll(inSpool(entry).stream().toList());
        }
        store.checkpoint();
        return new Receipt(entry.id(), entry.boxSeq());
    }

    /** The story from whichever copy opens. */
    private Optional<Story> opened(Entry entry) {
        var row = stories.sealed(entry.id()).flatMap(copy -> opened(entry.id(), copy));
        try {
            return row.isPresent() ? row : spool.read(entry.id()).flatMap(file -> opened(entry.id(), file.sealed()));
        } catch (UnopenableException broken) {
            LOG.warn("The file of story {} does not open: {}", entry.id(), broken.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Story> opened(StoryId id, SealedStory copy) {
        try {
            return copy.isIntact() ? Optional.of(sealing.open(id, copy)) : Optional.empty();
        } catch (UnopenableException broken) {
            LOG.warn("A copy of story {} does not open: {}", id, broken.getMessage());
            return Optional.empty();
        }
    }

    /** Changes the state in the row, durably, and then in the file, so that a rebuilt store knows it too. */
    private Entry move(Entry entry, QueueState state, String note) {
        var moved = commit(entry, state, note);
        store.checkpoint();
        respool(List.of(moved));
        return moved;
    }

    /** What {@link #move} does for one story, done for all that were delivered since the last time. */
    private void settle() {
        if (!unsettled.isEmpty()) {
            store.checkpoint();
            respool(unsettled);
            unsettled.clear();
            settledAt = clock.instant();
        }
    }

    private Entry commit(Entry entry, QueueState state, String note) {
        var moved = entry.in(state, clock.instant(), note);
        store.inTransaction(() -> {
            stories.update(moved);
            if (state.isPassedOn()) {
                stories.eraseContact(entry.id());
            }
        });
        return moved;
    }

    private void respool(List<Entry> entries) {
        try {
            spool.writeAll(
                    entries.stream().flatMap(entry -> inSpool(entry).stream()).toList());
        } catch (IOException repairedAtNextStart) {
            LOG.warn(
                    "The spool files of {} stories could not be brought up to date",
                    entries.size(),
                    repairedAtNextStart);
        }
    }

    private void erase(Entry entry) throws IOException {
        if (!entry.state().next().contains(QueueState.WITHDRAWN)) {
            throw notAllowed(entry, QueueState.WITHDRAWN);
        }
        erasing.withdraw(entry);
    }

    /** The next one to be sent, both copies read: H2 may have lost that it was passed on already, and its file knows. */
    private Optional<Entry> oldestQueued() {
        for (var next = stories.oldest(QueueState.QUEUED); next.isPresent(); next = stories.oldest(QueueState.QUEUED)) {
            var id = next.get().id();
            try {
                copies.repair(next.get());
            } catch (IOException noRoom) {
                LOG.warn("The copies of story {} could not be brought together", id, noRoom);
                return next;
            }
            var known = stories.entry(id).filter(entry -> entry.state() == QueueState.QUEUED);
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    /** What belongs into a story's file, from a row whose content is good. */
    private Optional<SpoolFile> inSpool(Entry entry) {
        return stories.sealed(entry.id())
                .filter(row -> sealing.isGood(entry.id(), row))
                .map(row -> new SpoolFile(entry.atRest(), row));
    }

    private boolean holdsContent(Entry entry) {
        return entry.state() != QueueState.WITHDRAWN;
    }

    private Entry known(StoryId id) {
        return stories.entry(id).orElseThrow(() -> new IllegalArgumentException("No story " + id + " is in the queue"));
    }

    private Entry known(StoryId id, QueueState from, QueueState to) {
        var entry = known(id);
        if (entry.state() != from) {
            throw notAllowed(entry, to);
        }
        return entry;
    }

    private Entry knownBefore(QueueState to, StoryId id) {
        var entry = known(id);
        if (!entry.state().next().contains(to)) {
            throw notAllowed(entry, to);
        }
        return entry;
    }

    private static IllegalStateException notAllowed(Entry entry, QueueState to) {
        return new IllegalStateException("Story " + entry.id() + " is " + entry.state() + " and can't become " + to);
    }

    private int checkpointed(int changed) {
        if (changed > 0) {
            store.checkpoint();
        }
        return changed;
    }

    private <T> T durably(String what, Work<T, IOException> work) {
        try {
            return writing(work);
        } catch (IOException | DataAccessException | TransactionException failed) {
            throw new NotSavedException(what + " could not be made durable in " + spool.folder(), failed);
        }
    }

    private <T, X extends Exception> T writing(Work<T, X> work) throws X {
        writing.lock();
        try {
            return stored(work);
        } finally {
            writing.unlock();
        }
    }

    /** A full disk closes the store under every connection; whoever meets that opens it for the next one. */
    private <T, X extends Exception> T stored(Work<T, X> work) throws X {
        try {
            return work.run();
        } catch (DataAccessException | TransactionException failed) {
            store.reconnect();
            throw failed;
        }
    }

    @FunctionalInterface
    private interface Work<T, X extends Exception> {
        T run() throws X;
    }
}
