package org.storycorner.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.storycorner.staff.AccountChange.Done;
import org.storycorner.staff.AccountChange.Given;
import org.storycorner.staff.AccountChange.Refused;
import org.storycorner.staff.AccountChange.Why;
import org.storycorner.staff.SignIn.TooManyTriesException;
import org.storycorner.venue.Venues;

/** Accounts over a store of their own, with a clock that the test sets. */
class AccountsTest {

    private static final String PASSWORD = TestAccounts.PASSWORD;

    private Instant now = Instant.parse("2026-11-26T09:00:00Z");
    private AuditTrail audit;
    private AuditLines lines;
    private SetUp setUp;
    private Accounts accounts;
    private SignIn signIn;

    @BeforeEach
    void open() {
        var store = new JdbcDataSource();
        store.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(store)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        var jdbc = JdbcClient.create(store);
        var table = new AccountTable(jdbc);
        var hash = new PasswordHash();
        var pace = new SignInPace(clock);
        audit = new AuditTrail(jdbc, new SignedIn(), clock);
        lines = new AuditLines(jdbc, clock);
        setUp = new SetUp(table, new Random(1));
        accounts = new Accounts(
                table, audit, hash, new PasswordRules(Venues.shipped()), setUp, pace, new Random(2), store);
        signIn = new SignIn(table, audit, hash, pace, clock);
    }

    @Test
    void keepsHowEachPersonLikesTheConsole() {
        var code = setUp.code().orElseThrow();
        var first = ((Done) accounts.setUp(code, "Ada", PASSWORD)).account();
        var second = ((Given) accounts.create("Bea", Role.STAFF)).account();
        var liked = ConsoleLook.USUAL.withNextTextSize().withNextColours();

        accounts.keepLook(second.id(), liked);

        assertThat(accounts.look(second.id())).isEqualTo(liked).isNotEqualTo(ConsoleLook.USUAL);
        assertThat(accounts.look(first.id())).isEqualTo(ConsoleLook.USUAL);
    }

    @Test
    void theCodeMakesOneManagerAndNoSecond() {
        var code = setUp.code().orElseThrow();

        assertThat(accounts.setUp(code.toUpperCase(Locale.ROOT) + " ", "First One", PASSWORD))
                .isInstanceOf(Done.class);
        assertThat(accounts.setUp(code, "Second One", PASSWORD)).isEqualTo(new Refused(Why.CODE_WRONG));
        assertThat(setUp.code()).isEmpty();
    }

    @Test
    void theCodeCannotBeGuessedQuickly() {
        var code = setUp.code().orElseThrow();
        for (int wrong = 0; wrong < SignInPace.FREE; wrong++) {
            assertThat(accounts.setUp("0000-0000-0000", "Somebody", PASSWORD)).isEqualTo(new Refused(Why.CODE_WRONG));
        }

        assertThat(accounts.setUp(code, "First One", PASSWORD)).isEqualTo(new Refused(Why.WAIT));
        now = now.plus(SignInPace.MOST);
        assertThat(accounts.setUp(code, "First One", PASSWORD)).isInstanceOf(Done.class);
    }

    @Test
    void theLastManagerKeepsRoleAndAccount() {
        var first = manager("First One");

        assertThat(accounts.disable(first)).isEqualTo(new Refused(Why.LAST_MANAGER));
        assertThat(accounts.setRole(first, Role.STAFF)).isEqualTo(new Refused(Why.LAST_MANAGER));

        accounts.create("Second One", Role.MANAGER);
        assertThat(accounts.disable(first)).isInstanceOf(Done.class);
    }

