package org.storycorner.queue;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.storycorner.queue.Repairs.Repair;
import org.storycorner.story.StoryId;

/** Brings what only the spool knows into the store: stories, and the counting rows of erased ones. */
final class SpoolImport {
    private static final Logger LOG = LoggerFactory.getLogger(SpoolImport.class);
    private static final int PROGRESS = 5_000;

    private final Sealing sealing;
    private final Spool spool;
    private final Store store;
    private final StoryTable stories;
    private final DraftTable drafts;
    private final CopyRepair copies;
    private final Clock clock;
    private final Tally tally;

    SpoolImport(Sealing sealing, Spool spool, Store store, CopyRepair copies, Clock clock, Tally tally) {
        this.sealing = sealing;
        this.spool = spool;
        this.store = store;
        this.stories = new StoryTable(store.jdbc());
        this.drafts = new DraftTable(store.jdbc(), sealing);
        this.copies = copies;
        this.clock = clock;
        this.tally = tally;
    }

    /** Files keep the number they were given, where it is still free; the others follow, in the order of the ids. */
    void run(Set<StoryId> rows, SpoolListing files) throws IOException {
        var missing = new LinkedHashSet<>(files.withdrawn());
        missing.addAll(files.counted());
        missing.addAll(files.stories());
        missing.removeAll(rows);
        var numberTaken = new ArrayList<StoryId>();
        int done = 0;
        for (var id : missing) {
            if (!isImported(id, false)) {
                numberTaken.add(id);
            }
            if (++done % PROGRESS == 0) {
                LOG.info("{} of {} files of the spool are read", done, missing.size());
            }
        }
        for (var id : numberTaken) {
            isImported(id, true);
        }
    }

    /** A mark decides over a story's file that is left beside it. */
    private boolean isImported(StoryId id, boolean renumbered) throws IOException {
        if (spool.isWithdrawn(id)) {
            spool.deleteAll(id);
            return isCounted(id, Spool.WITHDRAWN, renumbered);
        }
        if (spool.isCounted(id)) {
            spool.deleteStory(id);
            return isCounted(id, Spool.COUNTED, renumbered);
        }
        return isStoryImported(id, renumbered);
    }

    /** The first version of Story Corner left empty marks: those have nothing that could be counted. */
    private boolean isCounted(StoryId id, String ending, boolean renumbered) {
        var counted = spool.counted(id, ending).map(CountedStory::entry);
        if (counted.isEmpty()) {
            return true;
        }
        var entry = renumbered ? counted.get().numbered(stories.nextBoxSeq()) : counted.get();
        if (!stories.isFree(entry.boxSeq())) {
            return false;
        }
        stories.insert(entry);
        tally.count(Repair.COUNTED);
        return true;
    }

    private boolean isStoryImported(StoryId id, boolean renumbered) throws IOException {
        var good = copies.good(id);
        if (good.isEmpty()) {
            return isBrokenOneImported(id, renumbered);
        }
        var file = good.get();
        if (renumbered) {
            file = new SpoolFile(file.entry().numbered(stories.nextBoxSeq()), file.sealed());
            spool.write(file);
        }
        if (!stories.isFree(file.entry().boxSeq())) {
            return false;
        }
        importGood(file);
        return true;
    }

    private void importGood(SpoolFile file) {
        var entry = entryOf(file);
        store.inTransaction(() -> {
            stories.insert(entry);
            stories.put(entry.id(), file.sealed());
            drafts.delete(entry.id());
        });
        tally.count(Repair.IMPORTED);
    }

    /** What can be read from the sealed story itself is believed rather than what is written beside it. */
    private Entry entryOf(SpoolFile file) {
        var beside = file.entry();
        try {
            return Entry.accepted(sealing.open(beside.id(), file.sealed()), beside.boxSeq(), beside.stateSince())
                    .in(beside.state(), beside.stateSince(), beside.note());
        } catch (UnopenableException notUnderstood) {
            LOG.warn("Story {} is quarantined: {}", beside.id(), notUnderstood.getMessage());
            tally.count(Repair.QUARANTINED);
            return beside.in(
                    QueueState.QUARANTINED, clock.instant(), "This story can't be read: " + notUnderstood.getMessage());
        }
    }

    /** A file that does not open, and no row: where its envelope can still be read, it gets a row to be seen by. */
    private boolean isBrokenOneImported(StoryId id, boolean renumbered) throws IOException {
        var readable = readable(id);
        if (readable.isPresent()) {
            var entry = renumbered ? readable.get().numbered(stories.nextBoxSeq()) : readable.get();
            if (!stories.isFree(entry.boxSeq())) {
                return false;
            }
            stories.insert(entry.in(QueueState.QUARANTINED, clock.instant(), CopyRepair.NEITHER_COPY_OPENS));
            tally.count(Repair.QUARANTINED);
        }
        copies.setAside(spool.path(id), "it does not open with this box's key");
        return true;
    }

    private Optional<Entry> readable(StoryId id) {
        try {
            return spool.read(id).map(SpoolFile::entry);
        } catch (UnopenableException broken) {
            return Optional.empty();
        }
    }
}
