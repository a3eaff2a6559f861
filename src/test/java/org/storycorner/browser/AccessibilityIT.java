package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each screen of the journey in each theme: no violation that axe knows, nothing too small to hit, nothing cut off. */
class AccessibilityIT extends RunningBox {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Smallest height and width of a target in CSS pixels: 12.7 mm, and never under 48 px. */
    private static final double SMALLEST_TARGET = 47.9;

    private static final String TOO_SMALL = """
            smallest => [...document.querySelectorAll('button, a.big-button, vaadin-checkbox, vaadin-text-field, vaadin-text-area')]
              .filter(target => target.offsetParent)
              .filter(target => {
                const box = target.getBoundingClientRect();
                return box.height < smallest || box.width < smallest;
              })
              .map(target => target.outerHTML.slice(0, 120))""";

    private static final String CUT_OFF = """
            () => [...document.querySelectorAll('h1, h2, p, button, dt, dd, span:not(.visually-hidden):not(.icon)')]
              .filter(part => part.offsetParent && part.clientWidth > 0)
              .filter(part => part.scrollWidth > part.clientWidth + 1)
              .map(part => part.outerHTML.slice(0, 120))""";

    @ParameterizedTest(name = "{0}, {1}, {4}×{5}")
    @CsvSource({
        "light,    medium,  0, 0, 1280, 800",
        "cream,    medium,  0, 1, 1280, 800",
        "contrast, medium,  0, 2, 1280, 800",
        "light,    small,   3, 0, 1280, 800",
        "light,    largest, 2, 0, 1280, 800",
        "contrast, largest, 2, 2, 800,  1280",
        "cream,    large,   1, 1, 800,  1280"
    })
    void nobodyIsKeptOut(
            String colours, String textSize, int textSizeTaps, int colourTaps, int width, int height, Browser browser) {
        var softly = new SoftAssertions();
        try (var tablet = new Tablet(browser, address(), width, height)) {
            Consumer<String> check = screen -> check(tablet, screen, softly);
            for (int tap = 0; tap < textSizeTaps; tap++) {
                tablet.tap("Text size");
            }
            for (int tap = 0; tap < colourTaps; tap++) {
                tablet.tap("Colours");
            }
            tablet.page()
                    .locator("html[data-colours='" + colours + "'][data-text='" + textSize + "']")
                    .waitFor();

            walk(tablet, check);
        }
        softly.assertAll();
    }

    @Test
    void theRulesThatMatterMostAreReallyRun(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            tablet.page().evaluate("document.querySelector('.lead').style.color = '#777'");

            var found = new AxeBuilder(tablet.page()).withTags(RULES).analyze();

            assertThat(found.getViolations()).extracting(Rule::getId).contains("color-contrast-enhanced");
            assertThat(found.getPasses()).extracting(Rule::getId).contains("target-size", "region");
        }
    }

    /** Every screen and every panel, once. */
    static void walk(Tablet tablet, Consumer<String> check) {
        check.accept("welcome");
        tablet.tap("Need help now?").reads("NHS 24, day and night");
        check.accept("help");
        tablet.tap("Close").tap("About Story Corner").reads("Apache License");
        check.accept("about Story Corner");
        tablet.tap("Close").tap("Volume").reads("How loud?");
        check.accept("volume");
        tablet.tap("Close").page().locator("[data-kiosk]").dispatchEvent("others-may-hear");
        tablet.reads("Read your own words too?");
        check.accept("others may hear");
        tablet.tap("Yes, read them").page().locator("[data-kiosk]").dispatchEvent("idle-warning");
        tablet.reads("Are you still there?");
        check.accept("idle");
        tablet.tap("I’m still here").tap("Start").sees("way");
        check.accept("way");
        tablet.tapTile("Write it").sees("helper");
        check.accept("helper");
        tablet.tapTile("A member of staff").sees("declaration").tap("Next").reads("The helper has to tick");
        check.accept("declaration");
        tablet.tick("I am the helper, and this is true.")
                .tap("Next")
                .sees("service")
                .tap("More than one");
        tablet.tapTile("Example Home Care");
        check.accept("service");
        tablet.tap("Next")
                .sees("words")
                .write("Your story", Storyteller.storyOf(801))
                .reads("801 words");
        check.accept("words");
        tablet.tap("Next").sees("questions");
        check.accept("questions");
        tablet.tap("Skip this").sees("about");
        check.accept("about");
        tablet.tap("Skip this")
                .sees("contact")
                .write("E-mail", "nobody")
                .tap("Next")
                .reads("This is not a full e-mail");
        check.accept("contact");
        tablet.write("E-mail", "nobody@example.org").tap("Next").sees("review").tap("Send my story");
        tablet.reads("Please tick that these are your words");
        check.accept("review");
        tablet.tap("Not now").reads("Delete your story?");
        check.accept("forget");
        tablet.tap("No, keep it").tick("Yes, these are my words.");
        Storyteller.send(tablet);
        check.accept("thanks");
    }

    /** Counts what keeps somebody out of the screen that is shown. */
    static void check(Tablet tablet, String screen, SoftAssertions softly) {
        var page = tablet.page();
        page.evaluate("Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => {})))");
        var violations = new AxeBuilder(page).withTags(RULES).analyze().getViolations();
        softly.assertThat(violations)
                .as("axe on %s", screen)
                .extracting(
                        rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
        softly.assertThat((List<?>) page.evaluate(TOO_SMALL, SMALLEST_TARGET))
                .as("too small on %s", screen)
                .isEmpty();
        softly.assertThat((List<?>) page.evaluate(CUT_OFF))
                .as("cut off on %s", screen)
                .isEmpty();
        assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("horizontal scrolling on %s", screen)
                .isZero();
    }
}
