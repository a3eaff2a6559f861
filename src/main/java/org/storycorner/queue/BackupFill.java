package org.storycorner.queue;

import java.io.IOException;
import java.util.Optional;
import org.storycorner.queue.Repairs.Repair;

/** Takes from a backup what neither the store nor the spool knows any more. */
final class BackupFill {
    private static final int PAGE = 200;

    private final Sealing sealing;
    private final Store store;
    private final StoryTable stories;
    private final CopyRepair copies;
    private final Tally tally;

    BackupFill(Sealing sealing, Store store, CopyRepair copies, Tally tally) {
        this.sealing = sealing;
        this.store = store;
        this.stories = new StoryTable(store.jdbc());
        this.copies = copies;
        this.tally = tally;
    }

    void from(StoryTable backup) throws IOException {
        for (var page = backup.list(0, PAGE);
                !page.isEmpty();
                page = backup.list(page.getLast().boxSeq(), PAGE)) {
            for (var entry : page) {
                if (stories.entry(entry.id()).isEmpty()) {
                    add(entry, backup.sealed(entry.id()).filter(copy -> sealing.isGood(entry.id(), copy)));
                }
            }
        }
    }

    private void add(Entry known, Optional<SealedStory> sealed) throws IOException {
        var entry =
                stories.isFree(known.boxSeq()) ? known.atRest() : known.atRest().numbered(stories.nextBoxSeq());
        store.inTransaction(() -> {
            stories.insert(entry);
            sealed.ifPresent(content -> stories.put(entry.id(), content));
        });
        copies.repair(entry);
        tally.count(Repair.FROM_BACKUP);
    }
}
