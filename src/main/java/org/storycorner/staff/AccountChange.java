package org.storycorner.staff;

/** What came of a change to an account. */
public sealed interface AccountChange {

    /** It was made. */
    record Done(Account account) implements AccountChange {}

    /** It was made, and this password is shown once: the person has to change it at sign-in. */
    record Given(Account account, String password) implements AccountChange {
        @Override
        public String toString() {
            return "a password for " + account.id();
        }
    }

    /** Nothing was changed. */
    record Refused(Why why) implements AccountChange {}

    /** Why nothing was changed; the message is {@code accounts.refused.<key>}. */
    enum Why {
        /** No name of 2 to 60 letters and digits. */
        NAME_UNFIT("name-unfit"),
        /** Somebody has this name, or had it. */
        NAME_TAKEN("name-taken"),
        /** There is no such account. */
        UNKNOWN("unknown"),
        /** Nobody could manage the box any more. */
        LAST_MANAGER("last-manager"),
        /** Fewer characters than a password has. */
        PASSWORD_SHORT("password-short"),
        /** More characters than a password has. */
        PASSWORD_LONG("password-long"),
        /** Among the first that somebody would try. */
        PASSWORD_COMMON("password-common"),
        /** The present password was another one. */
        PASSWORD_WRONG("password-wrong"),
        /** The set-up code was another one, or there is a manager already. */
        CODE_WRONG("code-wrong"),
        /** Too many were tried: not before a while. */
        WAIT("wait");

        private final String key;

        Why(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }
}
