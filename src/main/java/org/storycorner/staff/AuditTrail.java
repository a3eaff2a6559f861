package org.storycorner.staff;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who did what to what, line after line; a line is never changed. It names a story by its reference only: no text, no
 * contact and no note may go in, and what looks like one is refused.
 */
@Component
public class AuditTrail {

    /** Who did what was typed as a command on the box itself. */
    public static final String BOX = "./storycorner";

    private static final String STRANGER = "(not signed in)";

    private static final Pattern SUBJECT = Pattern.compile("[\\p{L}\\p{M}\\p{N} ._:#/'’-]{0,100}");
    private static final String COLUMNS = "number, at, account, who, deed, subject";

    private final JdbcClient jdbc;
    private final SignedIn signedIn;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, SignedIn signedIn, Clock clock) {
        this.jdbc = jdbc;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Notes what the person who is signed in has done; where nobody can be, it was a command on the box.
     *
     * @param subject a story's reference or id, an account's name, a service's id; empty for the box as a whole
     */
    public void record(Deed deed, String subject) {
        record(signedIn.person(), deed, subject);
    }

    /** Notes what somebody did who is signed in from now on; empty for a command on the box. */
    void record(Optional<Person> person, Deed deed, String subject) {
        write(person.map(Person::id), person.map(Person::name).orElse(BOX), deed, subject);
    }

    /** Notes what somebody did whom the box doesn't know. */
    void recordStranger(Deed deed, String subject) {
        write(Optional.empty(), STRANGER, deed, subject);
    }

    private void write(Optional<UUID> account, String who, Deed deed, String subject) {
        if (!SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException("The audit trail takes a reference, a name or an id, and no text");
        }
        jdbc.sql("""
                        INSERT INTO audit (at, account, who, deed, subject)
                        VALUES (:at, :account, :who, :deed, :subject)
                        """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", account.orElse(null))
                .param("who", who)
                .param("deed", deed.key())
                .param("subject", subject)
                .update();
    }

    /** What was ever done to this, oldest first. */
    public List<AuditEntry> of(String subject) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM audit WHERE subject = :subject ORDER BY number")
                .param("subject", subject)
                .query(AuditLines::read)
                .list();
    }
}
