package org.storycorner.paper.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.storycorner.paper.form.PageCode;
import org.storycorner.paper.scan.PageState;
import org.storycorner.paper.scan.Refusal;
import org.storycorner.queue.Vault;

/** The rows of pages. */
@Component
class PageTable {

    private static final byte[] NOTHING = {};

    private final JdbcClient jdbc;
    private final Vault vault;

    PageTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A page that was read for the first time, and what was read there. */
    void add(ScannedPage page, byte[] readings) {
        jdbc.sql("""
                INSERT INTO paper_page (file, number, fate, reason, found, form, page, layout, readings, kept)
                VALUES (:file, :number, :fate, :reason, :found, :form, :page, :layout, :readings, :kept)
                """)
                .param("file", page.key().file())
                .param("number", page.key().number())
                .param("fate", page.fate().name())
                .param("reason", page.reason())
                .param("found", page.found().name())
                .param("form", page.form().orElse(null))
                .param("page", page.page())
                .param("layout", String.valueOf(page.layout()))
                .param("readings", vault.seal(readings, role(page.key())))
                .param("kept", page.kept())
                .update();
    }

    /** The pages of a form that are to be reviewed, in their order. */
    List<ScannedPage> of(UUID form) {
        return jdbc.sql("SELECT * FROM paper_page WHERE form = :form AND fate = 'TAKEN' ORDER BY page")
                .param("form", form)
                .query(PageTable::page)
                .list();
    }

    List<ScannedPage> troubles(UUID batch) {
        return jdbc.sql("""
                SELECT paper_page.* FROM paper_page JOIN paper_file ON paper_file.id = paper_page.file
                WHERE batch = :batch AND fate IN ('BLANK', 'UNKNOWN', 'FOREIGN', 'TWICE', 'REFUSED')
                ORDER BY received, file, number
                """).param("batch", batch).query(PageTable::page).list();
    }

    Optional<ScannedPage> find(PageKey key) {
        return jdbc.sql("SELECT * FROM paper_page WHERE file = :file AND number = :number")
                .param("file", key.file())
                .param("number", key.number())
                .query(PageTable::page)
                .optional();
    }

