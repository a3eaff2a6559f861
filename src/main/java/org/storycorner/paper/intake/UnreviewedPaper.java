package org.storycorner.paper.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.storycorner.queue.Unreviewed;

/** Counts the scans that are kept. Each stays until a person has reviewed, discarded or erased it; no time ends that. */
@Component
class UnreviewedPaper implements Supplier<Unreviewed> {

    private final JdbcClient jdbc;

    UnreviewedPaper(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Unreviewed get() {
        return jdbc.sql("""
                SELECT
                    (SELECT COUNT(*) FROM paper_form WHERE state = 'TO_REVIEW') AS forms,
                    (SELECT COUNT(*) FROM paper_page WHERE kept) AS pages,
                    (SELECT COUNT(*) FROM paper_file WHERE state IN ('WAITING', 'REFUSED')) AS files,
                    (SELECT MIN(received) FROM paper_file WHERE state IN ('WAITING', 'REFUSED')
                        OR EXISTS (SELECT 1 FROM paper_page WHERE paper_page.file = paper_file.id AND kept)) AS since
                """).query(UnreviewedPaper::read).single();
    }

    private static Unreviewed read(ResultSet row, int number) throws SQLException {
        return new Unreviewed(
                row.getLong("forms"),
                row.getLong("pages"),
                row.getLong("files"),
                Optional.ofNullable(row.getObject("since", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
