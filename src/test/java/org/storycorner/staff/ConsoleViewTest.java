package org.storycorner.staff;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.storycorner.StoryCorner;

/** A page of the console over a whole box, without a browser: what it shows, and what a tap on it does. */
@SpringBootTest(
        classes = StoryCorner.class,
        properties = {"storycorner.sync.enabled=false", "storycorner.housekeeping.enabled=false"})
public abstract class ConsoleViewTest extends SpringBrowserlessTest {

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry properties) {
        var folder = temporaryFolder();
        properties.add("storycorner.data", () -> folder.resolve("data"));
        properties.add("storycorner.key-file", () -> folder.resolve("keys/box.key"));
    }

    /** All that the page says. */
    protected String shown() {
        return find(Main.class).single().getElement().getTextRecursively();
    }

    protected void tap(String name) {
        test(find(NativeButton.class)
                        .withCondition(button ->
                                button.getElement().getTextRecursively().equals(name))
                        .single())
                .click();
    }

    protected void write(String field, String text) {
        test(find(TextField.class).withLabel(field).single()).setValue(text);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("storycorner-view");
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }
}
