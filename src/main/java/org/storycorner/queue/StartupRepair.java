package org.storycorner.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.storycorner.queue.Repairs.Repair;
import org.storycorner.story.StoryId;

/**
 * Brings the two copies of every story together again: the good one replaces the bad or missing one, and what opens in
 * neither is kept aside. The row knows the state, because it changes first, unless the file knows of a delivery.
 */
final class StartupRepair {
    private static final Logger LOG = LoggerFactory.getLogger(StartupRepair.class);
    private static final int PAGE = 500;
    private static final String NEITHER_COPY_OPENS = "Neither copy of this story opens with this box's key";

    private final Sealing sealing;
    private final Spool spool;
    private final Store store;
    private final StoryTable stories;
    private final DraftTable drafts;
    private final Clock clock;
    private final Map<Repair, Integer> counts = new EnumMap<>(Repair.class);

    StartupRepair(Sealing sealing, Spool spool, Store store, Clock clock) {
        this.sealing = sealing;
        this.spool = spool;
        this.store = store;
        this.stories = new StoryTable(store.jdbc());
        this.drafts = new DraftTable(store.jdbc(), sealing);
        this.clock = clock;
    }

    Repairs run() throws IOException {
        bringTogether();
        count(Repair.RESUMED, stories.resumeSending(clock.instant()));
        store.checkpoint();
        return new Repairs(counts);
    }

    /** The same in a running box, whose store was closed under it: what is being sent goes on being sent. */
    Repairs runAgain() throws IOException {
        bringTogether();
        store.checkpoint();
        return new Repairs(counts);
    }

    private void bringTogether() throws IOException {
        for (var file : spool.files()) {
            tidy(file);
        }
        for (var page = stories.list(0, PAGE);
                !page.isEmpty();
                page = stories.list(page.getLast().boxSeq(), PAGE)) {
            for (var entry : page) {
                repair(entry);
            }
        }
        importFiles();
    }

    /** Leaves nothing in the spool but files named after a story. */
    private void tidy(Path file) throws IOException {
        var unfinished = Spool.idOf(file, DurableFolder.TEMPORARY);
        if (unfinished.isPresent()) {
            settle(unfinished.get(), file);
        } else if (Spool.isWriteCheck(file) || isOfWithdrawnStory(file)) {
            spool.delete(file);
        } else if (Spool.idOf(file, Spool.STORY).isEmpty()
                && Spool.idOf(file, Spool.WITHDRAWN).isEmpty()) {
            setAside(file, "it is not one of this box's files");
        }
    }

    private boolean isOfWithdrawnStory(Path file) {
        return Spool.idOf(file, Spool.STORY).filter(spool::isWithdrawn).isPresent();
    }

    /**
     * Nobody saw a thank-you for a file without its final name. If it is whole, the person had agreed and pressed the
     * last button, so the story is finished for them; a part of one opens for nobody, and its draft is still there.
     */
    private void settle(StoryId id, Path file) throws IOException {
        if (!spool.holds(id) && good(spool::readTemporary, id).isPresent()) {
            spool.finishTemporary(id);
            count(Repair.FINISHED, 1);
        } else {
            spool.delete(file);
            count(Repair.DISCARDED, 1);
        }
    }

    private void repair(Entry known) throws IOException {
        if (known.state() == QueueState.WITHDRAWN || spool.isWithdrawn(known.id())) {
            withdraw(known);
            return;
        }
        var goodFile = good(spool::read, known.id());
        var entry = caughtUp(known, goodFile);
        var row = stories.sealed(entry.id());
        var goodRow = row.filter(copy -> sealing.isGood(entry.id(), copy));
        if (goodRow.isPresent()) {
            respool(entry, goodRow.get(), goodFile);
        } else if (goodFile.isPresent()) {
            restore(entry, goodFile.get());
        } else if (row.isPresent() || !entry.state().isPassedOn()) {
            quarantine(entry);
        }
    }

    /** Completes a withdrawal that a kill cut short. */
    private void withdraw(Entry entry) throws IOException {
        if (entry.state() != QueueState.WITHDRAWN) {
            store.inTransaction(() -> stories.withdraw(entry, clock.instant()));
            count(Repair.CAUGHT_UP, 1);
        }
        spool.deleteAll(entry.id());
    }

    /**
     * A row changes before its file does, so a file that knows of a delivery proves it: H2 may lose its last commits when
     * the process is killed, and the story must not be sent twice for that.
     */
    private Entry caughtUp(Entry row, Optional<SpoolFile> file) {
        var later = file.map(SpoolFile::entry).filter(entry -> entry.state().isPassedOn());
        if (row.state().isPassedOn() || later.isEmpty()) {
            return row;
        }
        var entry = row.in(
                later.get().state(), later.get().stateSince(), later.get().note());
        store.inTransaction(() -> {
            stories.update(entry);
            stories.eraseContact(entry.id());
        });
        count(Repair.CAUGHT_UP, 1);
        return entry;
    }

