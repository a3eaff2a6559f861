package org.storycorner.paper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.IntegerField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.storycorner.queue.BoxSettings;
import org.storycorner.queue.FormKey;
import org.storycorner.staff.ConsoleViewTest;
import org.storycorner.staff.Role;
import org.storycorner.staff.SignedInAs;

/** What can be chosen for printing forms, and what is said where that can't be printed. */
@ViewPackages(classes = FormsView.class)
@SignedInAs(Role.STAFF)
class FormsViewTest extends ConsoleViewTest {

    @Autowired
    private BoxSettings box;

    @Test
    void saysHowManySheetsOfPaperItTakes() {
        navigate(FormsView.class);
        assertThat(shown()).contains("That makes 3 sheets of paper.");

        copies(20);
        tick("With the picture cards to tick: 2 pages more in each copy", true);

        assertThat(shown()).contains("Copies: 20. Pages in each: 5. Languages: 1. That makes 100 sheets of paper.");
    }

    @Test
    void offersOneFileForEachLanguage() {
        navigate(FormsView.class);

        tick("Polski", true);

        assertThat(files()).isEqualTo(2);
        assertThat(shown()).contains("Save as PDF: Polski", "That makes 6 sheets of paper.");
    }

    @Test
    void offersNothingUntilALanguageIsChosen() {
        navigate(FormsView.class);

        tick("English", false);

        assertThat(shown()).contains("Choose at least one language.");
        assertThat(files()).isZero();
    }

    @Test
    void saysHowManyCopiesAreExpected() {
        navigate(FormsView.class);

        for (int wrong : new int[] {0, -1, 501}) {
            copies(wrong);

            assertThat(shown()).contains("a whole number from 1 to 500 is expected");
            assertThat(files()).isZero();
        }
    }

    @Test
    void printsNothingThatTheBoxWouldNotKnowAgain() throws IOException {
        FormKey.besideOrNew(box.keyFile());
        var key = Path.of(box.keyFile() + ".forms");
        var aside = Path.of(key + ".aside");
        Files.move(key, aside);
        Files.writeString(key, "no key");
        try {
            navigate(FormsView.class);

            assertThat(shown()).contains("it would not know its own pages again", "error ");
            assertThat(files()).isZero();
        } finally {
            Files.move(aside, key, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void copies(int number) {
        find(IntegerField.class).single().setValue(number);
    }

    private void tick(String label, boolean ticked) {
        find(Checkbox.class).withLabel(label).single().setValue(ticked);
    }

    private int files() {
        return shown().split("Save as PDF: ", -1).length - 1;
    }
}
