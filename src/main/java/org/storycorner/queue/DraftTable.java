package org.storycorner.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.storycorner.story.StoryId;

/** The rows of unfinished journeys, each sealed under its id. */
final class DraftTable {
    private static final Logger LOG = LoggerFactory.getLogger(DraftTable.class);

    private final JdbcClient jdbc;
    private final Sealing sealing;

    DraftTable(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    void put(Draft draft) {
        jdbc.sql("""
                MERGE INTO draft (id, kiosk, saved_at, sealed) KEY (id)
                VALUES (:id, :kiosk, :savedAt, :sealed)
                """)
                .param("id", draft.id().value())
                .param("kiosk", draft.kiosk())
                .param("savedAt", StoryTable.utc(draft.savedAt()))
                .param("sealed", sealing.sealDraft(draft.id(), draft.content()))
                .update();
    }

    /** The drafts of one kiosk that open, newest first. */
    List<Draft> of(String kiosk) {
        return jdbc
                .sql("SELECT * FROM draft WHERE kiosk = :kiosk ORDER BY saved_at DESC, id DESC")
                .param("kiosk", kiosk)
                .query(this::opened)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    long count() {
        return jdbc.sql("SELECT COUNT(*) FROM draft").query(Long.class).single();
    }

    int delete(StoryId id) {
        return jdbc.sql("DELETE FROM draft WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    int deleteBefore(Instant moment) {
        return jdbc.sql("DELETE FROM draft WHERE saved_at < :moment")
                .param("moment", StoryTable.utc(moment))
                .update();
    }

    private Optional<Draft> opened(ResultSet row, int number) throws SQLException {
        var id = new StoryId(row.getObject("id", UUID.class));
        try {
            return Optional.of(new Draft(
                    id,
                    row.getString("kiosk"),
                    row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                    sealing.openDraft(id, row.getBytes("sealed"))));
        } catch (UnopenableException broken) {
            LOG.warn("Draft {} is left out: {}", id, broken.getMessage());
            return Optional.empty();
        }
    }
}
