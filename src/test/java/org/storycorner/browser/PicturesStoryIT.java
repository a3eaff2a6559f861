package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.storycorner.queue.StoryQueue;
import org.storycorner.story.Channel;
import org.storycorner.story.Story;

/** A story in pictures, as told on a tablet: few taps, large cards, nothing lost. */
class PicturesStoryIT extends RunningBox {

    private static final Path FOLDER = Path.of(System.getProperty("pictures", "target/pictures"));

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Cards under 20 mm and other targets under 12.7 mm or 48 px, at 3.78 px a millimetre. */
    private static final String TOO_SMALL = """
            () => [...document.querySelectorAll('button, vaadin-text-area')]
              .filter(target => target.offsetParent)
              .filter(target => {
                const smallest = target.matches('.card-tile') ? 20 * 3.78 : 47.9;
                const box = target.getBoundingClientRect();
                return box.height < smallest || box.width < smallest;
              })
              .map(target => target.outerHTML.slice(0, 120))""";

    private static final String CUT_OFF = """
            () => [...document.querySelectorAll('h1, h2, p, button, span:not(.visually-hidden):not(.icon)')]
              .filter(part => part.offsetParent && part.clientWidth > 0)
              .filter(part => part.scrollWidth > part.clientWidth + 1)
              .map(part => part.outerHTML.slice(0, 120))""";

    private static final String NOT_LOADED = """
            () => [...document.querySelectorAll('img')]
              .filter(picture => !picture.complete || picture.naturalWidth === 0)
              .map(picture => picture.src)""";

    @Autowired
    private StoryQueue queue;

