package org.storycorner.staff;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts of a running box for tests: made as the console makes them, with the password that the test knows. */
public final class TestAccounts {

    /** Good enough for the rules, and nobody's. */
    public static final String PASSWORD = "violet kettle harbour 71";

    private TestAccounts() {}

    /** The name of an account with this role and {@link #PASSWORD}; made when it is not there yet. */
    public static String of(Role role, Accounts accounts, SetUp setUp) {
        setUp.code().ifPresent(code -> accounts.setUp(code, name(Role.MANAGER), PASSWORD));
        if (accounts.find(name(role)).isEmpty()
                && accounts.create(name(role), role) instanceof AccountChange.Given(var account, var first)) {
            accounts.changePassword(account.id(), first, PASSWORD);
        }
        return name(role);
    }

    /** The name of such an account in a store of which no box has hold at present. */
    public static String in(JdbcClient store, Role role) {
        var table = new AccountTable(store);
        var name = new AccountName(name(role));
        if (table.byName(name).isEmpty()) {
            var hash = new WebSecurity().passwordHash().encode(PASSWORD);
            table.add(
                    new Account(UUID.randomUUID(), name, role, true, false, 1, Optional.empty()),
                    Objects.requireNonNull(hash, "a hash"));
            table.checkpoint();
        }
        return name.text();
    }

    /** What such an account is called. */
    public static String name(Role role) {
        return "Test " + role.key();
    }
}
