package org.storycorner.paper.intake;

import java.math.BigInteger;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.storycorner.paper.scan.Likeness;

/** Knows pages without a code again by how they look: a letter that is scanned twice would become two stories. */
@Component
class AlikePages {

    /** As many as came last: in a busy venue those of some days. */
    private static final int COMPARED = 1000;

    private final JdbcClient jdbc;
    private final StackTable files;

    AlikePages(JdbcClient jdbc, StackTable files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** A page of which something is known. */
    private record Known(PageKey key, boolean isDone, Likeness likeness) {}

    void note(PageKey key, Likeness likeness) {
        jdbc.sql("UPDATE paper_page SET likeness = :likeness WHERE file = :file AND number = :number")
                .param("likeness", likeness.signs().toByteArray())
                .param("file", key.file())
                .param("number", key.number())
                .update();
    }

    /**
     * The page that looks like this one and came before it, the last of them. Those that somebody has removed do not count, nor
     * those of letters that were discarded: a letter that nobody could read may well come again.
     */
    Optional<Alike> earlier(PageKey key) {
        var known = jdbc.sql("""
                SELECT paper_page.file, number, fate, likeness
                FROM paper_page JOIN paper_file ON paper_file.id = paper_page.file
                JOIN paper_file own ON own.id = :file
                LEFT JOIN paper_form ON paper_form.id = paper_page.form
                WHERE likeness IS NOT NULL AND fate <> 'REMOVED'
                AND (paper_form.state IS NULL OR paper_form.state <> 'DISCARDED')
                AND (paper_file.received, paper_page.file, number) <= (own.received, own.id, :number)
                ORDER BY paper_file.received DESC, paper_page.file DESC, number DESC FETCH FIRST :most ROWS ONLY
                """)
                .param("file", key.file())
                .param("number", key.number())
                .param("most", COMPARED)
                .query((row, index) -> new Known(
                        new PageKey(row.getObject("file", UUID.class), row.getInt("number")),
                        row.getString("fate").equals(PageFate.DONE.name()),
                        new Likeness(new BigInteger(row.getBytes("likeness")))))
                .list();
        return known.stream()
                .filter(page -> page.key().equals(key))
                .findFirst()
                .flatMap(own -> known.stream()
                        .filter(page -> !page.key().equals(key))
                        .filter(page -> page.likeness().isCloseTo(own.likeness()))
                        .findFirst())
                .map(page -> new Alike(
                        files.find(page.key().file()).map(ScannedFile::name).orElse(""),
                        page.key().number(),
                        page.isDone()));
    }
}
