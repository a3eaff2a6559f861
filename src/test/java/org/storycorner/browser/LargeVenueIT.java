package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.storycorner.browser.Look.Held;
import org.storycorner.inclusion.Colours;
import org.storycorner.inclusion.Language;
import org.storycorner.inclusion.TextSize;

/** A venue with more services than fit, with age groups and a place for paper: what the example venue never shows. */
class LargeVenueIT extends RunningBox {

    private static final String LONG_NAME = "Befriending for older people in the villages around (invented)";

    private static final Locator.WaitForOptions DETACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    private static final String FOUND = """
            wanted => {
              const found = [...document.querySelectorAll('.searched .tile-text')].length - 1;
              return found === ({'': 8, villages: 1}[wanted] ?? 0);
            }""";

    /** What of the field and the first thing found is not between the bar and the foot or the keys. */
    private static final String COVERED = """
            () => {
              const edge = part => document.querySelector(part).getBoundingClientRect();
              const bar = edge('.comfort-bar').bottom;
              const keys = Math.min(edge('.keyboard').top, edge('.screen-foot').top);
              return ['vaadin-text-field', '.tiles > :first-child']
                .map(part => [part, document.querySelector('.searched ' + part).getBoundingClientRect()])
                .filter(([, box]) => box.height < 20 || box.top < bar || box.bottom > keys || box.left < 0 || box.right > innerWidth)
                .map(([part, box]) => `${part} ${Math.round(box.top)} to ${Math.round(box.bottom)} of ${Math.round(bar)} to ${Math.round(keys)}`)
                .join();
            }""";

    @DynamicPropertySource
    static void large(DynamicPropertyRegistry properties) {
        properties.add(OTHER_VENUE, () -> largeVenue().toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "ARABIC"})
    void nobodyIsKeptOutOfTheScreensThatOnlyALargeVenueHas(Language language, Browser browser) {
        var words = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.forLanguageTag(language.tag()));
        var found = new ArrayList<String>();
        try (var tablet = new Tablet(browser, address())) {
            speak(tablet, language);
            walk(tablet, words, AccessibilityIT.noting(found, tablet, AccessibilityIT.CORNERS));
        }

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, ACROSS",
        "ENGLISH, UPRIGHT",
        "ENGLISH, TEN_INCH",
        "ARABIC, ACROSS",
        "ARABIC, UPRIGHT",
        "ARABIC, TEN_INCH",
        "URDU, TEN_INCH",
        "CHINESE, TEN_INCH"
    })
    void theSearchAndTheFirstThatItFindsAreSeenAboveTheKeys(Language language, Held held, Browser browser) {
        var words = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.forLanguageTag(language.tag()));
        try (var tablet = new Tablet(browser, address())) {
            speak(tablet, language);
            tablet.tap(words.getString("action.start")).sees("way").tapTile(words.getString("way.words"));
            tablet.sees("helper").tapTile(words.getString("helper.none")).sees("service");
            var search = tablet.field(words.getString("service.search"));
            SoftAssertions.assertSoftly(all -> {
                for (var size : TextSize.values()) {
                    new Look(Colours.LIGHT, size, held).putOn(tablet.page());
                    for (var wanted : List.of("", "villages", "nothing of the kind")) {
                        search.fill(wanted);
                        search.click();
                        var keys = new TappedKeys(tablet.page());
                        keys.waitUntilShown(true);
                        keys.tap("{left}");
                        tablet.page().waitForFunction(FOUND, wanted);
                        Look.awaitQuiet(tablet.page());

                        all.assertThat(tablet.page().evaluate(COVERED))
                                .as(size + ", " + wanted)
                                .isEqualTo("");
                    }
                }
            });
        }
    }

    @Test
    void aKeyTappedTwiceIsNotHeardForAsLongAsThisVenueSays(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            assertThat(tablet.page().locator("[data-keys]").getAttribute("data-repeat-guard-ms"))
                    .isEqualTo("700");
        }
    }

    private static void speak(Tablet tablet, Language language) {
        if (language != Language.ENGLISH) {
            tablet.page()
                    .locator("button.language[lang='" + language.tag() + "']")
                    .click();
            tablet.page().locator("html[lang='" + language.tag() + "']").waitFor();
        }
    }

    private static void walk(Tablet tablet, ResourceBundle words, Consumer<String> look) {
        tablet.tap(words.getString("action.start")).sees("way").tapTile(words.getString("way.paper"));
        tablet.sees("paper").reads("On the shelf between the tea urn and the door to the garden.");
        look.accept("paper");
        tablet.tap(words.getString("action.back")).sees("way").tapTile(words.getString("way.words"));
        tablet.sees("helper").tapTile(words.getString("helper.volunteer")).sees("declaration");
        tablet.tap(words.getString("guide.title"))
                .page()
                .locator("[data-panel='guide']")
                .waitFor();
        look.accept("guide");
        tablet.tap(words.getString("help.close"));
        tablet.tick(words.getString("declaration.tick")).tap(words.getString("action.next"));
        tablet.sees("service");
        look.accept("service");
        tablet.write(words.getString("service.search"), "nothing of the kind");
        tablet.reads(words.getString("service.none-found"));
        look.accept("service-none-found");
        tablet.write(words.getString("service.search"), "villages").reads(LONG_NAME);
        tablet.page().locator(".tile").nth(2).waitFor(DETACHED);
        look.accept("service-found");
        tablet.tap(words.getString("service.several")).tapTile(LONG_NAME);
        tablet.page().locator(".tile[aria-pressed='true']").waitFor();
        look.accept("service-chosen");
        tablet.tap(words.getString("action.next")).sees("words").write(words.getString("words.label"), "It was good.");
        tablet.tap(words.getString("action.next")).sees("questions");
        tablet.tap(words.getString("action.skip")).sees("about").tapTile("65 or over");
        tablet.page().locator(".tile[aria-pressed='true']").waitFor();
        look.accept("about");
    }

    private static Path largeVenue() {
        try {
            var folder = temporaryFolder();
            Files.writeString(folder.resolve("venue.yaml"), """
                    name: Large Example Hall
                    services:
                    %s
                    ageBands:
                      - Under 18
                      - 18 to 64
                      - 65 or over
                    helpNumbers: []
                    pxPerMm: 3.78
                    keyboard:
                      on-screen: yes
                      repeat-guard: 700 ms
                    paperForms: On the shelf between the tea urn and the door to the garden.
                    """.formatted(
                    IntStream.rangeClosed(1, 12).mapToObj(LargeVenueIT::service).collect(Collectors.joining("\n"))));
            return folder;
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private static String service(int number) {
        return """
                  - id: service-%d
                    name: %s
                    description: Visits, walks and company for people who live alone.""".formatted(number, number == 12 ? LONG_NAME : "Example service %d (invented)".formatted(number));
    }
}
