package org.storycorner.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The audit trail as it is looked through, page by page. Each search begins where an index leads, so that a page takes as
 * long with a hundred thousand lines as with fifty.
 */
@Component
public class AuditLines {

    private static final String COLUMNS = "SELECT number, at, account, who, deed, subject FROM audit ";

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditLines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * At most so many lines that were searched for, beyond the line with this number in the order that was asked for.
     *
     * @param after empty for the first page
     */
    public List<AuditEntry> page(AuditSearch search, Optional<Long> after, int limit) {
        var beyond = search.oldestFirst() ? "number > :after " : "number < :after ";
        var order = search.oldestFirst() ? "" : " DESC";
        var sql = COLUMNS + index(search) + "WHERE " + beyond + conditions(search) + "ORDER BY "
                + (isByWhoAlone(search) ? "who" + order + ", " : "") + "number" + order + " LIMIT :limit";
        var statement = jdbc.sql(sql)
                .param("after", after.orElse(search.oldestFirst() ? 0L : Long.MAX_VALUE))
                .param("limit", limit);
        return given(statement, search).query(AuditLines::read).list();
    }

    /** How many lines there are; nothing erases any. */
    public long count() {
        return jdbc.sql("SELECT COUNT(*) FROM audit").query(Long.class).single();
    }

    /** Every name that the trail has, those of former times too, in order: one look into the index for each. */
    public List<String> names() {
        var names = new ArrayList<String>();
        for (var next = nameAfter(""); next.isPresent(); next = nameAfter(next.get())) {
            names.add(next.get());
        }
        return names;
    }

    /** At or behind the least text that follows the name: H2 would read all lines of that name to come behind it. */
    private Optional<String> nameAfter(String name) {
        return jdbc.sql("""
                        SELECT who FROM audit USE INDEX (audit_by_who) WHERE who >= :next
                        ORDER BY who, number LIMIT 1
                        """).param("next", name + '\0').query(String.class).optional();
    }

    /** A day has few lines; H2 itself would rather read the trail from its end until it comes to that day. */
    private static String index(AuditSearch search) {
        return search.day().isPresent() && search.subject().isEmpty() ? "USE INDEX (audit_by_at) " : "";
    }

    private static boolean isByWhoAlone(AuditSearch search) {
        return !search.who().isEmpty()
                && search.subject().isEmpty()
                && search.day().isEmpty();
    }

    private static String conditions(AuditSearch search) {
        return (search.who().isEmpty() ? "" : "AND who = :who ")
                + (search.subject().isEmpty() ? "" : "AND subject IN (:subject, :capitals, :small) ")
                + (search.day().isEmpty() ? "" : "AND at >= :from AND at < :to ");
    }

    private StatementSpec given(StatementSpec statement, AuditSearch search) {
        var given = statement;
        if (!search.who().isEmpty()) {
            given = given.param("who", search.who());
        }
        if (!search.subject().isEmpty()) {
            given = given.param("subject", search.subject())
                    .param("capitals", search.subjectInCapitals())
                    .param("small", search.subjectInSmallLetters());
        }
        if (search.day().isPresent()) {
            var day = search.day().get();
            given = given.param("from", beginOf(day)).param("to", beginOf(day.plusDays(1)));
        }
        return given;
    }

    private OffsetDateTime beginOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    static AuditEntry read(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                account(row.getObject("account", UUID.class)),
                row.getString("who"),
                new Deed(row.getString("deed")),
                row.getString("subject"));
    }

    private static Optional<UUID> account(@Nullable UUID id) {
        return Optional.ofNullable(id);
    }
}
