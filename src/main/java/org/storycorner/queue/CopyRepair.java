package org.storycorner.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.storycorner.queue.Repairs.Repair;
import org.storycorner.story.StoryId;

/**
 * Brings the two copies of one story together again: the good one replaces the bad or missing one, and what opens in
 * neither is kept aside. The row knows the state, because it changes first, unless the file knows that the story was
 * passed on or erased.
 */
final class CopyRepair {
    static final String NEITHER_COPY_OPENS = "Neither copy of this story opens with this box's key";

    static final String HEALED =
            "Neither copy of this story opened any more; a good one has taken their place. Look at it before it goes on.";

    private static final Logger LOG = LoggerFactory.getLogger(CopyRepair.class);

    private final Sealing sealing;
    private final Spool spool;
    private final Store store;
    private final StoryTable stories;
    private final Erasing erasing;
    private final Clock clock;
    private final Tally tally;

    CopyRepair(Sealing sealing, Spool spool, Store store, Erasing erasing, Clock clock, Tally tally) {
        this.sealing = sealing;
        this.spool = spool;
        this.store = store;
        this.stories = new StoryTable(store.jdbc());
        this.erasing = erasing;
        this.clock = clock;
        this.tally = tally;
    }

    /** Reads both copies of this story and mends what has to be mended. */
    void repair(Entry known) throws IOException {
        if (known.state() == QueueState.WITHDRAWN || spool.isWithdrawn(known.id())) {
            withdraw(known);
            return;
        }
        var goodFile = good(known.id());
        var entry = caughtUp(known, goodFile);
        var row = sealed(entry.id(), goodFile);
        if (entry.state().isPassedOn()
                && (spool.isCounted(entry.id()) || (row.isEmpty() && !isAnythingLeft(entry.id())))) {
            retire(entry, row);
            return;
        }
        var goodRow = row.filter(copy -> sealing.isGood(entry.id(), copy));
        if (goodRow.isPresent()) {
            respool(entry, goodRow.get(), goodFile);
        } else if (goodFile.isPresent()) {
            restore(entry, goodFile.get());
        } else {
            quarantine(entry, row);
        }
    }

    /** Puts a good copy that was kept elsewhere in place of two bad ones; a person decides what becomes of the story. */
    void heal(Entry entry, SealedStory good) throws IOException {
        var healed = entry.in(QueueState.QUARANTINED, clock.instant(), HEALED);
        store.inTransaction(() -> {
            stories.put(healed.id(), good);
            stories.update(healed);
        });
        tally.count(Repair.RESTORED);
        respool(healed, good, Optional.empty());
    }

    /** Keeps a file of the spool, out of the way. */
    void setAside(Path file, String reason) throws IOException {
        LOG.warn("{} is moved to the quarantine's folder: {}", file.getFileName(), reason);
        spool.setAside(file);
        tally.count(Repair.SET_ASIDE);
    }

    /** The story's file, if it opens. */
    Optional<SpoolFile> good(StoryId id) {
        try {
            return spool.read(id).filter(file -> sealing.isGood(id, file.sealed()));
        } catch (UnopenableException broken) {
            return Optional.empty();
        }
    }

    /** Completes a withdrawal that a kill cut short. */
    private void withdraw(Entry entry) throws IOException {
        if (entry.state() != QueueState.WITHDRAWN || stories.sealed(entry.id()).isPresent()) {
            tally.count(Repair.CAUGHT_UP);
            erasing.withdraw(entry);
        } else {
            spool.deleteAll(entry.id());
        }
    }

    /** Completes an erasure that a kill cut short. */
    private void retire(Entry entry, Optional<SealedStory> row) throws IOException {
        if (row.isPresent() || spool.holds(entry.id()) || !spool.isCounted(entry.id())) {
            tally.count(Repair.CAUGHT_UP);
            erasing.retire(entry);
        }
    }

    /**
     * A row mostly changes before its file does, so a file proves what the row does not know: H2 may lose its last commits when
     * the process is killed. A story must not be sent twice for that, nor be left aside or handed over when nobody sees to it.
     */
    private Entry caughtUp(Entry row, Optional<SpoolFile> file) {
        var later = file.map(SpoolFile::entry)
                .or(() -> spool.counted(row.id(), Spool.COUNTED).map(CountedStory::entry))
                .filter(entry -> (entry.state().isPassedOn() && !row.state().isPassedOn())
                        || isPutAsideSince(row, entry)
                        || isTakenBackSince(row, entry)
                        || isReleasedSince(row, entry));
        if (later.isEmpty()) {
            return row;
        }
        var entry = row.in(
                later.get().state(), later.get().stateSince(), later.get().note());
        store.inTransaction(() -> {
            stories.update(entry);
            if (entry.state().isPassedOn() && !keepsContact(entry, file)) {
                stories.eraseContact(entry.id());
            }
        });
        tally.count(Repair.CAUGHT_UP);
        return entry;
    }

