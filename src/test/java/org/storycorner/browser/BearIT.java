package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;

/** The way with Bear in a browser: few taps, nobody kept out, and help at once for who is not safe. */
class BearIT extends RunningBox {

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
    void whoIsNotSafeInTwoServicesIsAskedNoMoreAndSeesWhoHelps(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            toTheServices(tablet).tap("More than one").tapTile("Example Home Care");
            tablet.tapTile("Example Day Centre").tap("Next").sees("bear").tap("Yes");
            tablet.sees("prompt");

            card(tablet, "unsafe");

            tablet.sees("finish").reads("Who can help you");
            tablet.tap("Go on").tap("Finish").sees("about").tap("Skip this").sees("contact");
            tablet.tap("Next").sees("review").reads("Example Home Care").reads("Example Day Centre");
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

    private static Tablet toBear(Tablet tablet) {
        return toTheServices(tablet).tapTile("Example Home Care").sees("bear");
    }

    private static Tablet toTheServices(Tablet tablet) {
        tablet.tap("Start").sees("way").tapTile("With Bear").sees("helper").tapTile("No, just me");
        return tablet.sees("service");
    }

    private static void answer(Tablet tablet, String card, String nextQuestion) {
        card(tablet, card);
        tablet.page().locator("h1:text-is('" + nextQuestion + "')").waitFor();
    }

    /** Turns the pages until the card is there; each turn is a tap too. */
    private static void card(Tablet tablet, String card) {
        var wanted = tablet.page().locator("[data-card='" + card + "']");
        tablet.page().locator("[data-card]").first().waitFor();
        Look.awaitQuiet(tablet.page());
        if (wanted.count() == 0) {
            tablet.tap("More cards");
            wanted.waitFor();
        }
        wanted.click();
    }
}
