package org.storycorner.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists accounts a page at a time (keyset paging): each page is read as a stretch of the index of names, for one group of its
 * order after the other.
 */
@Component
public class AccountListing {

    private final JdbcClient jdbc;

    AccountListing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most {@code limit} accounts after this mark; empty for the first page. */
    public AccountPage page(AccountSearch search, Optional<AccountMark> after, int limit) {
        var found = new ArrayList<Account>();
        var marks = new ArrayList<AccountMark>();
        for (int group = after.map(AccountMark::group).orElse(0);
                group < groups(search) && found.size() <= limit;
                group++) {
            for (var account : read(search, from(group, after), limit + 1 - found.size())) {
                found.add(account);
                marks.add(new AccountMark(group, account.name().folded()));
            }
        }
        return found.size() <= limit
                ? new AccountPage(found, Optional.empty())
                : new AccountPage(found.subList(0, limit), Optional.of(marks.get(limit - 1)));
    }

    private static int groups(AccountSearch search) {
        return search.order().groups().size();
    }

    private static AccountMark from(int group, Optional<AccountMark> after) {
        return after.filter(mark -> mark.group() == group).orElseGet(() -> new AccountMark(group, ""));
    }

    private List<Account> read(AccountSearch search, AccountMark after, int limit) {
        return jdbc.sql(AccountTable.ACCOUNTS + "WHERE folded > :after AND "
                        + search.order().groups().get(after.group())
                        + " AND (:name = '' OR LOCATE(:name, folded) > 0) ORDER BY folded FETCH FIRST :limit ROWS ONLY")
                .param("after", after.folded())
                .param("name", search.name())
                .param("limit", limit)
                .query(AccountTable::read)
                .list();
    }
}
