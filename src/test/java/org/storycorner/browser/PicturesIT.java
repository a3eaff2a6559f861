package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes a picture of each screen; {@code ./storycorner pictures} puts them into docs/pictures. */
class PicturesIT extends RunningBox {

    private static final Path FOLDER = Path.of(System.getProperty("pictures", "target/pictures"));

    private static final String STORY = """
            I came for my walking stick. The woman at the desk knew my name and found me a chair. \
            I waited an hour in the cold corridor. Then the physio took her time and listened. \
            She asked what I wanted to do again. I said: walk to the shop.""";

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "light,            0, 0, 1280, 800",
        "cream,            0, 1, 1280, 800",
        "contrast,         0, 2, 1280, 800",
        "light-largest,    2, 0, 1280, 800",
        "contrast-largest, 2, 2, 1280, 800",
        "light-portrait,   0, 0, 800,  1280",
        "largest-portrait, 2, 0, 800,  1280"
    })
    void showsEachScreen(String look, int textSizeTaps, int colourTaps, int width, int height, Browser browser)
            throws Exception {
        var folder = Files.createDirectories(FOLDER.resolve(look));
        try (var tablet = new Tablet(browser, address(), width, height)) {
            for (int tap = 0; tap < textSizeTaps; tap++) {
                tablet.tap("Text size");
            }
            for (int tap = 0; tap < colourTaps; tap++) {
                tablet.tap("Colours");
            }

            shoot(tablet, folder, "welcome");
            tablet.tap("Need help now?").reads("NHS 24, day and night");
            shoot(tablet, folder, "help");
            tablet.tap("Close").tap("Start").sees("way");
            shoot(tablet, folder, "way");
            tablet.tapTile("Write it").sees("helper");
            shoot(tablet, folder, "helper");
            tablet.tapTile("A volunteer").sees("declaration");
            shoot(tablet, folder, "declaration");
            tablet.tick("They type for me")
                    .tick("I am the helper, and this is true.")
                    .tap("Next")
                    .sees("service");
            shoot(tablet, folder, "service");
            tablet.tapTile("Example Home Care").sees("words");
            tablet.write("Your story", STORY);
            shoot(tablet, folder, "words");
            tablet.tap("Next").sees("questions").write("What was good?", "She listened.");
            shoot(tablet, folder, "questions");
            tablet.tap("Next").sees("about");
            shoot(tablet, folder, "about");
            tablet.tapTile("I am a patient").sees("contact").write("E-mail", "nobody@example");
            tablet.tap("Find me a name").tap("Next");
            tablet.reads("This is not a full e-mail.");
            shoot(tablet, folder, "contact");
            tablet.write("E-mail", "nobody@example.org")
                    .tap("Next")
                    .sees("review")
                    .tap("Send my story");
            tablet.reads("Please tick that these are your words");
            shoot(tablet, folder, "review");
            tablet.tap("Not now").reads("Delete your story?");
            shoot(tablet, folder, "forget");
            tablet.tap("No, keep it").tick("Yes, these are my words.").tick("Yes, I agree. Pass on my story.");
            tablet.tap("Send my story").sees("thanks");
            shoot(tablet, folder, "thanks");

            assertThat(tablet.foreignRequests()).isEmpty();
            assertThat(tablet.complaints()).isEmpty();
        }
        assertThat(folder).isDirectoryContaining("glob:**/thanks.png");
    }

    private static void shoot(Tablet tablet, Path folder, String name) {
        tablet.page().evaluate("document.fonts.ready");
        tablet.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(folder.resolve(name + ".png"))
                        .setAnimations(ScreenshotAnimations.DISABLED));
    }
}
