package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.storycorner.queue.StoryQueue;
import org.storycorner.story.Channel;
import org.storycorner.story.Story;

/** A story in pictures, as told on a tablet: few taps, large cards, nothing lost. */
class PicturesStoryIT extends RunningBox {

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
            tablet.sees("card").tap("Move earlier").reads("Kindness: card 1 of 2");
            tablet.tap("Next").sees("cards");
            assertThat(chosen(tablet)).containsExactly("Kindness going well", "Waiting sometimes");

            tablet.tap("Take back: Waiting");
            tablet.page().waitForFunction("() => document.querySelectorAll('.chosen-card').length === 1");
            assertThat(chosen(tablet)).containsExactly("Kindness going well");
        }
    }

    @Test
    void theKeysAloneMoveACardAndTheOppositeMoveTakesItBack(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            threeCardsTheLastInHand(tablet);

            tablet.button("Move earlier").focus();
            tablet.page().keyboard().press("Enter");
            tablet.reads("Privacy: card 2 of 3");
            tablet.page().keyboard().press("Enter");
            tablet.reads("Privacy: card 1 of 3");
            assertThat(inOrder(tablet)).containsExactly("Privacy", "Waiting", "Kindness");

            tablet.page()
                    .waitForFunction(
                            "() => document.activeElement.textContent === 'Move later' && document.querySelector('.card-order button:disabled')");
            tablet.page().keyboard().press("Enter");
            tablet.reads("Privacy: card 2 of 3");
            assertThat(inOrder(tablet)).containsExactly("Waiting", "Privacy", "Kindness");
            assertThat(tablet.complaints()).isEmpty();
        }
    }

    @Test
    void theStoryIsToldInTheOrderIntoWhichTheCardsWereMovedThoughTheBrowserDies(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            threeCardsTheLastInHand(tablet);
            tablet.tap("Move earlier").reads("Privacy: card 2 of 3");
            tablet.tap("Move earlier").reads("Privacy: card 1 of 3");

            tablet.page().close();
            tablet.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
            tablet.newTab();
            tablet.tap("Carry on").sees("pictures");
            toTheReview(tablet);
            assertThat(tablet.text("[data-part='review.pictures'] .told"))
                    .isEqualTo("Privacy.\nWaiting — sometimes.\nKindness — going well.");
            Storyteller.send(tablet);

            assertThat(newest().pictures())
                    .extracting(picture -> picture.card())
                    .containsExactly("privacy", "waiting", "kindness");
        }
    }

    @Test
    void fromRightToLeftEarlierPointsToTheRight(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            threeCardsTheLastInHand(tablet);
            tablet.tap("Language").page().locator("button.language[lang='ar']").click();
            tablet.page().locator("html[dir='rtl']").waitFor();

            assertThat(tablet.page()
                            .locator("[data-icon='earlier']")
                            .evaluate("icon => getComputedStyle(icon).transform"))
                    .isEqualTo("matrix(-1, 0, 0, 1, 0, 0)");
            assertThat((Boolean) tablet.page().evaluate("""
                    () => {
                      const [first, second] = [...document.querySelectorAll('.card-order li')].map(card => card.getBoundingClientRect());
                      return first.left > second.left;
                    }""")).isTrue();
        }
    }

    @Test
    void noChosenCardTouchesWhatTakesItBack(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            toTheGroups(tablet);
            tablet.tap("What happened").sees("cards");
            place(tablet, "Waiting", "sometimes");
            place(tablet, "Kindness", "going well");

            assertThat((Double) tablet.page().evaluate("""
                            () => {
                              const mm = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--px-per-mm'));
                              const boxes = [...document.querySelectorAll('.chosen-cards button')].map(one => one.getBoundingClientRect());
                              return Math.min(...boxes.slice(1).map((box, at) => box.left - boxes[at].right)) / mm + 0.01;
                            }""")).isGreaterThanOrEqualTo(2.5);
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

    @Test
    void offersTheFeelingCardsBesideTheQuestionHowDidYouFeel(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheStory(tablet).write("Your story", Storyteller.SHORT_STORY);
            tablet.tap("Next").sees("questions").tap("Worried");
            var worried = tablet.page().locator("[data-card='worried'][aria-pressed='true']");
            worried.waitFor();

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

    private static void threeCardsTheLastInHand(Tablet tablet) {
        toTheGroups(tablet);
        tablet.tap("What happened").sees("cards");
        place(tablet, "Waiting", "sometimes");
        place(tablet, "Kindness", "going well");
        tablet.tap("Privacy").sees("card").reads("Privacy: card 3 of 3");
    }

    private static List<String> inOrder(Tablet tablet) {
        return tablet.page().locator(".card-order li").allInnerTexts();
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

    private Story newest() {
        return queue.open(queue.list(0, 1_000).getLast().id()).orElseThrow();
    }
}
