package org.storycorner.staff;

import java.util.List;
import java.util.Optional;

/**
 * One page of the accounts.
 *
 * @param next where the next page begins; empty on the last one
 */
public record AccountPage(List<Account> accounts, Optional<AccountMark> next) {
    public AccountPage {
        accounts = List.copyOf(accounts);
    }
}
