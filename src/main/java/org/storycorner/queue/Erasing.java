package org.storycorner.queue;

import java.io.IOException;
import java.time.Clock;

/**
 * Erases what a story says from every copy. Its counting row stays, with the month instead of the day, and so does a
 * second copy of that row in the spool: it is written first, so that a start after a kill completes what follows it,
 * whatever H2 lost, and no number is ever given twice.
 */
final class Erasing {
    private final Spool spool;
    private final Store store;
    private final StoryTable stories;
    private final Backups backups;
    private final BrokenStores broken;
    private final Clock clock;
    private final CrashPoint crashPoint;

    Erasing(Spool spool, Store store, Backups backups, BrokenStores broken, Clock clock, CrashPoint crashPoint) {
        this.spool = spool;
        this.store = store;
        this.stories = new StoryTable(store.jdbc());
        this.backups = backups;
        this.broken = broken;
        this.clock = clock;
        this.crashPoint = crashPoint;
    }

    /**
     * The person changed their mind: no backup and no damaged store may know the story either. They go before it does, so that a kill in between
     * leaves a story that is erased at the next start, and never a backup of one that is gone; and once more after it, as
     * one may have been taken meanwhile.
     */
    void withdraw(Entry entry) throws IOException {
        var erased = entry.erased(QueueState.WITHDRAWN, clock.instant());
        if (!spool.isWithdrawn(entry.id())) {
            spool.markWithdrawn(new CountedStory(erased));
        }
        backups.discard();
        broken.discard();
        erase(erased);
        spool.deleteAll(entry.id());
        backups.discard();
    }

    /** The story was passed on long ago. */
    void retire(Entry entry) throws IOException {
        var erased = entry.erased(entry.state(), entry.stateSince());
        if (!spool.isCounted(entry.id())) {
            spool.count(new CountedStory(erased));
        }
        erase(erased);
        spool.deleteAll(entry.id());
    }

    private void erase(Entry erased) throws IOException {
        store.inTransaction(() -> stories.erase(erased));
        store.checkpoint();
        crashPoint.passed(CrashPoint.Step.ERASED);
    }
}
