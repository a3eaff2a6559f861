package org.storycorner.paper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.checkbox.Checkbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.storycorner.staff.ConsoleViewTest;
import org.storycorner.staff.Role;
import org.storycorner.staff.SignedInAs;

/** One letter in two windows of one person: in one of them at a time. */
@ViewPackages(classes = ReviewView.class)
@SignedInAs(Role.STAFF)
class ReviewViewTest extends ConsoleViewTest {

    private static final String LETTER = "019ab000-0000-7000-8000-000000000001";

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void beginALetter() {
        jdbc.sql("DELETE FROM paper_form").update();
        jdbc.sql("""
                INSERT INTO paper_form (id, serial, copy, form, version, language, service, pages, begun, state)
                VALUES (:id, 'K7QM2F9D', 1, 'letter', 1, 'en', '', 0, CURRENT_TIMESTAMP, 'TO_REVIEW')
                """).param("id", LETTER).update();
    }

    @Test
    void offersToTakeAFormOverFromAnotherWindowOfTheSamePerson() {
        isOpenInAnotherWindow();
        navigate(ReviewView.class, LETTER);
        assertThat(shown())
                .contains("You have this form open in another window")
                .doesNotContain("What stands");

        tap("Take it over here");

        assertThat(shown()).contains("What stands on the form");
    }

    @Test
    void saysOnTheNextStepThatTheFormWasTakenOver() {
        navigate(ReviewView.class, LETTER);
        isOpenInAnotherWindow();

        test(find(Checkbox.class)
                        .withCondition(box -> box.getLabel().startsWith("I looked again"))
                        .single())
                .click();

        assertThat(shown())
                .contains("This form is open elsewhere now")
                .contains("What you confirmed before is kept")
                .doesNotContain("What stands");
    }

    @Test
    void aPageThatIsLeftGivesItsFormBackAndNoOtherWindows() {
        navigate(ReviewView.class, LETTER);
        navigate(ReviewListView.class);
        assertThat(shown()).contains("waits");

        navigate(ReviewView.class, LETTER);
        isOpenInAnotherWindow();
        navigate(ReviewListView.class);

        assertThat(shown()).contains("has it open until");
    }

    private void isOpenInAnotherWindow() {
        jdbc.sql("""
                UPDATE paper_form SET holder = :name || CHAR(10) || 'another',
                    held_until = DATEADD(MINUTE, 10, CURRENT_TIMESTAMP)
                """)
                .param("name", SignedInAs.Extension.person(Role.STAFF).name())
                .update();
    }
}