    /** Whether the story's teller may still be needed, as somebody may undo the hand-over that the file knows of. */
    private boolean keepsContact(Entry entry, Optional<SpoolFile> file) {
        return Desk.canBeUndone(entry, clock.instant())
                && file.filter(known -> known.sealed().hasContact()).isPresent();
    }

    /**
     * Whether the file knows of a quarantine that the row has lost; a row that was released is younger than its file. When
     * the clock can't tell, the story stays aside: a person can release it again, but nobody can take back what was sent.
     */
    private static boolean isPutAsideSince(Entry row, Entry file) {
        return file.state() == QueueState.QUARANTINED
                && (row.state() == QueueState.QUEUED || row.state() == QueueState.SENDING)
                && !file.stateSince().isBefore(row.stateSince());
    }

    /**
     * Whether the file knows that a hand-over was undone, and the row does not, or has lost it: the story waits for somebody. Times
     * alone do not tell, as the clock may have been put back since the story was accepted.
     */
    private static boolean isTakenBackSince(Entry row, Entry file) {
        return row.state() == QueueState.HANDED_OVER
                && (file.isWaitingAgain() || file.state() == QueueState.QUARANTINED)
                && file.stateSince().isAfter(row.stateSince())
                && file.stateSince().isBefore(row.stateSince().plus(Desk.UNDO));
    }

    /** Whether the file knows that a person found a story fit to be sent that the row still has aside. */
    private static boolean isReleasedSince(Entry row, Entry file) {
        return row.state() == QueueState.QUARANTINED
                && !row.isHeldBack()
                && file.isWaitingAgain()
                && file.stateSince().isAfter(row.stateSince());
    }

    /** The row's content. A contact goes from the row before it goes from the file, so a file without one proves that it went. */
    private Optional<SealedStory> sealed(StoryId id, Optional<SpoolFile> file) {
        var row = stories.sealed(id);
        boolean isContactForgotten = row.filter(SealedStory::hasContact)
                .flatMap(copy ->
                        file.map(SpoolFile::sealed).filter(other -> !other.hasContact() && other.hasSameHash(copy)))
                .isPresent();
        if (isContactForgotten) {
            store.inTransaction(() -> stories.eraseContact(id));
            tally.count(Repair.CAUGHT_UP);
        }
        return isContactForgotten ? row.map(SealedStory::withoutContact) : row;
    }

    private void respool(Entry entry, SealedStory sealed, Optional<SpoolFile> present) throws IOException {
        var wanted = new SpoolFile(entry.atRest(), sealed);
        if (present.filter(wanted::says).isEmpty()) {
            spool.write(wanted);
            tally.count(Repair.RESPOOLED);
        }
    }

    private void restore(Entry entry, SpoolFile file) throws IOException {
        boolean isSettled = entry.state().isPassedOn() && !Desk.canBeUndone(entry, clock.instant());
        var sealed = isSettled ? file.sealed().withoutContact() : file.sealed();
        store.inTransaction(() -> stories.put(entry.id(), sealed));
        tally.count(Repair.RESTORED);
        respool(entry, sealed, Optional.of(file));
    }

    private boolean isAnythingLeft(StoryId id) throws IOException {
        return spool.holds(id) || spool.idsSetAside().contains(id);
    }

    private void quarantine(Entry entry, Optional<SealedStory> row) throws IOException {
        if (spool.holds(entry.id())) {
            setAside(spool.path(entry.id()), NEITHER_COPY_OPENS);
        }
        if (row.filter(copy -> !copy.isIntact()).isPresent()) {
            setAside(entry, row.get());
        }
        if (entry.state().next().contains(QueueState.QUARANTINED)) {
            stories.update(entry.in(QueueState.QUARANTINED, clock.instant(), NEITHER_COPY_OPENS));
            tally.count(Repair.QUARANTINED);
        }
    }

    /** Damaged bytes in the store would have every backup of it refused, so they go to where a broken file goes. */
    private void setAside(Entry entry, SealedStory damaged) throws IOException {
        LOG.warn("The row of story {} is moved to the quarantine's folder: it is damaged", entry.id());
        spool.setAside(new SpoolFile(entry.atRest(), damaged));
        store.inTransaction(() -> stories.deleteContent(entry.id()));
        store.checkpoint();
        tally.count(Repair.SET_ASIDE);
    }
}
