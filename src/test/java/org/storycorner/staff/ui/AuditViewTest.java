package org.storycorner.staff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeTableRow;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.storycorner.staff.AuditTrail;
import org.storycorner.staff.ConsoleViewTest;
import org.storycorner.staff.Deed;
import org.storycorner.staff.Role;
import org.storycorner.staff.SignedInAs;

/** The audit trail: page by page, and only what was searched for. */
@ViewPackages(classes = AuditView.class)
@SignedInAs(Role.MANAGER)
class AuditViewTest extends ConsoleViewTest {

    private static final int LINES = 60;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void fill() {
        jdbc.sql("DELETE FROM audit").update();
        for (int line = 1; line <= LINES; line++) {
            audit.record(new Deed("audit.story-opened"), "K7QM-%04d".formatted(line));
        }
        navigate(AuditView.class);
    }

    @Test
    void showsFiftyLinesTheNewestFirstAndThenTheRest() {
        assertThat(subjects()).hasSize(50).startsWith("K7QM-0060");
        assertThat(shown()).contains("Test manager", "Opened a story at the desk");

        tap("Show more lines");

        assertThat(subjects()).hasSize(LINES).endsWith("K7QM-0001");
    }

    @Test
    void findsOneStorysLines() {
        write("To what", " k7qm-0007 ");

        assertThat(subjects()).containsExactly("K7QM-0007");
    }

    @Test
    void saysWhenNothingIsFoundAndShowsEverythingAgain() {
        assertThat(shown()).doesNotContain("No line of the trail is like that.");

        day(LocalDate.of(2020, 1, 1).toString());
        assertThat(subjects()).isEmpty();
        assertThat(shown()).contains("No line of the trail is like that.");

        day("");
        assertThat(subjects()).hasSize(50);
    }

    private void day(String day) {
        var input = find(Input.class).withId("day").single();
        input.setValue(day);
    }

    private List<String> subjects() {
        return find(NativeTableRow.class).all().stream()
                .map(row -> row.getElement())
                .filter(row ->
                        row.getChildCount() == 4 && row.getChild(3).getTag().equals("td"))
                .map(row -> row.getChild(3).getText())
                .toList();
    }
}
