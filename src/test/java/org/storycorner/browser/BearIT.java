package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way with Bear in a browser: few taps, nobody kept out, and help at once for who is not safe. */
class BearIT extends RunningBox {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final int MOST_TAPS = 18;

    private static final String COUNT_TAPS =
            "window.taps = 0; window.addEventListener('click', event => window.taps += event.isTrusted, true)";

    @Test
    void fivePicturesAreToldInFewTaps(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            tablet.page().evaluate(COUNT_TAPS);

            toBear(tablet).tap("Yes").sees("prompt");
            answer(tablet, "nurse", "Where were you?");
            answer(tablet, "home", "Tell Bear one thing that happened.");
            answer(tablet, "waiting", "How did that feel?");
            answer(tablet, "happy", "What would make it better?");
            card(tablet, "appointment");
            tablet.sees("finish").tap("Finish").sees("about").tap("Skip this").sees("contact");
            tablet.tap("Next").sees("review");
            assertThat(tablet.text("[data-part='review.bear'] .told"))
                    .startsWith("Who looked after you?\nNurse.")
                    .contains("How did that feel?\nHappy.");
            Storyteller.send(tablet);

            assertThat((Integer) tablet.page().evaluate("window.taps")).isLessThanOrEqualTo(MOST_TAPS);
            assertThat(tablet.complaints()).isEmpty();
            assertThat(tablet.foreignRequests()).isEmpty();
        }
    }

    @Test
    void whoIsNotSafeIsAskedNoMoreAndSeesWhoHelps(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            toBear(tablet).tap("Yes").sees("prompt");

            card(tablet, "unsafe");

            tablet.sees("finish").reads("Who can help you");
            tablet.tap("Go on").tap("Finish").sees("about");
        }
    }

    @Test
    void wordsAndAPictureStandTogether(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            toBear(tablet).tap("Yes").sees("prompt").write("Your words", "She sang.");
            tablet.button("Next").waitFor();
            answer(tablet, "nurse", "Where were you?");
            tablet.reads("Thank you for telling me.");
            tablet.tap("Back").reads("Who looked after you?");

            assertThat(tablet.field("Your words").inputValue()).isEqualTo("She sang.");
            assertThat(tablet.page().locator("[data-card='nurse']").getAttribute("aria-pressed"))
                    .isEqualTo("true");
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "light,            0, 0, 1280, 800",
        "cream,            0, 1, 1280, 800",
        "contrast-largest, 2, 2, 1280, 800",
        "light-largest,    2, 0, 800,  1280"
    })
    void nobodyIsKeptOut(String look, int textSizeTaps, int colourTaps, int width, int height, Browser browser) {
        var softly = new SoftAssertions();
        try (var tablet = new Tablet(browser, address(), width, height)) {
            for (int tap = 0; tap < textSizeTaps; tap++) {
                tablet.tap("Text size");
            }
            for (int tap = 0; tap < colourTaps; tap++) {
                tablet.tap("Colours");
            }
            tablet.tap("Start").sees("way");
            check(tablet, look, "way", softly);
            tablet.tapTile("On paper").sees("paper");
            check(tablet, look, "paper", softly);
            tablet.tap("Back").sees("way").tapTile("With Bear").sees("helper").tapTile("No, just me");
            tablet.sees("service").tapTile("Example Home Care").sees("bear");
            check(tablet, look, "bear", softly);
            tablet.tap("Yes").sees("prompt");
            check(tablet, look, "who", softly);
            answer(tablet, "nurse", "Where were you?");
            tablet.write("Your words", "At ML1 1AB, ring 07700 900123.").reads("looks like there is a phone number");
            check(tablet, look, "where", softly);
            card(tablet, "unsafe");
            tablet.sees("finish").reads("Who can help you");
            check(tablet, look, "safety", softly);
            tablet.tap("Go on");
            check(tablet, look, "finish", softly);
        }
        softly.assertAll();
    }

    private static Tablet toBear(Tablet tablet) {
        tablet.tap("Start").sees("way").tapTile("With Bear").sees("helper").tapTile("No, just me");
        return tablet.sees("service").tapTile("Example Home Care").sees("bear");
    }

    private static void answer(Tablet tablet, String card, String nextQuestion) {
        card(tablet, card);
        tablet.page().locator("h1:text-is('" + nextQuestion + "')").waitFor();
    }

    /** Turns the pages until the card is there; each turn is a tap too. */
    private static void card(Tablet tablet, String card) {
        var wanted = tablet.page().locator("[data-card='" + card + "']");
        tablet.page().locator("[data-card]").first().waitFor();
        if (wanted.count() == 0) {
            tablet.tap("More cards");
            wanted.waitFor();
        }
        wanted.click();
    }

    private static void check(Tablet tablet, String look, String screen, SoftAssertions softly) {
        var page = tablet.page();
        page.evaluate("Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => {})))");
        softly.assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
                .as("axe on %s", screen)
                .extracting(
                        rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
        softly.assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("horizontal scrolling on %s", screen)
                .isZero();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures/bear-" + look, screen + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
    }
}
