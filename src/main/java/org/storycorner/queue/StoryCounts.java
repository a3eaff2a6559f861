package org.storycorner.queue;

import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many stories there are, of which kind and since when: counted in their rows, never in what they say. */
final class StoryCounts {
    private final JdbcClient jdbc;

    StoryCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many stories have a row; H2 knows that without reading one. */
    long all() {
        return jdbc.sql("SELECT COUNT(*) FROM story").query(Long.class).single();
    }

    /** How many stories are in each state; every state is present. */
    Map<QueueState, Long> byState() {
        var counts = new EnumMap<QueueState, Long>(QueueState.class);
        for (var state : QueueState.values()) {
            counts.put(state, 0L);
        }
        jdbc.sql("SELECT state, COUNT(*) AS stories FROM story GROUP BY state").query((ResultSet row) -> {
            counts.put(QueueState.valueOf(row.getString("state")), row.getLong("stories"));
        });
        return counts;
    }

    Optional<Instant> oldestWaiting() {
        return moment("SELECT MIN(told_at) FROM story WHERE state IN ('QUEUED', 'SENDING')");
    }

    Optional<Instant> lastDelivered() {
        return moment("SELECT MAX(state_since) FROM story WHERE state = 'DELIVERED'");
    }

    Optional<Instant> lastPassedOn() {
        return moment("SELECT MAX(state_since) FROM story WHERE state IN ('DELIVERED', 'HANDED_OVER')");
    }

    /** When a story was withdrawn last, up to now; a later moment was written before the clock was put back. */
    Optional<Instant> lastWithdrawn(Instant now) {
        return jdbc.sql("SELECT MAX(state_since) FROM story WHERE state = 'WITHDRAWN' AND state_since <= :now")
                .param("now", StoryTable.utc(now))
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    /** How many stories were told in each month from this one on, by service and helper. */
    List<ToldCount> toldSince(YearMonth month) {
        return jdbc.sql("""
                SELECT EXTRACT(YEAR FROM told_at) AS told_year, EXTRACT(MONTH FROM told_at) AS told_month,
                    services, helper, state = 'WITHDRAWN' AS withdrawn, COUNT(*) AS stories
                FROM story WHERE told_at >= :from
                GROUP BY told_year, told_month, services, helper, withdrawn
                ORDER BY told_year, told_month, services, helper, withdrawn
                """)
                .param("from", month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new ToldCount(
                        YearMonth.of(row.getInt("told_year"), row.getInt("told_month")),
                        StoryTable.services(row),
                        row.getString("helper"),
                        row.getBoolean("withdrawn"),
                        row.getLong("stories")))
                .list();
    }

    private Optional<Instant> moment(String sql) {
        return jdbc.sql(sql)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }
}