    @Test
    void namesAreOneHoweverTheyAreTyped() {
        manager("Máire Ní Bhriain");

        assertThat(accounts.create(" MÁIRE  ní bhriain ", Role.STAFF)).isEqualTo(new Refused(Why.NAME_TAKEN));
        assertThat(accounts.create("somebody@example.org", Role.STAFF)).isEqualTo(new Refused(Why.NAME_UNFIT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"password1234", "qwertyuiop12", "storycorner1", "123456789012", "aaaaaaaaaaaa", "First One 1!"})
    void whatIsTriedFirstIsNoPassword(String common) {
        assertThat(accounts.setUp(setUp.code().orElseThrow(), "First One", common))
                .isEqualTo(new Refused(Why.PASSWORD_COMMON));
    }

    @Test
    void eachCharacterOfALongPasswordCounts() {
        var hash = new PasswordHash();
        var stored = hash.encode("ش".repeat(100) + "a");

        assertThat(hash.matches("ش".repeat(100) + "a", stored)).isTrue();
        assertThat(hash.matches("ش".repeat(100) + "b", stored)).isFalse();
    }

    @Test
    void wrongPasswordsWaitLongerAndLongerButNeverMoreThanAMinute() {
        manager("First One");
        for (int round = 0; round < 20; round++) {
            wrong("First One");
            now = now.plus(SignInPace.MOST);
        }

        assertThat(signIn.authenticate(typed("First One", PASSWORD)).isAuthenticated())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"First One", "Nobody At All"})
    void theSixthTryWaitsAlsoForANameThatNobodyHas(String name) {
        manager("First One");
        for (int tries = 0; tries < SignInPace.FREE; tries++) {
            wrong(name);
        }

        assertThatThrownBy(() -> signIn.authenticate(typed(name, PASSWORD))).isInstanceOf(TooManyTriesException.class);
        now = now.plus(Duration.ofSeconds(5));
        wrong(name);
    }

    @Test
    void aNewPasswordIsNotedOpensTheDoorAndLiftsTheWait() {
        var id = manager("First One");
        for (int tries = 0; tries < SignInPace.FREE; tries++) {
            wrong("First One");
        }

        assertThat(accounts.reset(id)).isInstanceOfSatisfying(Given.class, given -> {
            assertThat(given.account().hasTemporaryPassword()).isTrue();
            assertThat(given.toString()).doesNotContain(given.password());
            assertThat(signIn.authenticate(typed("First One", given.password())).isAuthenticated())
                    .isTrue();
        });
        assertThat(audit.of("First One"))
                .extracting(entry -> entry.deed().key())
                .containsExactly("audit.set-up", "audit.slowed-down", "audit.password-reset");
    }

    @Test
    void whoIsSwitchedOffIsAStrangerAtTheDoor() {
        manager("First One");
        var second = accounts.create("Second One", Role.STAFF);
        assertThat(second).isInstanceOfSatisfying(Given.class, given -> {
            accounts.disable(given.account().id());

            assertThatThrownBy(() -> signIn.authenticate(typed("Second One", given.password())))
                    .isInstanceOf(BadCredentialsException.class);
        });
    }

    @Test
    void theAuditTrailTakesNoTextAndIsReadInPages() {
        var deed = new Deed("audit.signed-in");
        for (int line = 0; line < 7; line++) {
            audit.record(deed, "K7QM-2F9" + line);
        }

        assertThat(newest(3)).extracting(AuditEntry::subject).containsExactly("K7QM-2F96", "K7QM-2F95", "K7QM-2F94");
        assertThat(lines.page(
                        AuditSearch.EVERYTHING, Optional.of(newest(3).getLast().number()), 10))
                .hasSize(4);
        assertThatThrownBy(() -> audit.record(deed, "somebody@example.org"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> audit.record(deed, "I waited, and nobody came.\nThen"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private UUID manager(String name) {
        accounts.setUp(setUp.code().orElseThrow(), name, PASSWORD);
        return accounts.find(name).orElseThrow().id();
    }

    private void wrong(String name) {
        assertThatThrownBy(() -> signIn.authenticate(typed(name, "wrong"))).isInstanceOf(BadCredentialsException.class);
    }

    private static UsernamePasswordAuthenticationToken typed(String name, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(name, password);
    }

    private List<AuditEntry> newest(int limit) {
        return lines.page(AuditSearch.EVERYTHING, Optional.empty(), limit);
    }
}
