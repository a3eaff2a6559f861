package org.storycorner.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Name and password against the accounts; takes as long for a name that nobody has. */
@Component
class SignIn implements AuthenticationProvider {

    /** No name: names have two characters at least. */
    static final String SET_UP_LANE = "*";

    private static final Deed SIGNED_IN = new Deed("audit.signed-in");
    private static final Deed SLOWED_DOWN = new Deed("audit.slowed-down");

    private final AccountTable table;
    private final AuditTrail audit;
    private final PasswordEncoder hash;
    private final SignInPace pace;
    private final Clock clock;
    private final String nobodys;

    /** Too many were wrong: not before this has passed. */
    static final class TooManyTriesException extends AuthenticationException {
        private final Duration wait;

        TooManyTriesException(Duration wait) {
            super("Too many wrong passwords");
            this.wait = wait;
        }

        Duration pause() {
            return wait;
        }
    }

    SignIn(AccountTable table, AuditTrail audit, PasswordEncoder hash, SignInPace pace, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.hash = hash;
        this.pace = pace;
        this.clock = clock;
        this.nobodys = Objects.requireNonNull(hash.encode("the password of an account that does not exist"), "a hash");
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        var name = AccountName.of(typed.getName());
        var lane = name.map(AccountName::folded).orElse(SET_UP_LANE + "unfit");
        var wait = pace.wait(lane);
        if (wait.isPositive()) {
            throw new TooManyTriesException(wait);
        }
        var account = name.flatMap(table::byName);
        var right = hash.matches(
                Objects.toString(typed.getCredentials(), ""),
                account.map(found -> table.passwordOf(found.id())).orElse(nobodys));
        if (account.isEmpty() || !right || !account.get().enabled()) {
            pace.wrong(lane);
            if (pace.wait(lane).isPositive()) {
                account.ifPresent(slowed ->
                        audit.recordStranger(SLOWED_DOWN, slowed.name().text()));
            }
            throw new BadCredentialsException("No account has this name and password");
        }
        pace.forget(lane);
        table.signedIn(account.get().id(), clock.instant());
        audit.record(Optional.of(account.get().person()), SIGNED_IN, "");
        return session(account.get());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** What a session holds: the person, the roles that theirs includes, and the account's edition; no password. */
    static UsernamePasswordAuthenticationToken session(Account account) {
        var roles = account.role().included().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        var session = UsernamePasswordAuthenticationToken.authenticated(account.person(), null, roles);
        session.setDetails(account.edition());
        return session;
    }
}
