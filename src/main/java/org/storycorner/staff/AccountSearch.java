package org.storycorner.staff;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Which accounts somebody wants to see.
 *
 * @param name a part of the name, as it was typed; empty for all
 */
public record AccountSearch(String name, AccountOrder order) {

    public static final AccountSearch EVERYBODY = new AccountSearch("", AccountOrder.NAME);

    /** The same for each way of typing it. */
    public AccountSearch {
        name = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    public AccountSearch named(String typed) {
        return new AccountSearch(typed, order);
    }

    public AccountSearch by(AccountOrder other) {
        return new AccountSearch(name, other);
    }
}
