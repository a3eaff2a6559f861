package org.storycorner.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.h2.api.ErrorCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.storycorner.story.Channel;
import org.storycorner.story.Reference;
import org.storycorner.story.StoryId;

/** The rows of accepted stories: what may be counted in one table, the sealed content in another. */
final class StoryTable {
    static final String SEPARATOR = ",";
    private static final byte[] NOTHING = {};

    private final JdbcClient jdbc;

    StoryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count() {
        return jdbc.sql("SELECT COUNT(*) FROM story").query(Long.class).single();
    }

    long countSealed() {
        return jdbc.sql("SELECT COUNT(*) FROM sealed_story").query(Long.class).single();
    }

    long nextBoxSeq() {
        return jdbc.sql("SELECT COALESCE(MAX(box_seq), 0) + 1 FROM story")
                .query(Long.class)
                .single();
    }

    boolean isFree(long boxSeq) {
        return boxSeq > 0
                && jdbc.sql("SELECT box_seq FROM story WHERE box_seq = :boxSeq")
                        .param("boxSeq", boxSeq)
                        .query(Long.class)
                        .optional()
                        .isEmpty();
    }

    void insert(Entry entry) {
        jdbc.sql("""
                INSERT INTO story (id, box_seq, told_at, channel, helper, services, state, state_since, note)
                VALUES (:id, :boxSeq, :toldAt, :channel, :helper, :services, :state, :stateSince, :note)
                """)
                .param("id", entry.id().value())
                .param("boxSeq", entry.boxSeq())
                .param("toldAt", utc(entry.toldAt()))
                .param("channel", entry.channel().name())
                .param("helper", entry.helper())
                .param("services", String.join(SEPARATOR, entry.services()))
                .param("state", entry.state().name())
                .param("stateSince", utc(entry.stateSince()))
                .param("note", entry.note())
                .update();
    }

    /** Puts the content into its place, whatever was there. */
    void put(StoryId id, SealedStory sealed) {
        jdbc.sql("""
                MERGE INTO sealed_story (id, sha256, sealed, contact, attachments) KEY (id)
                VALUES (:id, :sha256, :sealed, :contact, :attachments)
                """)
                .param("id", id.value())
                .param("sha256", sealed.sha256())
                .param("sealed", sealed.story())
                .param("contact", sealed.hasContact() ? sealed.contact() : null)
                .param("attachments", sealed.hasAttachments() ? sealed.attachments() : null)
                .update();
    }

    Optional<Entry> entry(StoryId id) {
        return jdbc.sql("SELECT * FROM story WHERE id = :id")
                .param("id", id.value())
                .query(StoryTable::toEntry)
                .optional();
    }

    /** Those of these stories that are here, oldest first. */
    List<Entry> entries(Collection<StoryId> ids) {
        return jdbc.sql("SELECT * FROM story WHERE id IN (:ids) ORDER BY box_seq")
                .param("ids", ids.stream().map(StoryId::value).toList())
                .query(StoryTable::toEntry)
                .list();
    }

    Optional<SealedStory> sealed(StoryId id) {
        return jdbc.sql("SELECT sha256, sealed, contact, attachments FROM sealed_story WHERE id = :id")
                .param("id", id.value())
                .query(StoryTable::toSealed)
                .optional();
    }

    List<Entry> list(long afterBoxSeq, int limit) {
        return jdbc.sql("SELECT * FROM story WHERE box_seq > :after ORDER BY box_seq FETCH FIRST :limit ROWS ONLY")
                .param("after", afterBoxSeq)
                .param("limit", limit)
                .query(StoryTable::toEntry)
                .list();
    }

    /** At most {@code limit} stories in this state, oldest first. */
    List<Entry> oldest(QueueState state, int limit) {
        // Ordered by the whole index: by its last column alone, H2 would read and sort every story in this state.
        return jdbc.sql("SELECT * FROM story WHERE state = :state ORDER BY state, box_seq FETCH FIRST :limit ROWS ONLY")
                .param("state", state.name())
                .param("limit", limit)
                .query(StoryTable::toEntry)
                .list();
    }

    /** Deletes a story's rows; only for one that is put there anew at once. */
    void delete(StoryId id) {
        for (var table : List.of("sealed_story", "story")) {
            jdbc.sql("DELETE FROM " + table + " WHERE id = :id")
                    .param("id", id.value())
                    .update();
        }
    }

    void update(Entry entry) {
        jdbc.sql("UPDATE story SET state = :state, state_since = :since, note = :note WHERE id = :id")
                .param("state", entry.state().name())
                .param("since", utc(entry.stateSince()))
                .param("note", entry.note())
                .param("id", entry.id().value())
                .update();
    }

    /**
     * Nothing is being sent when a box starts, and nobody knows what has arrived; says how many stories were being sent when
     * it stopped.
     */
    int resumeSending(Instant now) {
        return jdbc.sql("""
                UPDATE story SET state = 'QUEUED', state_since = :now, note = :note WHERE state = 'SENDING'
                """)
                .param("now", utc(now))
                .param("note", Entry.PERHAPS_AT_SERVER)
                .update();
    }