    private void respool(Entry entry, SealedStory sealed, Optional<SpoolFile> present) throws IOException {
        var wanted = new SpoolFile(entry.atRest(), sealed);
        if (present.filter(wanted::says).isEmpty()) {
            spool.write(wanted);
            count(Repair.RESPOOLED, 1);
        }
    }

    private void restore(Entry entry, SpoolFile file) throws IOException {
        var sealed = entry.state().isPassedOn() ? file.sealed().withoutContact() : file.sealed();
        store.inTransaction(() -> stories.put(entry.id(), sealed));
        count(Repair.RESTORED, 1);
        respool(entry, sealed, Optional.of(file));
    }

    private void quarantine(Entry entry) throws IOException {
        if (spool.holds(entry.id())) {
            setAside(spool.path(entry.id()), NEITHER_COPY_OPENS);
        }
        if (entry.state().next().contains(QueueState.QUARANTINED)) {
            stories.update(entry.in(QueueState.QUARANTINED, clock.instant(), NEITHER_COPY_OPENS));
            count(Repair.QUARANTINED, 1);
        }
    }

    /** Files keep the number they were given, where it is still free; the others follow, in the order of the ids. */
    private void importFiles() throws IOException {
        var numberTaken = new ArrayList<StoryId>();
        for (var id : withoutRow()) {
            var file = good(spool::read, id);
            if (file.isEmpty()) {
                importBroken(id);
            } else if (stories.isFree(file.get().entry().boxSeq())) {
                importGood(file.get());
            } else {
                numberTaken.add(id);
            }
        }
        for (var id : numberTaken) {
            var file = good(spool::read, id).orElseThrow(() -> new IOException("Story " + id + " was there just now"));
            var renumbered = new SpoolFile(file.entry().numbered(stories.nextBoxSeq()), file.sealed());
            spool.write(renumbered);
            importGood(renumbered);
        }
    }

    private List<StoryId> withoutRow() throws IOException {
        return spool.files().stream()
                .flatMap(file -> Spool.idOf(file, Spool.STORY).stream())
                .filter(id -> stories.entry(id).isEmpty())
                .toList();
    }

    private void importGood(SpoolFile file) {
        var entry = entryOf(file);
        store.inTransaction(() -> {
            stories.insert(entry);
            stories.put(entry.id(), file.sealed());
            drafts.delete(entry.id());
        });
        count(Repair.IMPORTED, 1);
    }

    /** What can be read from the sealed story itself is believed rather than what is written beside it. */
    private Entry entryOf(SpoolFile file) {
        var beside = file.entry();
        try {
            return Entry.accepted(sealing.open(beside.id(), file.sealed()), beside.boxSeq(), beside.stateSince())
                    .in(beside.state(), beside.stateSince(), beside.note());
        } catch (UnopenableException notUnderstood) {
            LOG.warn("Story {} is quarantined: {}", beside.id(), notUnderstood.getMessage());
            count(Repair.QUARANTINED, 1);
            return beside.in(
                    QueueState.QUARANTINED, clock.instant(), "This story can't be read: " + notUnderstood.getMessage());
        }
    }

    /** A file that does not open, and no row: where its envelope can still be read, it gets a row to be seen by. */
    private void importBroken(StoryId id) throws IOException {
        Optional<Entry> readable = readable(id);
        if (readable.isPresent()) {
            var entry = readable.get().numbered(stories.nextBoxSeq());
            stories.insert(entry.in(QueueState.QUARANTINED, clock.instant(), NEITHER_COPY_OPENS));
            count(Repair.QUARANTINED, 1);
        }
        setAside(spool.path(id), "it does not open with this box's key");
    }

    private Optional<Entry> readable(StoryId id) {
        try {
            return spool.read(id).map(SpoolFile::entry);
        } catch (UnopenableException broken) {
            return Optional.empty();
        }
    }

    private Optional<SpoolFile> good(Reader reader, StoryId id) {
        try {
            return reader.read(id).filter(file -> sealing.isGood(id, file.sealed()));
        } catch (UnopenableException broken) {
            return Optional.empty();
        }
    }

    private void setAside(Path file, String reason) throws IOException {
        LOG.warn("{} is moved to the quarantine's folder: {}", file.getFileName(), reason);
        spool.setAside(file);
        count(Repair.SET_ASIDE, 1);
    }

    private void count(Repair repair, int times) {
        if (times > 0) {
            counts.merge(repair, times, Integer::sum);
        }
    }

    @FunctionalInterface
    private interface Reader {
        Optional<SpoolFile> read(StoryId id) throws UnopenableException;
    }
}
