package org.storycorner.paper.ui;

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

/** The forms that wait: a page at a time, and only those that were searched for. */
@ViewPackages(classes = ReviewListView.class)
@SignedInAs(Role.STAFF)
class ReviewListViewTest extends ConsoleViewTest {

    private static final int FORMS = 60;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void fill() {
        jdbc.sql("DELETE FROM paper_form").update();
        jdbc.sql("""
                INSERT INTO paper_form (id, serial, copy, form, version, language, service, pages, begun, state)
                SELECT CAST('019ab000-0000-7000-8000-' || LPAD(x, 12, '0') AS UUID), 'SER' || LPAD(x, 5, '0'), 1, 'story',
                    1, 'en', 'a-service', 3,
                    DATEADD(SECOND, x, TIMESTAMP WITH TIME ZONE '2026-01-01 00:00:00Z'), 'TO_REVIEW'
                FROM SYSTEM_RANGE(1, :forms)
                """).param("forms", FORMS).update();
        navigate(ReviewListView.class);
    }

    @Test
    void turnsThePagesForthAndBack() {
        assertThat(shown()).contains("60 forms wait.");
        assertThat(numbers()).hasSize(25).startsWith("SER0-0001");

        tap("Next page");
        tap("Next page");
        assertThat(numbers()).hasSize(10).endsWith("SER0-0060");

        tap("First page");
        assertThat(numbers()).hasSize(25).startsWith("SER0-0001");
    }

    @Test
    void findsAFormFromWhicheverPageAndSaysWhenThereIsNone() {
        tap("Next page");

        write("Find a form by its number", "ser0 0007");
        assertThat(numbers()).containsExactly("SER0-0007");

        write("Find a form by its number", "QQQQ");
        assertThat(shown()).contains("No form that waits has this number.");
        assertThat(find(NativeTable.class).all()).isEmpty();
    }

    private List<String> numbers() {
        return find(NativeTable.class).single().getBody().getRows().stream()
                .map(row -> row.getElement().getChild(0).getTextRecursively())
                .toList();
    }
}
