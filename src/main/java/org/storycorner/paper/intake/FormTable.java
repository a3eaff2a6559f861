package org.storycorner.paper.intake;

import static org.storycorner.paper.intake.StackTable.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.storycorner.paper.form.PageCode;
import org.storycorner.paper.intake.FormCopy.State;
import org.storycorner.queue.Lease;
import org.storycorner.queue.Vault;
import org.storycorner.story.StoryId;

/** The rows of forms, and who has one open. */
@Component
class FormTable {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;
    private final RandomGenerator random;

    FormTable(JdbcClient jdbc, Vault vault, Clock clock, RandomGenerator random) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
        this.random = random;
    }

    /**
     * The copies with this code's serial, the printed one first; they stay as they are until the transaction ends, so that none is
     * settled while a page comes to it.
     */
    List<FormCopy> copies(PageCode code) {
        return jdbc.sql("SELECT * FROM paper_form WHERE serial = :serial ORDER BY copy FOR UPDATE")
                .param("serial", code.serial())
                .query(this::form)
                .list();
    }

    /** A new copy, with the id of the story that it becomes. */
    FormCopy add(PageCode code, int copy) {
        return add(new FormCopy(
                StoryId.create(clock, random),
                code.serial(),
                copy,
                code.form(),
                code.version(),
                code.language(),
                code.service(),
                code.pages(),
                clock.instant(),
                State.TO_REVIEW,
                Optional.empty()));
    }

    /** The same for a letter; it gets a serial by which people name it. */
    FormCopy addLetter() {
        return add(new FormCopy(
                StoryId.create(clock, random),
                PageCode.serial(random),
                1,
                FormCopy.LETTER,
                1,
                "en",
                "",
                0,
                clock.instant(),
                State.TO_REVIEW,
                Optional.empty()));
    }

    private FormCopy add(FormCopy form) {
        jdbc.sql("""
                INSERT INTO paper_form (id, serial, copy, form, version, language, service, pages, begun, state)
                VALUES (:id, :serial, :copy, :form, :version, :language, :service, :pages, :begun, 'TO_REVIEW')
                """)
                .param("id", form.id().value())
                .param("serial", form.serial())
                .param("copy", form.copy())
                .param("form", form.form())
                .param("version", form.version())
                .param("language", form.language())
                .param("service", form.service())
                .param("pages", form.pages())
                .param("begun", utc(form.begun()))
                .update();
        return form;
    }

    Optional<FormCopy> find(StoryId id) {
        return jdbc.sql("SELECT * FROM paper_form WHERE id = :id")
                .param("id", id.value())
                .query(this::form)
                .optional();
    }

    /** Whether it is to be reviewed; it stays so until the transaction ends. */
    boolean isToReview(StoryId id) {
        return jdbc.sql("SELECT state FROM paper_form WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .filter(State.TO_REVIEW.name()::equals)
                .isPresent();
    }

    /** The forms that are to be reviewed, the oldest first. */
    List<FormCopy> toReview() {
        return jdbc.sql("SELECT * FROM paper_form WHERE state = 'TO_REVIEW' ORDER BY begun, id")
                .query(this::form)
                .list();
    }

    /** How many there are. */
    long waiting() {
        return jdbc.sql("SELECT COUNT(*) FROM paper_form WHERE state = 'TO_REVIEW'")
                .query(Long.class)
                .single();
    }

    /** What was typed and confirmed so far; empty when nothing was, or when it does not open. */
    Optional<byte[]> answers(StoryId id) {
        return jdbc.sql("SELECT answers FROM paper_form WHERE id = :id")
                .param("id", id.value())
                .query((row, number) -> Optional.ofNullable(row.getBytes("answers")))
                .optional()
                .flatMap(bytes -> bytes)
                .flatMap(bytes -> vault.open(bytes, role(id)));
    }

    /** Keeps what was typed and confirmed; false when this holder has lost the form, and then nothing changes. */
    boolean save(StoryId id, Holder holder, byte[] answers) {
        return jdbc.sql("""
                UPDATE paper_form SET answers = :answers WHERE id = :id AND state = 'TO_REVIEW' AND holder = :holder
                """)
                        .param("answers", vault.seal(answers, role(id)))
                        .param("id", id.value())
                        .param("holder", holder.row())
                        .update()
                == 1;
    }

    /**
     * Takes the form for this holder, or goes on with it: one statement, so that of two who ask at once one gets it.
     *
     * @return false when somebody else has it, or another window, or it is not to be reviewed any more
     */
    boolean hold(StoryId id, Holder holder) {
        return take(id, holder, holder.row() + Holder.END);
    }

    /** The same, from whichever window of the same account has it; that one has lost it from then on. */
    void takeOver(StoryId id, Holder holder) {
        take(id, holder, holder.name() + Holder.END);
    }

    /** @param from how the row of whoever may lose it begins, an end after it */
    private boolean take(StoryId id, Holder holder, String from) {
        var now = clock.instant();
        return jdbc.sql("""
                UPDATE paper_form SET holder = :holder, held_until = :until
                WHERE id = :id AND state = 'TO_REVIEW'
                AND (holder IS NULL OR LEFT(holder || :end, :length) = :from
                    OR held_until <= :now OR held_until > :latest)
                """)
                        .param("holder", holder.row())
                        .param("end", Holder.END)
                        .param("from", from)
                        .param("length", from.length())
                        .param("until", utc(now.plus(FormCopy.LEASE)))
                        .param("id", id.value())
                        .param("now", utc(now))
                        .param("latest", utc(now.plus(FormCopy.LEASE)))
                        .update()
                == 1;
    }

    void release(StoryId id, Holder holder) {
        jdbc.sql("UPDATE paper_form SET holder = NULL, held_until = NULL WHERE id = :id AND holder = :holder")
                .param("id", id.value())
                .param("holder", holder.row())
                .update();
    }

    /** Keeps how the values of a form came about; they count once it is queued. */
    void keepProvenance(StoryId id, byte[] provenance, Corrections corrections) {
        jdbc.sql("""
                UPDATE paper_form SET provenance = :provenance, sure = :sure, corrected = :corrected WHERE id = :id
                """)
                .param("provenance", vault.seal(provenance, provenanceRole(id)))
                .param("sure", corrections.sure())
                .param("corrected", corrections.corrected())
                .param("id", id.value())
                .update();
    }

    Corrections corrections(Instant since) {
        return jdbc.sql("""
                SELECT SUM(sure) AS sure, SUM(corrected) AS corrected FROM paper_form
                WHERE state = 'QUEUED' AND settled >= :since
                """)
                .param("since", utc(since))
                .query((row, number) -> new Corrections(row.getInt("sure"), row.getInt("corrected")))
                .single();
    }

    /** Forgets that of all forms that were dealt with before this moment. */
    void forgetProvenance(Instant before) {
        jdbc.sql("UPDATE paper_form SET provenance = NULL WHERE settled < :before AND provenance IS NOT NULL")
                .param("before", utc(before))
                .update();
    }

    /** What was kept so; empty when nothing was, or when it does not open. */
    Optional<byte[]> provenance(StoryId id) {
        return jdbc.sql("SELECT provenance FROM paper_form WHERE id = :id")
                .param("id", id.value())
                .query((row, number) -> Optional.ofNullable(row.getBytes("provenance")))
                .optional()
                .flatMap(bytes -> bytes)
                .flatMap(bytes -> vault.open(bytes, provenanceRole(id)));
    }

    /** Notes that the form is dealt with, and erases what was typed; how it came about stays where it has become a story. */
    void settle(StoryId id, State state) {
        jdbc.sql("""
                UPDATE paper_form SET state = :state, settled = :now, answers = NULL, holder = NULL, held_until = NULL,
                    provenance = CASE WHEN :isQueued THEN provenance END
                WHERE id = :id
                """)
                .param("state", state.name())
                .param("isQueued", state == State.QUEUED)
                .param("now", utc(clock.instant()))
                .param("id", id.value())
                .update();
    }

    /** A lease that ends later than any can is left over from before the clock was put back. */
    FormCopy form(ResultSet row, int number) throws SQLException {
        var now = clock.instant();
        var until = Optional.ofNullable(row.getObject("held_until", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .filter(moment -> moment.isAfter(now) && !moment.isAfter(now.plus(FormCopy.LEASE)));
        var holder = Optional.ofNullable(row.getString("holder")).map(Holder::name);
        return new FormCopy(
                new StoryId(row.getObject("id", UUID.class)),
                row.getString("serial"),
                row.getInt("copy"),
                row.getString("form"),
                row.getInt("version"),
                row.getString("language"),
                row.getString("service"),
                row.getInt("pages"),
                row.getObject("begun", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                holder.flatMap(name -> until.map(moment -> new Lease(name, moment))));
    }

    private static String provenanceRole(StoryId id) {
        return "provenance/" + id;
    }

    private static String role(StoryId id) {
        return "answers/" + id;
    }
}