    @Test
    void takesNoMoreThanSixteenTapsForThreePictures(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            tablet.page()
                    .evaluate(
                            "window.taps = 0; addEventListener('click', event => event.isTrusted && event.detail && window.taps++, true)");

            toTheGroups(tablet);
            tablet.tap("What happened").sees("cards");
            place(tablet, "Waiting", "sometimes");
            place(tablet, "They listened", "going well");
            place(tablet, "Privacy", "not going well");
            toTheReview(tablet);
            assertThat(tablet.text("[data-part='review.pictures'] .told"))
                    .isEqualTo("Waiting — sometimes.\nThey listened — going well.\nPrivacy — not going well.");
            Storyteller.send(tablet);

            assertThat((Integer) tablet.page().evaluate("window.taps")).isBetween(10, 16);
            assertThat(newest().channel()).isEqualTo(Channel.PICTURES);
            assertThat(newest().pictures())
                    .extracting(picture -> picture.card())
                    .containsExactly("waiting", "listened-to", "privacy");
            assertThat(tablet.foreignRequests()).isEmpty();
            assertThat(tablet.complaints()).isEmpty();
        }
    }

    @Test
    void keepsTheCardsWhenTheTabIsReloadedOrTheBrowserDies(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            toTheGroups(tablet);
            tablet.tap("What happened").sees("cards");
            place(tablet, "Waiting", "sometimes");

            tablet.page().reload();
            tablet.sees("cards").reads("sometimes");
            tablet.page().close();
            tablet.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
            tablet.newTab();
            tablet.tap("Carry on").sees("pictures").reads("sometimes");
        }
    }

    @Test
    void changesMovesAndTakesBackWithOneTapEach(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            toTheGroups(tablet);
            tablet.tap("What happened").sees("cards");
            place(tablet, "Waiting", "sometimes");
            place(tablet, "Kindness", "going well");
            assertThat(chosen(tablet)).containsExactly("Waiting sometimes", "Kindness going well");

            tablet.page().locator(".chosen-card").last().click();
            tablet.sees("card").tap("Move it up").tap("Next").sees("cards");
            assertThat(chosen(tablet)).containsExactly("Kindness going well", "Waiting sometimes");

            tablet.tap("Take back: Waiting");
            tablet.page().waitForFunction("() => document.querySelectorAll('.chosen-card').length === 1");
            assertThat(chosen(tablet)).containsExactly("Kindness going well");
        }
    }

    @Test
    void theBrowsersBackLeadsFromACardToItsGroupAndToAllGroups(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            toTheGroups(tablet);
            tablet.tap("Feelings").sees("cards").tap("Happy").sees("card");

            for (var screen : List.of("cards", "pictures", "service")) {
                tablet.page().evaluate("history.back()");
                tablet.sees(screen);
            }
        }
    }

    @ParameterizedTest(name = "{0}, {1}, {4}×{5}")
    @CsvSource({
        "light,    medium,  0, 0, 1280, 800",
        "cream,    medium,  0, 1, 1280, 800",
        "contrast, medium,  0, 2, 1280, 800",
        "light,    largest, 2, 0, 1280, 800",
        "contrast, largest, 2, 2, 1280, 800",
        "contrast, largest, 2, 2, 800,  1280",
        "light,    medium,  0, 0, 800,  1280"
    })
    void nobodyIsKeptOut(
            String colours, String textSize, int textSizeTaps, int colourTaps, int width, int height, Browser browser) {
        var look = colours + "-" + textSize + "-" + width;
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
            tablet.tapTile("Choose pictures")
                    .sees("helper")
                    .tapTile("No, just me")
                    .sees("service");
            tablet.tapTile("Example Home Care").sees("pictures");
            check(tablet, look, "pictures", softly);
            tablet.tap("Feelings").sees("cards");
            check(tablet, look, "cards", softly);
            tablet.tap("I feel unsafe").reads("Who can help you");
            check(tablet, look, "safety", softly);
            tablet.tap("Go on").tap("sometimes").sees("cards").tap("More cards").reads("Lonely");
            tablet.tap("Lonely").sees("card").write("A few words, if you like", "At night.");
            check(tablet, look, "card", softly);
            tablet.tap("not going well").sees("cards").tap("Calm");
            tablet.sees("card").tap("going well").sees("cards");
            check(tablet, look, "cards-chosen", softly);
            tablet.tap("Back")
                    .sees("pictures")
                    .tap("Add words")
                    .sees("words")
                    .tap("Next")
                    .sees("pictures");
            check(tablet, look, "pictures-chosen", softly);
            tablet.tap("Next")
                    .sees("about")
                    .tap("Skip this")
                    .sees("contact")
                    .tap("Next")
                    .sees("review");
            check(tablet, look, "pictures-review", softly);
        }
        softly.assertAll();
    }

    @Test
    void offersTheFeelingCardsBesideTheQuestionHowDidYouFeel(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheStory(tablet).write("Your story", Storyteller.SHORT_STORY);
            tablet.tap("Next").sees("questions").tap("Worried");
            var worried = tablet.page().locator("[data-card='worried'][aria-pressed='true']");
            worried.waitFor();
            var softly = new SoftAssertions();
            check(tablet, "light-medium-1280", "questions-feelings", softly);
            softly.assertAll();

            tablet.tap("Next")
                    .sees("about")
                    .tap("Skip this")
                    .sees("contact")
                    .tap("Next")
                    .sees("review");
            Storyteller.send(tablet);

            assertThat(newest().channel()).isEqualTo(Channel.WORDS);
            assertThat(newest().narrative()).isEqualTo(Storyteller.SHORT_STORY + "\n\nWorried.");
        }
    }

    private static void toTheGroups(Tablet tablet) {
        tablet.tap("Start")
                .sees("way")
                .tapTile("Choose pictures")
                .sees("helper")
                .tapTile("No, just me");
        tablet.sees("service").tapTile("Example Home Care").sees("pictures");
    }

    private static void place(Tablet tablet, String card, String where) {
        tablet.tap(card).sees("card").tap(where).sees("cards");
    }

    private static void toTheReview(Tablet tablet) {
        tablet.tap("Next")
                .sees("about")
                .tap("Skip this")
                .sees("contact")
                .tap("Next")
                .sees("review");
    }

    private static List<String> chosen(Tablet tablet) {
        return tablet.page().locator(".chosen-card").allInnerTexts().stream()
                .map(text -> text.replaceAll("\\s+", " "))
                .toList();
    }

    private static void check(Tablet tablet, String look, String screen, SoftAssertions softly) {
        var page = tablet.page();
        page.evaluate("Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => {})))");
        page.waitForFunction("() => [...document.images].every(picture => picture.complete)");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(look).resolve(screen + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
        softly.assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
                .as("axe on %s", screen)
                .extracting(
                        rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
        for (var rule : List.of(TOO_SMALL, CUT_OFF, NOT_LOADED)) {
            softly.assertThat((List<?>) page.evaluate(rule))
                    .as("%s on %s", rule, screen)
                    .isEmpty();
        }
        softly.assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("horizontal scrolling on %s", screen)
                .isZero();
    }

    private Story newest() {
        return queue.open(queue.list(0, 1_000).getLast().id()).orElseThrow();
    }
}
