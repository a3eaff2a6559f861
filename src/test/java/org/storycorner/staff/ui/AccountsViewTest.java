package org.storycorner.staff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.NativeTable;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.storycorner.staff.ConsoleViewTest;
import org.storycorner.staff.Role;
import org.storycorner.staff.SignedInAs;

/** The accounts: a page at a time, and only those that were searched for. */
@ViewPackages(classes = AccountsView.class)
@SignedInAs(Role.MANAGER)
class AccountsViewTest extends ConsoleViewTest {

    private static final int ACCOUNTS = 60;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void fill() {
        jdbc.sql("DELETE FROM account").update();
        jdbc.sql("""
                INSERT INTO account (id, name, folded, role, password, temporary, enabled, edition, text_size, colours)
                SELECT RANDOM_UUID(), 'Person ' || LPAD(x, 3, '0'), 'person ' || LPAD(x, 3, '0'), 'VOLUNTEER', 'none',
                    FALSE, TRUE, 1, '', ''
                FROM SYSTEM_RANGE(1, :accounts)
                """).param("accounts", ACCOUNTS).update();
        navigate(AccountsView.class);
    }

    @Test
    void turnsThePagesForthAndBack() {
        assertThat(names()).hasSize(25).startsWith("Person 001");

        tap("Next page");
        assertThat(names()).hasSize(25).startsWith("Person 026");
        tap("Next page");
        assertThat(names()).hasSize(10).endsWith("Person 060");

        tap("Page before");
        assertThat(names()).hasSize(25).startsWith("Person 026");
        tap("First page");
        assertThat(names()).hasSize(25).startsWith("Person 001");
    }

    @Test
    void findsAPersonFromWhicheverPageAndSaysWhenThereIsNone() {
        tap("Next page");

        write("Find a name", "on 007");
        assertThat(names()).containsExactly("Person 007");

        write("Find a name", "Nobody");
        assertThat(names()).isEmpty();
        assertThat(shown()).contains("Nobody here has a name like that.");
    }

    private List<String> names() {
        return find(NativeTable.class).single().getBody().getRows().stream()
                .map(row -> row.getElement().getChild(0).getText())
                .toList();
    }
}
