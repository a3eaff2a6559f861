package org.storycorner.staff;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.storycorner.staff.AccountChange.Done;
import org.storycorner.staff.AccountChange.Given;
import org.storycorner.staff.AccountChange.Refused;
import org.storycorner.staff.AccountChange.Why;

/** Who may sign in: each change is one transaction, is noted in the audit trail, and is on the disk when it returns. */
@Component
public class Accounts {

    private static final Deed CREATED = new Deed("audit.account-created");
    private static final Deed SET_UP = new Deed("audit.set-up");
    private static final Deed RENAMED = new Deed("audit.account-renamed");
    private static final Deed ROLE_CHANGED = new Deed("audit.account-role");
    private static final Deed ENABLED = new Deed("audit.account-enabled");
    private static final Deed DISABLED = new Deed("audit.account-disabled");
    private static final Deed RESET = new Deed("audit.password-reset");
    private static final Deed CHANGED = new Deed("audit.password-changed");

    private final AccountTable table;
    private final AuditTrail audit;
    private final PasswordEncoder hash;
    private final PasswordRules rules;
    private final SetUp setUp;
    private final SignInPace pace;
    private final RandomGenerator random;
    private final TransactionTemplate transaction;
    private final ReentrantLock changing = new ReentrantLock();

    Accounts(
            AccountTable table,
            AuditTrail audit,
            PasswordEncoder hash,
            PasswordRules rules,
            SetUp setUp,
            SignInPace pace,
            RandomGenerator random,
            DataSource store) {
        this.table = table;
        this.audit = audit;
        this.hash = hash;
        this.rules = rules;
        this.setUp = setUp;
        this.pace = pace;
        this.random = random;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(store));
    }

    /** Everybody, those who can sign in first, by name. */
    public List<Account> all() {
        return table.all();
    }

    public Optional<Account> find(UUID id) {
        return table.byId(id);
    }

    public Optional<Account> find(String name) {
        return AccountName.of(name).flatMap(table::byName);
    }

    /** Makes the first manager for whoever has the code that the box printed at its start. */
    public AccountChange setUp(String code, String name, String password) {
        var lane = SignIn.SET_UP_LANE;
        return changed(() -> {
            if (pace.wait(lane).isPositive()) {
                return new Refused(Why.WAIT);
            }
            if (!setUp.isCode(code)) {
                pace.wrong(lane);
                return new Refused(Why.CODE_WRONG);
            }
            return newName(
                    name,
                    fit -> rules.refusal(password, fit)
                            .<AccountChange>map(Refused::new)
                            .orElseGet(() -> {
                                pace.forget(lane);
                                var first = added(fit, Role.MANAGER, password, false);
                                audit.record(Optional.of(first.person()), SET_UP, fit.text());
                                return new Done(first);
                            }));
        });
    }

    /** A new account; its first password is shown once. */
    public AccountChange create(String name, Role role) {
        return changed(() -> newName(name, fit -> {
            var password = OneTimeCode.next(random);
            var account = added(fit, role, password, true);
            audit.record(CREATED, fit.text());
            return new Given(account, password);
        }));
    }

    public AccountChange rename(UUID id, String name) {
        return changed(() -> known(
                id,
                account -> AccountName.of(name)
                        .<AccountChange>map(fit -> {
                            if (table.byName(fit)
                                    .filter(other -> !other.id().equals(id))
                                    .isPresent()) {
                                return new Refused(Why.NAME_TAKEN);
                            }
                            table.rename(id, fit);
                            audit.record(RENAMED, fit.text());
                            return done(id);
                        })
                        .orElseGet(() -> new Refused(Why.NAME_UNFIT))));
    }

    public AccountChange setRole(UUID id, Role role) {
        return changed(() -> known(id, account -> {
            if (isLastManager(account) && role != Role.MANAGER) {
                return new Refused(Why.LAST_MANAGER);
            }
            if (account.role() != role) {
                table.setRole(id, role);
                audit.record(ROLE_CHANGED, account.name().text());
            }
            return done(id);
        }));
    }

    /** Lets somebody sign in again. */
    public AccountChange enable(UUID id) {
        return changed(() -> known(id, account -> {
            table.enable(id, true);
            audit.record(ENABLED, account.name().text());
            return done(id);
        }));
    }

    /** Lets somebody in no longer; whoever is signed in under this name is signed out. */
    public AccountChange disable(UUID id) {
        return changed(() -> known(id, account -> {
            if (isLastManager(account)) {
                return new Refused(Why.LAST_MANAGER);
            }
            table.enable(id, false);
            audit.record(DISABLED, account.name().text());
            return done(id);
        }));
    }

    /** A new password in place of one that was forgotten; it is shown once. */
    public AccountChange reset(UUID id) {
        return changed(() -> known(id, account -> {
            var password = OneTimeCode.next(random);
            table.setPassword(id, hashed(password), true);
            pace.forget(account.name().folded());
            audit.record(RESET, account.name().text());
            return known(id, changed -> new Given(changed, password));
        }));
    }

    /** The person's own new password. */
    public AccountChange changePassword(UUID id, String present, String next) {
        return changed(() -> known(id, account -> {
            var lane = account.name().folded();
            if (pace.wait(lane).isPositive()) {
                return new Refused(Why.WAIT);
            }
            if (!hash.matches(present, table.passwordOf(id))) {
                pace.wrong(lane);
                return new Refused(Why.PASSWORD_WRONG);
            }
            return rules.refusal(next, account.name())
                    .<AccountChange>map(Refused::new)
                    .orElseGet(() -> {
                        table.setPassword(id, hashed(next), false);
                        audit.record(CHANGED, account.name().text());
                        return done(id);
                    });
        }));
    }

    /** How this person likes the console to look. */
    public ConsoleLook look(UUID id) {
        return table.look(id).orElse(ConsoleLook.USUAL);
    }

    /** Keeps how this person likes the console; a matter of taste, so the audit trail says nothing of it. */
    public void keepLook(UUID id, ConsoleLook look) {
        table.setLook(id, look);
    }

    /** Whether nobody could manage the box without this account. */
    public boolean isLastManager(Account account) {
        return account.enabled() && account.role() == Role.MANAGER && table.managers() == 1;
    }

    private Account added(AccountName name, Role role, String password, boolean temporary) {
        var account = new Account(UUID.randomUUID(), name, role, true, temporary, 1, Optional.empty());
        table.add(account, hashed(password));
        return account;
    }

    private AccountChange newName(String typed, Function<AccountName, AccountChange> change) {
        return AccountName.of(typed)
                .map(name -> table.byName(name).isPresent() ? new Refused(Why.NAME_TAKEN) : change.apply(name))
                .orElseGet(() -> new Refused(Why.NAME_UNFIT));
    }

    private AccountChange known(UUID id, Function<Account, AccountChange> change) {
        return table.byId(id).map(change).orElseGet(() -> new Refused(Why.UNKNOWN));
    }

    private AccountChange done(UUID id) {
        return known(id, Done::new);
    }

    private String hashed(String password) {
        return Objects.requireNonNull(hash.encode(password), "a hash");
    }

    /** One at a time: two managers can't take the role from each other at the same moment. */
    private AccountChange changed(Supplier<AccountChange> change) {
        changing.lock();
        try {
            var outcome = Objects.requireNonNull(transaction.execute(status -> change.get()), "an outcome");
            table.checkpoint();
            return outcome;
        } finally {
            changing.unlock();
        }
    }
}
