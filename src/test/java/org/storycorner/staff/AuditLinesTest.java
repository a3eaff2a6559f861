package org.storycorner.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit trail searched by person, subject and day; with a hundred thousand lines as quickly as with a thousand. */
class AuditLinesTest {

    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int A_PAGE = 50;

    /** A search that read every line would take a hundred times as long. */
    private static final double AT_MOST_TIMES = 10;

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 6, 1);

    private static AuditLines few;
    private static AuditLines many;

    @BeforeAll
    static void fill() {
        few = filled(FEW);
        many = filled(MANY);
    }

    @Test
    void findsWhatOnePersonDidNewestFirstAndPageByPage() {
        var search = AuditSearch.EVERYTHING.by("Person 3");

        var first = few.page(search, Optional.empty(), 30);
        var second = few.page(search, Optional.of(first.getLast().number()), 30);

        assertThat(first).hasSize(30).allMatch(line -> line.who().equals("Person 3"));
        assertThat(first.getFirst().number()).isEqualTo(993);
        assertThat(second.getFirst().number()).isEqualTo(first.getLast().number() - 10);
    }

    @Test
    void turnsTheOrderRound() {
        var lines = few.page(AuditSearch.EVERYTHING.fromTheOldest(true), Optional.of(10L), 3);

        assertThat(lines).extracting(AuditEntry::number).containsExactly(11L, 12L, 13L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"K7QM-0007", " k7qm-0007 "})
    void findsWhatWasDoneToOneThingHoweverItIsTyped(String typed) {
        assertThat(few.page(AuditSearch.EVERYTHING.about(typed), Optional.empty(), A_PAGE))
                .extracting(AuditEntry::subject)
                .isNotEmpty()
                .containsOnly("K7QM-0007");
    }

    @Test
    void findsTheLinesOfOneDayOfTheVenuesOwnTime() {
        var day = Optional.of(FIRST_DAY.plusDays(1));

        var lines = few.page(AuditSearch.EVERYTHING.on(day), Optional.empty(), FEW);

        assertThat(lines)
                .hasSize(100)
                .allMatch(line -> line.at().atZone(ZONE).toLocalDate().equals(FIRST_DAY.plusDays(1)));
        assertThat(few.page(AuditSearch.EVERYTHING.on(day).by("Person 1").about("K7QM-0001"), Optional.empty(), FEW))
                .isNotEmpty()
                .allMatch(
                        line -> line.who().equals("Person 1") && line.subject().equals("K7QM-0001"));
    }

    @Test
    void knowsEveryNameOnce() {
        assertThat(many.names())
                .containsExactlyElementsOf(IntStream.range(0, 10)
                        .mapToObj(person -> "Person " + person)
                        .toList());
    }

    @Test
    void everySearchIsAsQuickAmongMany() {
        var searches = List.of(
                AuditSearch.EVERYTHING,
                AuditSearch.EVERYTHING.fromTheOldest(true),
                AuditSearch.EVERYTHING.by("Person 3"),
                AuditSearch.EVERYTHING.by("Person 3").fromTheOldest(true),
                AuditSearch.EVERYTHING.by("Nobody"),
                AuditSearch.EVERYTHING.about("K7QM-0007"),
                AuditSearch.EVERYTHING.on(Optional.of(FIRST_DAY.plusDays(3))),
                AuditSearch.EVERYTHING.on(Optional.of(FIRST_DAY.plusDays(3))).by("Person 3"));

        for (var search : searches) {
            double inFew = best(() -> few.page(search, middle(search, FEW), A_PAGE));
            double inMany = best(() -> many.page(search, middle(search, MANY), A_PAGE));

            assertThat(inMany / inFew).as(search.toString()).isLessThan(AT_MOST_TIMES);
        }
        assertThat(best(many::names) / best(few::names)).isLessThan(AT_MOST_TIMES);
    }

    /** In the middle of the trail, unless a day or a subject leads to its few lines anyway. */
    private static Optional<Long> middle(AuditSearch search, int lines) {
        return search.day().isPresent() || !search.subject().isEmpty() ? Optional.empty() : Optional.of(lines / 2L);
    }

    /** The quickest of many, as anything else may run beside this test; nanoseconds. */
    private static double best(Supplier<?> work) {
        return IntStream.range(0, 60)
                .mapToDouble(round -> {
                    long start = System.nanoTime();
                    assertThat(work.get()).isNotNull();
                    return System.nanoTime() - start;
                })
                .min()
                .orElseThrow();
    }

    /** Ten persons in turn, a hundred lines a day, fifty lines for each subject at the most. */
    private static AuditLines filled(int lines) {
        var store = new JdbcDataSource();
        store.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(store)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        var jdbc = JdbcClient.create(store);
        jdbc.sql("""
                        INSERT INTO audit (number, at, who, deed, subject)
                        SELECT x, DATEADD(MINUTE, 14 * MOD(x - 1, 100), DATEADD(DAY, (x - 1) / 100, CAST(:begin AS TIMESTAMP WITH TIME ZONE))),
                            'Person ' || MOD(x, 10), 'audit.test', 'K7QM-' || LPAD(MOD(x, :subjects), 4, '0')
                        FROM SYSTEM_RANGE(1, :lines)
                        """)
                .param("begin", FIRST_DAY.atStartOfDay(ZONE).toOffsetDateTime())
                .param("subjects", lines / 50)
                .param("lines", lines)
                .update();
        return new AuditLines(jdbc, Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZONE));
    }
}
