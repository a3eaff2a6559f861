package org.storycorner.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration HOUR = Duration.ofHours(1);

    private static final int PAGE = 200;

    /** Between two stories, so that whoever tells one notices nothing. */
    private static final Duration BREATH = Duration.ofMillis(1);

    private final H2StoryQueue queue;
    private final Store store;
    private final StoryTable stories;
    private final StoryCounts counts;
    private final DueStories due;
    private final Backups backups;
    private final BrokenStores broken;
    private final Chore consoleBackup;
    private final Chore vaultBackup;
    private final BoxSpace space;
    private final ClockTrust trust;
    private final Clock clock;
    private Instant copiesRead = Instant.MIN;

    /** When a backup failed last; it is a heavy thing to try. */
    private Instant backupTried = Instant.MIN;

    private volatile boolean ending;

    Housekeeping(
            H2StoryQueue queue,
            Store store,
            Backups backups,
            BrokenStores broken,
            Chore consoleBackup,
            Chore vaultBackup,
            BoxSpace space,
            ClockTrust trust,
            Clock clock) {
        this.queue = queue;
        this.store = store;
        this.stories = new StoryTable(store.jdbc());
        this.counts = new StoryCounts(store.jdbc());
        this.due = new DueStories(store.jdbc());
        this.backups = backups;
        this.broken = broken;
        this.consoleBackup = consoleBackup;
        this.vaultBackup = vaultBackup;
        this.space = space;
        this.trust = trust;
        this.clock = clock;
    }

    /** Does what is due; nothing is erased for its age by a clock that may be wrong. */
    void run(Retention retention) {
        run(retention.now(), isClockTrusted() && !retention.isClockKnownToBeWrong());
    }

    /** The same; stories that were passed on stay for as long as this after that. */
    void run(Duration retention, boolean isClockTrusted) {
        var now = clock.instant();
        chore("Reading the copies again", () -> readCopies(now));
        if (isClockTrusted) {
            chore("Dating what lies ahead", () -> date(now));
            chore("Erasing what was passed on", () -> retire(now.minus(retention)));
            chore("Deleting damaged stores", () -> discardBroken(now, retention));
        }
        chore("Deleting backups", () -> discardBackups(now));
        chore("The backup", () -> backUp(now));
        chore("The backup of accounts and settings", consoleBackup);
        chore("The copies of scans that wait", vaultBackup);
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

    private boolean isClockTrusted() {
        try {
            return trust.isEarned();
        } catch (IOException notNoted) {
            LOG.warn("What the clock says could not be noted, so nothing is erased for its age");
            return false;
        }
    }

    /** What was passed on by a clock that ran ahead would stay for years: its time begins now. */
    private void date(Instant now) throws IOException {
        for (var entry : due.passedOnAfter(now.plus(DAY), PAGE)) {
            queue.retirement().dateAnew(entry.id());
        }
    }

    private void retire(Instant before) throws IOException {
        int retired = 0;
        for (var page = due.passedOnBefore(before, PAGE);
                !page.isEmpty() && !ending;
                page = due.passedOnBefore(before, PAGE)) {
            for (var entry : page) {
                queue.retirement().retire(entry.id());
                retired++;
                LockSupport.parkNanos(BREATH.toNanos());
            }
        }
        for (var entry : queue.retirement().setAsideAndPassedOnBefore(before)) {
            queue.retirement().retire(entry.id());
            retired++;
        }
        if (retired > 0) {
            LOG.info("{} stories that were passed on before {} are erased from this box", retired, before);
        }
    }

    /** A disk with a backup may have been away when a story was withdrawn, and the box switched off since. */
    private void discardBackups(Instant now) throws IOException {
        var withdrawn = counts.lastWithdrawn(now);
        if (withdrawn.isPresent()) {
            backups.discardFromBefore(withdrawn.get());
            broken.discardFromBefore(withdrawn.get(), "a story was withdrawn since");
        }
        backups.discardAgain();
    }

    /** What opens in neither copy may be whole in the last backup, which the next one replaces. */
    private void healFromBackup() throws IOException {
        var broken = due.quarantinedWithoutContent();
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
        if (!space.hasRoom()
                || !backups.hasRoom(Files.size(Store.file(broken.data().path())))) {
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
        var erased = counts.lastPassedOn()
                .filter(moment -> moment.plus(Holdings.SETTLED).isAfter(taken.get()));
        return age.compareTo(DAY) >= 0 || (erased.isPresent() && age.compareTo(HOUR) >= 0);
    }

    /** Sooner when nothing is missing that one of them might still have. */
    private void discardBroken(Instant now, Duration retention) throws IOException {
        boolean isAllThere = due.quarantinedWithoutContent().isEmpty();
        var kept = isAllThere && retention.compareTo(WEEK) > 0 ? WEEK : retention;
        broken.discardFromBefore(now.minus(kept), "it was kept aside long enough");
    }

    private void chore(String what, Chore chore) {
        try {
            if (!ending) {
                chore.run();
            }
        } catch (IOException | RuntimeException failed) {
            queue.noteDamageShownBy(failed);
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
