package org.storycorner.browser;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.storycorner.browser.Look.Held;
import org.storycorner.inclusion.Colours;
import org.storycorner.inclusion.Language;
import org.storycorner.inclusion.TextSize;

/**
 * Takes a picture of each screen in several looks into target/pictures, and makes a sheet of each look;
 * {@code ./storycorner pictures} puts the sheets and the pictures of the README into docs/pictures.
 */
class PicturesIT extends RunningBox {

    private static final Path FOLDER = Path.of(System.getProperty("pictures", "target/pictures/docs"));
    private static final Path ALL = Path.of("target/pictures");

    /** Pictures that stand in documents by themselves. */
    private static final List<String> ALONE = List.of(
            "light/welcome",
            "light/declaration",
            "light/words",
            "light/review",
            "light/cards-chosen",
            "light/card",
            "light/prompt",
            "light/bear",
            "cream/thanks",
            "contrast-largest/words",
            "arabic/pictures");

    private static final String STORY = """
            I came for my walking stick. The woman at the desk knew my name and found me a chair. \
            I waited an hour in the cold corridor. Then the physio took her time and listened. \
            She asked what I wanted to do again. I said: walk to the shop.""";

    private static final Map<String, Look> IN_ENGLISH = new TreeMap<>(Map.of(
            "light", Look.USUAL,
            "cream", new Look(Colours.CREAM, TextSize.MEDIUM, Held.ACROSS),
            "contrast-largest", new Look(Colours.CONTRAST, TextSize.LARGEST, Held.ACROSS),
            "portrait", new Look(Colours.LIGHT, TextSize.MEDIUM, Held.UPRIGHT)));

    private static final Map<String, Look> IN_ARABIC = Map.of("arabic", Look.USUAL);

    @Timeout(value = 15, unit = MINUTES)
    @Test
    void showsEachScreenInEachLook(Browser browser) throws IOException {
        shootAll(browser, Language.ENGLISH, IN_ENGLISH);
    }

    @Timeout(value = 15, unit = MINUTES)
    @Test
    void showsEachScreenFromRightToLeft(Browser browser) throws IOException {
        shootAll(browser, Language.ARABIC, IN_ARABIC);
    }

    private void shootAll(Browser browser, Language language, Map<String, Look> looks) throws IOException {
        var taken = new TreeMap<String, List<Path>>();
        try (var tablet = new Tablet(browser, address())) {
            Consumer<String> shoot = screen -> {
                looks.forEach((name, look) -> {
                    look.putOn(tablet.page());
                    taken.computeIfAbsent(name, none -> new ArrayList<>())
                            .add(shoot(tablet, ALL.resolve(name).resolve(screen + ".png")));
                });
                Look.USUAL.putOn(tablet.page());
            };
            EveryScreen.walk(tablet, language, STORY, shoot);

            assertThat(tablet.foreignRequests()).isEmpty();
        }
        for (var look : taken.entrySet()) {
            publish(look.getKey(), look.getValue());
            assertThat(FOLDER.resolve(look.getKey() + ".png")).isNotEmptyFile();
        }
    }

    private static void publish(String look, List<Path> pictures) throws IOException {
        Files.createDirectories(FOLDER);
        ContactSheet.write(FOLDER.resolve(look + ".png"), pictures, look.equals("portrait") ? 9 : 6);
        for (var alone : ALONE) {
            if (alone.startsWith(look + "/")) {
                var copy = FOLDER.resolve(alone + ".png");
                Files.createDirectories(copy.getParent());
                Files.copy(ALL.resolve(alone + ".png"), copy, REPLACE_EXISTING);
            }
        }
    }

    private static Path shoot(Tablet tablet, Path file) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
        tablet.page()
                .screenshot(new Page.ScreenshotOptions().setPath(file).setAnimations(ScreenshotAnimations.DISABLED));
        return file;
    }
}
