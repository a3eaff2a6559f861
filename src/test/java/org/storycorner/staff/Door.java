package org.storycorner.staff;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.storycorner.venue.Venues;

/** Accounts over a store of their own, and the door of the console that opens for them. */
public final class Door {

    private final AccountTable table;
    private final SetUp setUp;
    private final SignIn signIn;
    private final SignInGuard guard;
    private final Accounts accounts;
    private final AuditTrail audit;

    public Door(Clock clock) {
        var store = new JdbcDataSource();
        store.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(store)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        var jdbc = JdbcClient.create(store);
        var signedIn = new SignedIn();
        var hash = new PasswordHash();
        var pace = new SignInPace(clock);
        table = new AccountTable(jdbc);
        audit = new AuditTrail(jdbc, signedIn, clock);
        setUp = new SetUp(table, new Random(1));
        accounts = new Accounts(
                table, audit, hash, new PasswordRules(Venues.shipped()), setUp, pace, new Random(2), store);
        signIn = new SignIn(table, audit, hash, pace, clock);
        guard = new SignInGuard(signedIn, table, new SignInSession(closed -> {}, clock));
    }

    public Accounts accounts() {
        return accounts;
    }

    public AuditTrail audit() {
        return audit;
    }

    /** The name of an account with this role and {@link TestAccounts#PASSWORD}. */
    public String account(Role role) {
        return TestAccounts.of(role, accounts, setUp);
    }

    public boolean opens(String name, String password) {
        try {
            return signsIn(name, password).isAuthenticated();
        } catch (AuthenticationException refused) {
            return false;
        }
    }

    public Authentication signsIn(String name, String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
    }

    /** Whether whoever signed in like this would be let in with their next tap. */
    public boolean isStillIn(Authentication signedIn) {
        SecurityContextHolder.setContext(new SecurityContextImpl(signedIn));
        try {
            var answer = new MockHttpServletResponse();
            guard.doFilter(new MockHttpServletRequest("GET", SignInGuard.ASKS), answer, (asked, answered) -> {});
            return answer.getStatus() == 204;
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        } catch (ServletException refused) {
            throw new IllegalStateException(refused);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