    void eraseContact(StoryId id) {
        jdbc.sql("UPDATE sealed_story SET contact = NULL WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    /** Erases the content; the row stays, as the counts and the numbers need it. */
    void erase(Entry erased) {
        update(erased);
        jdbc.sql("""
                UPDATE story SET told_at = :toldAt, language = '', urgent = FALSE, holder = NULL, held_until = NULL
                WHERE id = :id
                """)
                .param("toldAt", utc(erased.toldAt()))
                .param("id", erased.id().value())
                .update();
        deleteContent(erased.id());
    }

    /** Deletes the content only; for one that is erased, or kept elsewhere. */
    void deleteContent(StoryId id) {
        jdbc.sql("DELETE FROM sealed_story WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    /** The newest stories, those that are next to be sent and those that were passed on last, {@code limit} of each. */
    Set<Entry> lastlyTouched(int limit) {
        var touched = new LinkedHashSet<Entry>();
        for (var condition : List.of(
                "ORDER BY box_seq DESC",
                "WHERE state = 'QUEUED' ORDER BY state, box_seq",
                "WHERE state = 'SENDING' ORDER BY state, box_seq",
                "WHERE state = 'DELIVERED' ORDER BY state DESC, state_since DESC",
                "WHERE state = 'HANDED_OVER' ORDER BY state DESC, state_since DESC")) {
            touched.addAll(jdbc.sql("SELECT * FROM story " + condition + " FETCH FIRST :limit ROWS ONLY")
                    .param("limit", limit)
                    .query(StoryTable::toEntry)
                    .list());
        }
        return touched;
    }

    /** The state of every story, by its id; some hundred thousand of them are no burden. */
    Map<StoryId, QueueState> states() {
        var states = new LinkedHashMap<StoryId, QueueState>();
        jdbc.sql("SELECT id, state FROM story ORDER BY box_seq").query((ResultSet row) -> {
            states.put(readId(row), readState(row));
        });
        return states;
    }

    /** The ids that have content; the order lets H2 answer from the index, without reading the content itself. */
    Set<StoryId> sealedIds() {
        var ids = new HashSet<StoryId>();
        jdbc.sql("SELECT id FROM sealed_story ORDER BY id").query((ResultSet row) -> {
            ids.add(readId(row));
        });
        return ids;
    }

    /** The ids of all stories by another way than {@link #states}: where the two differ, the store is damaged. */
    Set<StoryId> indexedIds() {
        var ids = new HashSet<StoryId>();
        jdbc.sql("SELECT id FROM story ORDER BY id").query((ResultSet row) -> {
            ids.add(readId(row));
        });
        return ids;
    }

    /** The stories whose id ends in this reference's 40 bits. */
    List<Entry> find(Reference reference) {
        return jdbc.sql("SELECT * FROM story WHERE RIGHT(CAST(id AS CHARACTER VARYING), 10) = :tail")
                .param("tail", "%010x".formatted(reference.bits()))
                .query(StoryTable::toEntry)
                .list();
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static Entry toEntry(ResultSet row, int number) throws SQLException {
        try {
            return readEntry(row);
        } catch (IllegalArgumentException | NullPointerException damaged) {
            throw damagedRow();
        }
    }

    private static QueueState readState(ResultSet row) throws SQLException {
        try {
            return QueueState.valueOf(row.getString("state"));
        } catch (IllegalArgumentException | NullPointerException damaged) {
            throw damagedRow();
        }
    }

    private static StoryId readId(ResultSet row) throws SQLException {
        try {
            return new StoryId(row.getObject("id", UUID.class));
        } catch (IllegalArgumentException | NullPointerException damaged) {
            throw damagedRow();
        }
    }

    static SQLException damagedRow() {
        return new SQLException("A row of the table story is damaged", "HY000", ErrorCode.FILE_CORRUPTED_1);
    }

    private static Entry readEntry(ResultSet row) throws SQLException {
        return new Entry(
                new StoryId(row.getObject("id", UUID.class)),
                row.getLong("box_seq"),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                Channel.valueOf(row.getString("channel")),
                row.getString("helper"),
                services(row),
                QueueState.valueOf(row.getString("state")),
                row.getObject("state_since", OffsetDateTime.class).toInstant(),
                row.getString("note"));
    }

    static List<String> services(ResultSet row) throws SQLException {
        var services = row.getString("services");
        return services.isEmpty() ? List.of() : List.of(services.split(SEPARATOR));
    }

    private static SealedStory toSealed(ResultSet row, int number) throws SQLException {
        return new SealedStory(
                row.getBytes("sha256"), row.getBytes("sealed"), piece(row, "contact"), piece(row, "attachments"));
    }

    private static byte[] piece(ResultSet row, String column) throws SQLException {
        var bytes = row.getBytes(column);
        return bytes == null ? NOTHING : bytes;
    }
}
