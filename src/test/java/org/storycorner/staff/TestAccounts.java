package org.storycorner.staff;

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

    private static String name(Role role) {
        return "Test " + role.key();
    }
}