    /** The numbers of a file's pages that were read. */
    Set<Integer> numbers(UUID file) {
        return jdbc
                .sql("SELECT number FROM paper_page WHERE file = :file")
                .param("file", file)
                .query(Integer.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    byte[] readings(PageKey key) {
        return jdbc.sql("SELECT readings FROM paper_page WHERE file = :file AND number = :number")
                .param("file", key.file())
                .param("number", key.number())
                .query((row, number) -> row.getBytes("readings"))
                .optional()
                .flatMap(bytes -> vault.open(bytes, role(key)))
                .orElse(NOTHING);
    }

    /** Notes that a page is dealt with: what was read there is erased, and its picture is no longer kept. */
    void settle(PageKey key) {
        jdbc.sql("""
                UPDATE paper_page SET fate = 'DONE', readings = NULL, kept = FALSE
                WHERE file = :file AND number = :number
                """).param("file", key.file()).param("number", key.number()).update();
    }

    /**
     * The same of a page that belongs to nothing and that a person has removed.
     *
     * @return false when something else has become of it than they saw
     */
    boolean remove(ScannedPage seen) {
        return jdbc.sql("""
                UPDATE paper_page SET fate = 'REMOVED', readings = NULL, likeness = NULL, kept = FALSE
                WHERE file = :file AND number = :number AND fate = :fate
                AND fate IN ('BLANK', 'UNKNOWN', 'FOREIGN', 'TWICE', 'REFUSED')
                """)
                        .param("file", seen.key().file())
                        .param("number", seen.key().number())
                        .param("fate", seen.fate().name())
                        .update()
                == 1;
    }

    /** Whether there is a page in this file that could not be opened, and that nobody has removed. */
    boolean isAnyRefused(UUID file) {
        return jdbc.sql("SELECT COUNT(*) FROM paper_page WHERE file = :file AND fate = 'REFUSED'")
                        .param("file", file)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** How many pages of this file could not be opened for this reason. */
    long refused(UUID file, Refusal reason) {
        return jdbc.sql("SELECT COUNT(*) FROM paper_page WHERE file = :file AND fate = 'REFUSED' AND reason = :reason")
                .param("file", file)
                .param("reason", reason.name())
                .query(Long.class)
                .single();
    }

    /** Forgets the pages of this file that could not be opened, so that they are tried once more. */
    void forgetRefused(UUID file) {
        jdbc.sql("DELETE FROM paper_page WHERE file = :file AND fate = 'REFUSED'")
                .param("file", file)
                .update();
    }

    /**
     * Gives a page that was put aside to a form.
     *
     * @return false when somebody has dealt with it meanwhile
     */
    boolean assign(PageKey key, UUID form) {
        return jdbc.sql("""
                UPDATE paper_page SET fate = 'TAKEN', form = :form
                WHERE file = :file AND number = :number AND fate IN ('FOREIGN', 'TWICE')
                """)
                        .param("form", form)
                        .param("file", key.file())
                        .param("number", key.number())
                        .update()
                == 1;
    }

    /** Puts a form's page aside that came too late for whoever had the form open. */
    void putAside(PageKey key) {
        jdbc.sql("""
                UPDATE paper_page SET fate = 'TWICE', form = NULL
                WHERE file = :file AND number = :number AND fate = 'TAKEN'
                """).param("file", key.file()).param("number", key.number()).update();
    }

    /** The pages with which a letter can be made, those that came last first. */
    List<ScannedPage> loose(int limit) {
        return jdbc.sql("""
                SELECT paper_page.* FROM paper_page JOIN paper_file ON paper_file.id = paper_page.file
                WHERE fate IN ('UNKNOWN', 'BLANK') AND found <> 'SEVERAL' AND kept
                ORDER BY received DESC, file, number FETCH FIRST :limit ROWS ONLY
                """).param("limit", limit).query(PageTable::page).list();
    }

    /**
     * Gives a loose page to a letter, as this page of it: one statement, so that of two letters one gets it.
     *
     * @return false when it is not loose any more
     */
    boolean give(PageKey key, UUID letter, int page) {
        return jdbc.sql("""
                UPDATE paper_page SET fate = 'TAKEN', form = :form, page = :page
                WHERE file = :file AND number = :number AND fate IN ('UNKNOWN', 'BLANK') AND found <> 'SEVERAL' AND kept
                """)
                        .param("form", letter)
                        .param("page", page)
                        .param("file", key.file())
                        .param("number", key.number())
                        .update()
                == 1;
    }

    /**
     * Notes how a page was found with corners that a person has shown, and what was read there: of a page that this form has, or
     * of one that belongs to nothing, as long as the form lacks it. One statement, so that nobody else takes it meanwhile.
     *
     * @return false when it was dealt with in another way
     */
    boolean straighten(PageKey key, UUID form, PageCode code, PageState found, byte[] readings) {
        return jdbc.sql("""
                UPDATE paper_page SET fate = 'TAKEN', form = :form, page = :page, layout = :layout, found = :found,
                    readings = :readings
                WHERE file = :file AND number = :number AND kept
                AND (fate = 'TAKEN' AND form = :form AND page = :page AND found = 'NEEDS_CORNERS'
                    OR fate IN ('UNKNOWN', 'BLANK') AND found <> 'SEVERAL' AND NOT EXISTS (
                        SELECT 1 FROM paper_page other
                        WHERE other.form = :form AND other.page = :page AND other.fate = 'TAKEN'))
                """)
                        .param("form", form)
                        .param("page", code.page())
                        .param("layout", String.valueOf(code.layout()))
                        .param("found", found.name())
                        .param("readings", vault.seal(readings, role(key)))
                        .param("file", key.file())
                        .param("number", key.number())
                        .update()
                == 1;
    }

    /** Makes a letter's page loose again. */
    void loosen(PageKey key) {
        jdbc.sql("""
                UPDATE paper_page SET fate = 'UNKNOWN', form = NULL, page = 0
                WHERE file = :file AND number = :number AND fate = 'TAKEN'
                """).param("file", key.file()).param("number", key.number()).update();
    }

    void number(PageKey key, int page) {
        jdbc.sql("UPDATE paper_page SET page = :page WHERE file = :file AND number = :number")
                .param("page", page)
                .param("file", key.file())
                .param("number", key.number())
                .update();
    }

    private static ScannedPage page(ResultSet row, int number) throws SQLException {
        return new ScannedPage(
                new PageKey(row.getObject("file", UUID.class), row.getInt("number")),
                PageFate.valueOf(row.getString("fate")),
                row.getString("reason"),
                PageState.valueOf(row.getString("found")),
                Optional.ofNullable(row.getObject("form", UUID.class)),
                row.getInt("page"),
                row.getString("layout").charAt(0),
                row.getBoolean("kept"));
    }

    private static String role(PageKey key) {
        return "readings/" + key.file() + "/" + key.number();
    }
}
