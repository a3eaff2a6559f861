package org.storycorner.paper.intake;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.storycorner.queue.Vault;

/** The rows of batches and their files. */
@Component
class StackTable {

    private static final String DONE = """
            SELECT id FROM paper_batch WHERE begun < :before AND NOT EXISTS (
                SELECT 1 FROM paper_file LEFT JOIN paper_page ON paper_page.file = paper_file.id
                WHERE batch = paper_batch.id
                AND (state IN ('WAITING', 'REFUSED') OR fate NOT IN ('REMOVED', 'DONE')))
            """;
    private static final List<String> FORGETTING = List.of(
            "DELETE FROM paper_page WHERE file IN (SELECT id FROM paper_file WHERE batch IN (%s))",
            "DELETE FROM paper_file WHERE batch IN (%s)", "DELETE FROM paper_batch WHERE id IN (%s)");

    private final JdbcClient jdbc;
    private final Vault vault;

    StackTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A batch, its files apart. */
    record Row(UUID id, Instant begun, String who, boolean cancelled) {}

    void begin(UUID batch, Instant now, String who) {
        jdbc.sql("INSERT INTO paper_batch (id, begun, who) VALUES (:id, :begun, :who)")
                .param("id", batch)
                .param("begun", utc(now))
                .param("who", who)
                .update();
    }

    boolean isThere(UUID batch) {
        return jdbc.sql("SELECT COUNT(*) FROM paper_batch WHERE id = :id")
                        .param("id", batch)
                        .query(Long.class)
                        .single()
                > 0;
    }

    boolean isCancelled(UUID batch) {
        return jdbc.sql("SELECT COUNT(*) FROM paper_batch WHERE id = :id AND cancelled")
                        .param("id", batch)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The newest batches, or those that are older than this one. */
    List<Row> newest(Optional<Batch> after, int limit) {
        var older = after.isPresent() ? "WHERE begun < :begun OR (begun = :begun AND id > :id) " : "";
        return jdbc.sql("SELECT * FROM paper_batch " + older + "ORDER BY begun DESC, id FETCH FIRST :limit ROWS ONLY")
                .params(after.<Map<String, Object>>map(batch -> Map.of("begun", utc(batch.begun()), "id", batch.id()))
                        .orElseGet(Map::of))
                .param("limit", limit)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getObject("begun", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        row.getBoolean("cancelled")))
                .list();
    }

    void cancel(UUID batch) {
        jdbc.sql("UPDATE paper_batch SET cancelled = TRUE WHERE id = :id")
                .param("id", batch)
                .update();
        jdbc.sql("UPDATE paper_file SET state = 'CANCELLED' WHERE batch = :id AND state = 'WAITING'")
                .param("id", batch)
                .update();
    }

    void add(ScannedFile file, byte[] sha256, Instant now) {
        jdbc.sql("""
                INSERT INTO paper_file (id, batch, received, name, sha256, state, reason, pages, done)
                VALUES (:id, :batch, :received, :name, :sha256, :state, :reason, :pages, :done)
                """)
                .param("id", file.id())
                .param("batch", file.batch())
                .param("received", utc(now))
                .param("name", vault.seal(file.name().getBytes(StandardCharsets.UTF_8), "name/" + file.id()))
                .param("sha256", sha256)
                .param("state", file.state().name())
                .param("reason", file.reason())
                .param("pages", file.pages())
                .param("done", file.done())
                .update();
    }

    /** Whether this very file is waiting, or was read and nothing of it was thrown away since. */
    boolean isKnown(byte[] sha256) {
        return jdbc.sql("""
                SELECT COUNT(*) FROM paper_file WHERE sha256 = :sha256 AND (state = 'WAITING' OR state = 'READ'
                    AND NOT EXISTS (
                        SELECT 1 FROM paper_page LEFT JOIN paper_form ON paper_form.id = paper_page.form
                        WHERE file = paper_file.id AND (fate = 'REMOVED' OR paper_form.state = 'DISCARDED')))
                """).param("sha256", sha256).query(Long.class).single() > 0;
    }

    List<ScannedFile> of(UUID batch) {
        return jdbc.sql("SELECT * FROM paper_file WHERE batch = :batch ORDER BY received, id")
                .param("batch", batch)
                .query(this::file)
                .list();
    }

    Optional<ScannedFile> find(UUID id) {
        return jdbc.sql("SELECT * FROM paper_file WHERE id = :id")
                .param("id", id)
                .query(this::file)
                .optional();
    }

    /** The file that is to be read next. */
    Optional<ScannedFile> oldestWaiting() {
        return jdbc.sql("SELECT * FROM paper_file WHERE state = 'WAITING' ORDER BY received, id FETCH FIRST ROW ONLY")
                .query(this::file)
                .optional();
    }

    /** Notes how a file goes on, unless a person has stopped it meanwhile. */
    void update(UUID file, FileState state, String reason, int pages, int done) {
        jdbc.sql("""
                UPDATE paper_file SET state = :state, reason = :reason, pages = :pages, done = :done
                WHERE id = :id AND state = 'WAITING'
                """)
                .param("id", file)
                .param("state", state.name())
                .param("reason", reason)
                .param("pages", pages)
                .param("done", done)
                .update();
    }

    /** Keeps a file aside that can't be read, or not to its end, unless a person has stopped it meanwhile. */
    void refuse(UUID file, String reason) {
        jdbc.sql("UPDATE paper_file SET state = 'REFUSED', reason = :reason WHERE id = :id AND state = 'WAITING'")
                .param("reason", reason)
                .param("id", file)
                .update();
    }

    /** Notes how many pages were read: also the one that was being read when somebody stopped the file, as it stays. */
    void count(UUID file, int pages, int done) {
        jdbc.sql("""
                UPDATE paper_file SET pages = :pages, done = :done WHERE id = :id AND state IN ('WAITING', 'CANCELLED')
                """)
                .param("id", file)
                .param("pages", pages)
                .param("done", done)
                .update();
    }

    /**
     * A file that was read to its end is to be read once more.
     *
     * @return false when it is not there to its end, or was stopped
     */
    boolean readAgain(UUID file) {
        return jdbc.sql("UPDATE paper_file SET state = 'WAITING' WHERE id = :id AND state = 'READ'")
                        .param("id", file)
                        .update()
                == 1;
    }

    /** Forgets the batches from before this moment of which nothing waits for anybody any more. */
    void forgetDone(Instant before) {
        for (var sql : FORGETTING) {
            jdbc.sql(sql.formatted(DONE)).param("before", utc(before)).update();
        }
    }

    /** A refused file that a person has removed. */
    void remove(UUID file) {
        jdbc.sql("UPDATE paper_file SET state = 'CANCELLED' WHERE id = :id AND state IN ('REFUSED', 'KNOWN')")
                .param("id", file)
                .update();
    }

    private ScannedFile file(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new ScannedFile(
                id,
                row.getObject("batch", UUID.class),
                vault.open(row.getBytes("name"), "name/" + id)
                        .map(name -> new String(name, StandardCharsets.UTF_8))
                        .orElse(""),
                FileState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getInt("pages"),
                row.getInt("done"));
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
