package org.storycorner.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a box does beside taking stories: it reads both copies of every story again, erases what was passed on long ago,
 * takes the backups, and deletes the damaged stores that it once kept aside. Each chore may fail without the others.
 */
final class Housekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private static final int PAGE = 200;

    /** Between two stories, so that whoever tells one notices nothing. */
    private static final Duration BREATH = Duration.ofMillis(1);

    private final H2StoryQueue queue;
    private final Store store;
    private final StoryTable stories;
    private final Backups backups;
    private final Chore consoleBackup;
    private final Chore vaultBackup;
    private final BoxSpace space;
    private final Path data;
    private final Clock clock;
    private Instant copiesRead = Instant.MIN;

    /** When a backup failed last; it is a heavy thing to try. */
    private Instant backupTried = Instant.MIN;

    private volatile boolean ending;

    Housekeeping(
            H2StoryQueue queue,
            Store store,
            Backups backups,
            Chore consoleBackup,
            Chore vaultBackup,
            BoxSpace space,
            Path data,
            Clock clock) {
        this.queue = queue;
        this.store = store;
        this.stories = new StoryTable(store.jdbc());
        this.backups = backups;
        this.consoleBackup = consoleBackup;
        this.vaultBackup = vaultBackup;
        this.space = space;
        this.data = data;
        this.clock = clock;
    }

    /** Does what is due; stories that were passed on stay for as long as this after that. */
    void run(Duration retention) {
        var now = clock.instant();
        chore("Reading the copies again", () -> readCopies(now));
        chore("Erasing what was passed on", () -> retire(now.minus(retention)));
        chore("Deleting backups", () -> discardBackups(now));
        chore("The backup", () -> backUp(now));
        chore("The backup of accounts and settings", consoleBackup);
        chore("The copies of scans that wait", vaultBackup);
        chore("Deleting damaged stores", () -> deleteBrokenStores(now.minus(retention)));
    }

    /** Stops after the present story. */
    void end() {
        ending = true;
    }

    /** Both copies of every story, once after a start and then daily; a clock that was put back counts as a day. */
    private void readCopies(Instant now) throws IOException {
        if (Duration.between(copiesRead.equals(Instant.MIN) ? now.minus(DAY) : copiesRead, now)
                        .abs()
                        .compareTo(DAY)
                < 0) {
            return;
        }
        long last = 0;
        for (var page = stories.list(last, PAGE); !page.isEmpty() && !ending; page = stories.list(last, PAGE)) {
            for (var entry : page) {
                if (ending) {
                    return;
                }
                chore("Reading the copies of story " + entry.id(), () -> queue.mend(entry.id()));
                LockSupport.parkNanos(BREATH.toNanos());
            }
            last = page.getLast().boxSeq();
        }
        copiesRead = now;
    }

    private void retire(Instant before) throws IOException {
        int retired = 0;
        for (var page = stories.passedOnBefore(before, PAGE);
                !page.isEmpty() && !ending;
                page = stories.passedOnBefore(before, PAGE)) {
            for (var entry : page) {
                queue.retire(entry.id());
                retired++;
                LockSupport.parkNanos(BREATH.toNanos());
            }
        }
        for (var entry : queue.setAsideAndPassedOnBefore(before)) {
            queue.retire(entry.id());
            retired++;
        }
        if (retired > 0) {
            LOG.info("{} stories that were passed on before {} are erased from this box", retired, before);
        }
    }

    /** A disk with a backup may have been away when a story was withdrawn, and the box switched off since. */
    private void discardBackups(Instant now) throws IOException {
        var withdrawn = stories.lastWithdrawn(now);
        if (withdrawn.isPresent()) {
            backups.discardFromBefore(withdrawn.get());
        }
        backups.discardAgain();
    }

    /** What opens in neither copy may be whole in the last backup, which the next one replaces. */
    private void healFromBackup() throws IOException {
        var broken = stories.quarantinedWithoutContent();
        if (broken.isEmpty()) {
            return;
        }
        backups.read(backup -> {
            for (var entry : broken) {
                var copy = backup.sealed(entry.id());
                if (copy.isPresent() && queue.heal(entry.id(), copy.get())) {
                    LOG.info(
                            "Story {} is whole again: the last backup had it",
                            entry.id().reference());
                }
            }
        });
    }

    /** Daily, and an hour after something was passed on: the contact details that were erased then are in the last one. */
    private void backUp(Instant now) throws IOException {
        if (ending || !isBackupDue(now)) {
            return;
        }
        backupTried = now;
        if (!space.hasRoom() || !backups.hasRoom(Files.size(Store.file(data)))) {
            LOG.warn("There is no room for a backup");
            return;
        }
        healFromBackup();
        long held = backups.take(store);
        backupTried = Instant.MIN;
        LOG.info("A backup of {} stories was taken, loaded and compared", held);
    }

    private boolean isBackupDue(Instant now) throws IOException {
        if (!backupTried.equals(Instant.MIN)
                && Duration.between(backupTried, now).abs().compareTo(HOUR) < 0) {
            return false;
        }
        var taken = backups.takenAt();
        if (taken.isEmpty()) {
            return true;
        }
        var age = Duration.between(taken.get(), now).abs();
        var erased = stories.lastPassedOn()
                .filter(moment -> moment.plus(Holdings.SETTLED).isAfter(taken.get()));
        return age.compareTo(DAY) >= 0 || (erased.isPresent() && age.compareTo(HOUR) >= 0);
    }

    private void deleteBrokenStores(Instant before) throws IOException {
        for (var file : brokenStores()) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.delete(file);
                LOG.info("{} is deleted: it was kept aside long enough", file.getFileName());
            }
        }
    }

    private List<Path> brokenStores() throws IOException {
        return DurableFolder.files(data).stream()
                .filter(file -> file.getFileName().toString().startsWith(Store.BROKEN))
                .toList();
    }

    private void chore(String what, Chore chore) {
        try {
            if (!ending) {
                chore.run();
            }
        } catch (IOException | RuntimeException failed) {
            LOG.warn(
                    "{} failed and is tried again later ({})",
                    what,
                    failed.getClass().getSimpleName());
        }
    }

    /** One thing to do. */
    @FunctionalInterface
    interface Chore {
        void run() throws IOException;
    }
}
