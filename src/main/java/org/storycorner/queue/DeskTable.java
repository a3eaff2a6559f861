package org.storycorner.queue;

import static org.storycorner.queue.StoryTable.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;

/** What the desk notes beside a story's row. */
final class DeskTable {
    private final JdbcClient jdbc;

    DeskTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most {@code limit} stories that the desk has not read yet. */
    List<Entry> unread(int limit) {
        return jdbc.sql(
                        "SELECT * FROM story WHERE language IS NULL ORDER BY language, box_seq FETCH FIRST :limit ROWS ONLY")
                .param("limit", limit)
                .query(StoryTable::toEntry)
                .list();
    }

    void read(Story story, boolean urgent) {
        read(story.id(), story.language(), urgent);
    }

    /** Nothing of this story can be read. */
    void readNothing(StoryId id) {
        read(id, "", false);
    }

    boolean isUrgent(StoryId id) {
        return jdbc.sql("SELECT urgent FROM story WHERE id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void mark(StoryId id, boolean urgent) {
        jdbc.sql("UPDATE story SET urgent = :urgent WHERE id = :id")
                .param("urgent", urgent)
                .param("id", id.value())
                .update();
    }

    void hold(StoryId id, Lease lease) {
        jdbc.sql("UPDATE story SET holder = :holder, held_until = :until WHERE id = :id")
                .param("holder", lease.holder())
                .param("until", utc(lease.until()))
                .param("id", id.value())
                .update();
    }

    void release(StoryId id) {
        jdbc.sql("UPDATE story SET holder = NULL, held_until = NULL WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    /** The lease in force; one that ends later than any can is left over from before the clock was put back. */
    Optional<Lease> lease(StoryId id, Instant now) {
        return jdbc.sql("SELECT holder, held_until FROM story WHERE id = :id")
                .param("id", id.value())
                .query((row, number) -> lease(row))
                .optional()
                .flatMap(lease -> lease)
                .filter(lease -> isInForce(lease, now));
    }

    /** The stories that somebody has open. */
    List<StoryId> held(Instant now) {
        return jdbc.sql("SELECT id FROM story WHERE held_until > :now AND held_until <= :latest")
                .param("now", utc(now))
                .param("latest", utc(now.plus(Desk.LEASE)))
                .query((row, number) -> new StoryId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Stories that a person has dealt with since this moment, the last one first. */
    List<Entry> passedOnSince(Instant moment, int limit) {
        return jdbc.sql("""
                SELECT * FROM story WHERE state = 'HANDED_OVER' AND state_since > :moment
                ORDER BY state DESC, state_since DESC FETCH FIRST :limit ROWS ONLY
                """)
                .param("moment", utc(moment))
                .param("limit", limit)
                .query(StoryTable::toEntry)
                .list();
    }

    /** Stories that were handed over between these moments and whose contact is still here. */
    List<StoryId> contactsKept(Instant from, Instant to) {
        return ids("state = 'HANDED_OVER' AND state_since >= :from AND state_since <= :to", from, to);
    }

    /** Every story whose contact should be gone, however that came about: also after the clock was put back. */
    List<StoryId> contactsLeft(Instant now, Duration kept) {
        return ids(
                "state = 'DELIVERED' OR (state = 'HANDED_OVER' AND (state_since <= :from OR state_since > :to))",
                now.minus(kept),
                now);
    }

    static Optional<Lease> lease(ResultSet row) throws SQLException {
        var holder = row.getString("holder");
        var until = row.getObject("held_until", OffsetDateTime.class);
        return holder == null || until == null ? Optional.empty() : Optional.of(new Lease(holder, until.toInstant()));
    }

    static boolean isInForce(Lease lease, Instant now) {
        return lease.until().isAfter(now) && !lease.until().isAfter(now.plus(Desk.LEASE));
    }

    private List<StoryId> ids(String condition, Instant from, Instant to) {
        return jdbc.sql("""
                SELECT story.id FROM story JOIN sealed_story ON sealed_story.id = story.id
                WHERE contact IS NOT NULL AND (%s)
                """.formatted(condition))
                .param("from", utc(from))
                .param("to", utc(to))
                .query((row, number) -> new StoryId(row.getObject(1, UUID.class)))
                .list();
    }

    private void read(StoryId id, String language, boolean urgent) {
        jdbc.sql("UPDATE story SET language = :language, reference = :reference, urgent = :urgent WHERE id = :id")
                .param("language", language)
                .param("reference", id.reference())
                .param("urgent", urgent)
                .param("id", id.value())
                .update();
    }
}
