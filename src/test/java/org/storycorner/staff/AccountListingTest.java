package org.storycorner.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts page by page and by name; with a hundred thousand of them as quickly as with a thousand. */
class AccountListingTest {

    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int A_PAGE = 25;

    /** A listing that read every account would take a hundred times as long. */
    private static final double AT_MOST_TIMES = 10;

    private static AccountListing few;
    private static AccountListing many;

    @BeforeAll
    static void fill() {
        few = filled(FEW);
        many = filled(MANY);
    }

    @ParameterizedTest
    @EnumSource
    void pagesHoldEverybodyOnceInTheirOrder(AccountOrder order) {
        var search = AccountSearch.EVERYBODY.by(order);
        var whole = few.page(search, Optional.empty(), FEW);

        assertThat(whole.next()).isEmpty();
        assertThat(whole.accounts())
                .extracting(Account::id)
                .doesNotHaveDuplicates()
                .hasSize(FEW);
        assertThat(allPages(search, 7)).isEqualTo(whole.accounts());
    }

    @Test
    void thoseWhoCanSignInComeFirst() {
        assertThat(few.page(AccountSearch.EVERYBODY, Optional.empty(), FEW).accounts())
                .extracting(Account::enabled)
                .isSortedAccordingTo((one, other) -> Boolean.compare(other, one))
                .contains(false);
    }

    @Test
    void managersComeFirstWhenSomebodyAsksForThem() {
        assertThat(few.page(AccountSearch.EVERYBODY.by(AccountOrder.ROLE), Optional.empty(), FEW)
                        .accounts())
                .extracting(account -> account.role().name())
                .isSorted()
                .contains("MANAGER", "STAFF", "VOLUNTEER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"person 000123", " PERSON  000123", "000123"})
    void findsSomebodyByAPartOfTheirNameHoweverItIsTyped(String typed) {
        assertThat(few.page(AccountSearch.EVERYBODY.named(typed), Optional.empty(), A_PAGE)
                        .accounts())
                .extracting(account -> account.name().text())
                .containsExactly("Person 000123");
    }

    @Test
    void pagesOfAPartOfANameHoldEachOfThemOnce() {
        var search = AccountSearch.EVERYBODY.named("99");

        assertThat(allPages(search, 3))
                .hasSize(19)
                .allMatch(account -> account.name().text().contains("99"));
    }

    @ParameterizedTest
    @EnumSource
    void aPageInTheMiddleIsAsQuickAmongMany(AccountOrder order) {
        var search = AccountSearch.EVERYBODY.by(order);

        double inFew = best(() -> few.page(search, middle(FEW), A_PAGE));
        double inMany = best(() -> many.page(search, middle(MANY), A_PAGE));

        assertThat(inMany / inFew).isLessThan(AT_MOST_TIMES);
    }

    private static Optional<AccountMark> middle(int accounts) {
        return Optional.of(new AccountMark(0, "person %06d".formatted(accounts / 2)));
    }

    private static List<Account> allPages(AccountSearch search, int size) {
        var all = new ArrayList<Account>();
        var page = few.page(search, Optional.empty(), size);
        all.addAll(page.accounts());
        while (page.next().isPresent()) {
            assertThat(page.accounts()).hasSize(size);
            page = few.page(search, page.next(), size);
            all.addAll(page.accounts());
        }
        return all;
    }

    /** The quickest of many, as anything else may run beside this test; nanoseconds. */
    private static double best(Supplier<AccountPage> work) {
        return IntStream.range(0, 60)
                .mapToDouble(round -> {
                    long start = System.nanoTime();
                    assertThat(work.get().accounts()).hasSize(A_PAGE);
                    return System.nanoTime() - start;
                })
                .min()
                .orElseThrow();
    }

    /** Every fifth a manager, two staff, two volunteers; one in twenty is switched off. */
    private static AccountListing filled(int accounts) {
        var store = new JdbcDataSource();
        store.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(store)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        var jdbc = JdbcClient.create(store);
        jdbc.sql("""
                INSERT INTO account (id, name, folded, role, password, temporary, enabled, edition, text_size, colours)
                SELECT RANDOM_UUID(), 'Person ' || LPAD(x, 6, '0'), 'person ' || LPAD(x, 6, '0'),
                    CASE MOD(x, 5) WHEN 0 THEN 'MANAGER' WHEN 1 THEN 'STAFF' WHEN 2 THEN 'STAFF' ELSE 'VOLUNTEER' END,
                    'none', FALSE, MOD(x, 20) <> 7, 1, '', ''
                FROM SYSTEM_RANGE(1, :accounts)
                """).param("accounts", accounts).update();
        return new AccountListing(jdbc);
    }
}
