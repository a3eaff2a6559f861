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
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.storycorner.inclusion.Language;

/** A venue with more services than fit, with age groups and a place for paper: what the example venue never shows. */
class LargeVenueIT extends RunningBox {

    private static final String LONG_NAME = "Befriending for older people in the villages around (invented)";

    private static final Locator.WaitForOptions DETACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

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
            if (language != Language.ENGLISH) {
                tablet.page()
                        .locator("button.language[lang='" + language.tag() + "']")
                        .click();
                tablet.page().locator("html[lang='" + language.tag() + "']").waitFor();
            }
            walk(tablet, words, AccessibilityIT.noting(found, tablet, AccessibilityIT.CORNERS));
        }

        assertThat(found).isEmpty();
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
