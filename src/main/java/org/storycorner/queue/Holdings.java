package org.storycorner.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** What the box holds of the stories that were told on it, and the way to let go of it before its time. */
public final class Holdings {

    /** So long after a story was handed over nobody can undo that, and its contact is erased for certain. */
    public static final Duration SETTLED = Desk.UNDO.plusMinutes(1);

    private static final int PAGE = 200;

    private final H2StoryQueue queue;
    private final Store store;
    private final StoryCounts counts;
    private final DueStories due;
    private final Backups backups;
    private final Clock clock;

    Holdings(H2StoryQueue queue, Store store, Backups backups, Clock clock) {
        this.queue = queue;
        this.store = store;
        this.counts = new StoryCounts(store.jdbc());
        this.due = new DueStories(store.jdbc());
        this.backups = backups;
        this.clock = clock;
    }

    /** One for each state in which there are stories, in the order of the states. */
    public List<Holding> byState() {
        return store.jdbc().sql("""
                SELECT state, COUNT(sealed_story.id) AS held, COUNT(*) - COUNT(sealed_story.id) AS counted,
                    MIN(CASE WHEN sealed_story.id IS NOT NULL THEN state_since END) AS oldest
                FROM story LEFT JOIN sealed_story ON sealed_story.id = story.id
                GROUP BY state
                """).query(Holdings::read).list().stream()
                .sorted((one, other) -> one.state().compareTo(other.state()))
                .toList();
    }

    /** How many stories are here with the contact details that somebody left. */
    public long contacts() {
        return store.jdbc()
                .sql("SELECT COUNT(*) FROM sealed_story WHERE contact IS NOT NULL")
                .query(Long.class)
                .single();
    }

    /** When the backup was taken, which was loaded and compared before it counted; empty when there is none. */
    public Optional<Instant> backupTaken() {
        try {
            return backups.takenAt();
        } catch (IOException notReadable) {
            throw new UncheckedIOException("The folder of the backups can't be read", notReadable);
        }
    }

    /** Whether a backup from before a withdrawal is still there, as it could not be deleted yet. */
    public boolean isBackupToBeDeleted() {
        var withdrawn = counts.lastWithdrawn(clock.instant());
        try {
            return backups.isDiscardDue() || (withdrawn.isPresent() && backups.isAnyFromBefore(withdrawn.get()));
        } catch (IOException notReadable) {
            return true;
        }
    }

    /**
     * Erases the content of every story that was passed on, and every backup that may hold it; the next one is taken with
     * the next housekeeping.
     *
     * @return how many stories they were
     */
    public int erasePassedOn() {
        int erased = 0;
        var before = clock.instant().minus(SETTLED);
        try {
            for (var page = due.passedOnBefore(before, PAGE);
                    !page.isEmpty();
                    page = due.passedOnBefore(before, PAGE)) {
                for (var entry : page) {
                    queue.retirement().retire(entry.id());
                    erased++;
                }
            }
        } catch (IOException notErased) {
            throw new UncheckedIOException("A story could not be erased", notErased);
        } finally {
            if (erased > 0) {
                backups.discard();
            }
        }
        return erased;
    }

    private static Holding read(ResultSet row, int number) throws SQLException {
        return new Holding(
                QueueState.valueOf(row.getString("state")),
                row.getLong("held"),
                row.getLong("counted"),
                Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
