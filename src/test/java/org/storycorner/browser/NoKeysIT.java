package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A venue whose tablets bring their own keyboard: the kiosk shows none, and does not keep the tablet's away. */
class NoKeysIT extends RunningBox {

    @DynamicPropertySource
    static void withoutKeys(DynamicPropertyRegistry properties) {
        properties.add(OTHER_VENUE, () -> venueWithoutKeys().toString());
    }

    @Test
    void leavesTypingToTheTablet(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            var story = Storyteller.toTheStory(tablet).field("Your story");

            story.click();
            story.pressSequentially("It was good.");

            assertThat(tablet.page().locator("[data-keys]").count()).isZero();
            assertThat(story.getAttribute("inputmode")).isNotEqualTo("none");
            assertThat(story.inputValue()).isEqualTo("It was good.");
        }
    }

    private static Path venueWithoutKeys() {
        try {
            var shipped = Files.readString(Path.of("kiosk-config/venue.yaml"));
            var folder = Files.createDirectories(temporaryFolder().resolve("config"));
            Files.writeString(
                    folder.resolve("venue.yaml"), shipped.replaceFirst("(?m)^  on-screen: yes$", "  on-screen: no"));
            return folder;
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }
}
