package org.storycorner.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DataRetrievalFailureException;
import org.storycorner.queue.Repairs.Repair;
import org.storycorner.story.StoryId;

/**
 * What has to be right before a box takes stories: every story has a row and a file, by their names, and the two copies of
 * those that a kill can have touched say the same. All other copies are read later, by {@link Housekeeping}, so that a box
 * with a hundred thousand stories starts as quickly as an empty one.
 */
final class StartupRepair {
    /** More than a process can have had in its hands when it was killed, newest and next to be sent. */
    private static final int READ_AT_START = 50;

    private final Sealing sealing;
    private final Spool spool;
    private final Store store;
    private final StoryTable stories;
    private final Clock clock;
    private final Tally tally = new Tally();
    private final CopyRepair copies;
    private final Backups backups;

    StartupRepair(Sealing sealing, Spool spool, Store store, Erasing erasing, Backups backups, Clock clock) {
        this.sealing = sealing;
        this.spool = spool;
        this.store = store;
        this.stories = new StoryTable(store.jdbc());
        this.clock = clock;
        this.backups = backups;
        this.copies = new CopyRepair(sealing, spool, store, erasing, clock, tally);
    }

    /**
     * Repairs and says what was repaired.
     *
     * @param isStoreNew whether the store is not filled yet, so that a backup may know more
     */
    Repairs run(boolean isStoreNew) throws IOException {
        if (isStoreNew) {
            backups.keepUnread();
        }
        bringTogether();
        if (isStoreNew) {
            backups.readAtStart(new BackupFill(sealing, store, copies, tally)::from);
        }
        readLastlyTouched();
        tally.count(Repair.RESUMED, stories.resumeSending(clock.instant()));
        store.checkpoint();
        return tally.repairs();
    }

    /** The same in a running box, whose store was closed under it: what is being sent goes on being sent. */
    Repairs runAgain() throws IOException {
        bringTogether();
        readLastlyTouched();
        store.checkpoint();
        return tally.repairs();
    }

    /** What was being sent is read before it waits again: that gives its row a new time, and the file may know better. */
    private void readLastlyTouched() throws IOException {
        for (var entry : stories.lastlyTouched(READ_AT_START)) {
            copies.repair(entry);
        }
    }

    private void bringTogether() throws IOException {
        var found = spool.listing();
        for (var file : found.others()) {
            tidy(file);
        }
        var files = found.others().isEmpty() ? found : spool.listing();
        var rows = stories.states();
        if (!rows.keySet().equals(stories.indexedIds())) {
            throw damaged();
        }
        compare(rows, stories.sealedIds(), files);
        new SpoolImport(sealing, spool, store, copies, clock, tally).run(rows.keySet(), files);
    }

    /** Leaves nothing in the spool but files named after a story. */
    private void tidy(Path file) throws IOException {
        var unfinished = Spool.idOf(file, DurableFolder.TEMPORARY);
        if (unfinished.isPresent()) {
            settle(unfinished.get(), file);
        } else if (Spool.isWriteCheck(file)) {
            spool.delete(file);
        } else {
            copies.setAside(file, "it is not one of this box's files");
        }
    }

    /**
     * Nobody saw a thank-you for a file without its final name. If it is whole, the person had agreed and pressed the
     * last button, so the story is finished for them; a part of one opens for nobody, and its draft is still there.
     */
    private void settle(StoryId id, Path file) throws IOException {
        if (!spool.holds(id) && !spool.isWithdrawn(id) && !spool.isCounted(id) && isWhole(id)) {
            spool.finishTemporary(id);
            tally.count(Repair.FINISHED);
        } else {
            spool.delete(file);
            tally.count(Repair.DISCARDED);
        }
    }

    private boolean isWhole(StoryId id) {
        try {
            return spool.readTemporary(id)
                    .filter(file -> sealing.isGood(id, file.sealed()))
                    .isPresent();
        } catch (UnopenableException beginning) {
            return false;
        }
    }

    /** Repairs the stories of which one copy is missing or should be gone. */
    private void compare(Map<StoryId, QueueState> rows, Set<StoryId> sealed, SpoolListing files) throws IOException {
        for (var row : rows.entrySet()) {
            var id = row.getKey();
            boolean inFile = files.stories().contains(id);
            boolean inRow = sealed.contains(id);
            boolean erased = files.counted().contains(id)
                    || files.withdrawn().contains(id)
                    || row.getValue() == QueueState.WITHDRAWN;
            boolean settled = files.withdrawn().contains(id)
                    ? row.getValue() == QueueState.WITHDRAWN
                    : !files.counted().contains(id) || row.getValue().isPassedOn();
            if (erased ? inFile || inRow || !settled : !inFile || !inRow) {
                copies.repair(known(id));
            }
        }
    }

    private Entry known(StoryId id) {
        return stories.entry(id).orElseThrow(StartupRepair::damaged);
    }

    /** A store that says one thing here and another there, which only wrong bytes in its file can make it do. */
    private static DataRetrievalFailureException damaged() {
        return new DataRetrievalFailureException("The store contradicts itself", StoryTable.damagedRow());
    }
}
