package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.storycorner.browser.Look.Held;
import org.storycorner.inclusion.Colours;
import org.storycorner.inclusion.Language;
import org.storycorner.inclusion.TextSize;

/** What a screen is for is seen at once, in each size of text; and whatever lies below is reached by taps alone. */
class InSightIT extends RunningBox {

    private static final int MOST_TAPS = 30;

    /** With Start again, which Welcome does not offer; without sign language, of which most screens have none. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void theComfortBarTakesOneRow(Language language, Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            var words = speak(tablet, language);
            tablet.tap(words.getString("action.start")).sees("way");
            for (var held : List.of(Held.ACROSS, Held.TEN_INCH)) {
                for (var size : TextSize.values()) {
                    new Look(Colours.LIGHT, size, held).putOn(tablet.page());

                    assertThat(tablet.page().evaluate("""
                            new Set([...document.querySelectorAll('.comfort-bar > button')]
                              .filter(button => button.checkVisibility())
                              .map(button => Math.round(button.getBoundingClientRect().top))).size"""))
                            .as(held + ", " + size)
                            .isEqualTo(1);
                    assertThat(lowestCapitalInTheBar(tablet))
                            .as(held + ", " + size)
                            .isGreaterThanOrEqualTo(TextSize.SMALL.capHeightMm() - 0.01);
                }
            }
        }
    }

    /** In millimetres. */
    private static double lowestCapitalInTheBar(Tablet tablet) {
        var lowest = tablet.page().evaluate("""
                () => {
                  const mm = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--px-per-mm'));
                  const labels = [...document.querySelectorAll('.comfort-bar > button span:not(.icon)')];
                  return Math.min(...labels.map(label => parseFloat(getComputedStyle(label).fontSize) * 0.668 / mm));
                }""");
        return ((Number) lowest).doubleValue();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void welcomeShowsItsOneWayOn(Language language, Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            var words = speak(tablet, language);
            for (var size : TextSize.values()) {
                putOn(tablet, size);

                isSeen(tablet.button(words.getString("action.start")));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "UKRAINIAN", "ARABIC", "URDU"})
    void theThankYouShowsTheNumberAndHowToTakeTheStoryBack(Language language, Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            var words = speak(tablet, language);
            Storyteller.tell(tablet, words);
            for (var size : TextSize.values()) {
                putOn(tablet, size);

                isSeen(tablet.page().locator("[data-reference]"));
                isSeen(tablet.button(words.getString("thanks.done")));
                if (size != TextSize.LARGEST) {
                    isSeen(tablet.page().getByText(words.getString("thanks.withdraw")));
                }
            }
        }
    }

    @Test
    void evenTheLargestTextShowsHowToTakeTheStoryBack(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.tell(tablet, speak(tablet, Language.ENGLISH));
            putOn(tablet, TextSize.LARGEST);

            isSeen(tablet.page().getByText("Do you want it back?"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ACROSS", "TEN_INCH"})
    void twoChosenCardsLeaveCardsToChooseInTheLargestText(Held held, Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.to(tablet, "Choose pictures", "pictures");
            for (var card : new String[] {"happy", "sad"}) {
                tablet.tap("Feelings")
                        .sees("cards")
                        .page()
                        .locator("[data-card='" + card + "']")
                        .click();
                tablet.sees("card")
                        .tapTile("sometimes")
                        .sees("cards")
                        .tap("Back")
                        .sees("pictures");
            }
            if (held == Held.TEN_INCH) {
                showsWholeCards(tablet, ".groups > button");
            }
            tablet.tap("Feelings").sees("cards");
            showsWholeCards(tablet, "[data-card]");
            new Look(Colours.LIGHT, TextSize.LARGEST, held).putOn(tablet.page());

            tablet.page().locator("[data-card]").all().forEach(InSightIT::isSeen);
            assertThat(tablet.page().evaluate("document.documentElement.scrollHeight <= innerHeight"))
                    .isEqualTo(true);
        }
    }

    /** On a ten-inch tablet, in every size and language; in English again afterwards. */
    private static void showsWholeCards(Tablet tablet, String cards) {
        var languages = new ArrayList<>(List.of(Language.values()));
        Collections.rotate(languages, -1);
        SoftAssertions.assertSoftly(all -> languages.forEach(language -> {
            changeTo(tablet, language);
            for (var size : TextSize.values()) {
                new Look(Colours.LIGHT, size, Held.TEN_INCH).putOn(tablet.page());

                all.assertThat(tablet.page().locator(cards).all())
                        .as(language + ", " + size)
                        .isNotEmpty()
                        .allSatisfy(InSightIT::isSeen);
            }
        }));
    }

    private static void changeTo(Tablet tablet, Language language) {
        var page = tablet.page();
        page.locator(".comfort-bar button:has([data-icon='language'])").click();
        page.locator("[data-panel] button.language[lang='" + language.tag() + "']")
                .click();
        page.locator("html[lang='" + language.tag() + "']").waitFor();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void bearShowsWholeCardsWhateverItAsks(Language language, Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            var words = speak(tablet, language);
            toBear(tablet, words);
            for (var prompt : List.of("who", "where", "what", "feel", "better")) {
                tablet.page()
                        .locator("h1", new Page.LocatorOptions().setHasText(words.getString("bear." + prompt)))
                        .waitFor();
                for (var size : List.of(TextSize.LARGE, TextSize.LARGEST)) {
                    putOn(tablet, size);

                    tablet.page().locator("[data-card]").all().forEach(InSightIT::isSeen);
                    isSeen(tablet.button(words.getString("pictures.more")));
                }
                tablet.page().locator("[data-card]").first().click();
            }
        }
    }

    @Test
    void bearOffersSeveralCardsOnATabletHeldUpright(Browser browser) {
        try (var tablet = new Tablet(browser, address(), 800, 1280)) {
            toBear(tablet, wordsIn(Language.ENGLISH));

            new Look(Colours.LIGHT, TextSize.LARGEST, Held.UPRIGHT).putOn(tablet.page());

            var cards = tablet.page().locator("[data-card]").all();
            assertThat(cards).hasSizeGreaterThanOrEqualTo(4);
            cards.forEach(InSightIT::isSeen);
        }
    }

    @Test
    void goesToTheEndOfALongScreenByTapsAlone(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            tablet.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            Storyteller.toTheReview(tablet, Storyteller.SHORT_STORY);
            putOn(tablet, TextSize.LARGEST);
            var more = tablet.page().getByLabel("See more");

            for (int taps = 0; more.isVisible() && taps < MOST_TAPS; taps++) {
                var before = tablet.page().evaluate("scrollY");
                more.click();
                tablet.page().waitForFunction("before => scrollY > before", before);
                Look.awaitQuiet(tablet.page());
            }

            isSeen(tablet.page().getByText("Yes, I agree. Pass on my story."));
            assertThat(more.isVisible()).isFalse();
        }
    }

    /** Or a tap on what came into sight last would hit what lies beside it. */
    @Test
    void theWayDownGoesAtTheEndWithoutMovingAnything(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            tablet.page().setViewportSize(1280, 760);
            tablet.page().locator("html[data-more-below]").waitFor();
            var height = tablet.page().evaluate("document.documentElement.scrollHeight");

            tablet.page().evaluate("scrollTo(0, document.documentElement.scrollHeight)");
            tablet.page().locator("html:not([data-more-below])").waitFor();

            assertThat(tablet.page().evaluate("document.documentElement.scrollHeight"))
                    .isEqualTo(height);
        }
    }

    @Test
    void offersNothingMoreWhereAllIsSeen(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            tablet.tap("Start").sees("way");

            PlaywrightAssertions.assertThat(tablet.page().getByLabel("See more"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setVisible(false));
        }
    }

    @Test
    void theFieldStaysAboveTheKeysWhenTheTextGrows(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheStory(tablet).page().locator("textarea").click();
            new TappedKeys(tablet.page()).waitUntilShown(true);

            putOn(tablet, TextSize.LARGEST);

            tablet.page().waitForFunction("""
                    document.querySelector('textarea').getBoundingClientRect().top
                      < document.querySelector('.keyboard').getBoundingClientRect().top - 24""");
        }
    }

    /** Wherever the page is scrolled to; and the line that is written lies between the bar and the keys. */
    @Test
    void helpStaysInReachWhileSomebodyWrites(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheStory(tablet).write("Your story", "I came early.\n".repeat(30));
            tablet.page().locator("textarea").click();
            var keys = new TappedKeys(tablet.page());
            keys.waitUntilShown(true);
            for (var size : TextSize.values()) {
                putOn(tablet, size);

                for (var help : List.of("Need help now?", "Read to me", "Language")) {
                    for (var place : List.of("0", "document.documentElement.scrollHeight")) {
                        tablet.page().evaluate("scrollTo(0, " + place + ")");
                        assertThat(tablet.button(help).evaluate("""
                                        button => {
                                          const box = button.getBoundingClientRect();
                                          const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
                                          return box.top >= 0 && button.contains(document.elementFromPoint(x, y));
                                        }"""))
                                .as(size + ", " + help)
                                .isEqualTo(true);
                    }
                }
                keys.tap("e");
                tablet.page().waitForFunction("""
                        () => {
                          const lines = document.querySelector('textarea').getBoundingClientRect();
                          const bar = document.querySelector('.comfort-bar').getBoundingClientRect();
                          const keys = document.querySelector('.keyboard').getBoundingClientRect();
                          const line = parseFloat(getComputedStyle(document.querySelector('textarea')).lineHeight);
                          return keys.top - bar.bottom > 2 * line && lines.top < keys.top && lines.bottom > bar.bottom + line;
                        }""");
            }
        }
    }

    @Test
    void aFieldKeepsItsGroundUnderAMouse(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            var story = Storyteller.toTheStory(tablet).page().locator("textarea");

            story.hover();

            assertThat(story.evaluate("""
                            story => {
                              const field = story.closest('vaadin-text-area');
                              const ground = field.shadowRoot.querySelector('[part~="input-field"]');
                              return [field.matches(':hover'), getComputedStyle(ground).backgroundColor].join(' ');
                            }""")).isEqualTo("true rgb(255, 255, 255)");
        }
    }

    @Test
    void anAddressThatLeadsNowhereIsAsComfortableAsTheRest(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            tablet.page().navigate(address() + "no/such/page");
            tablet.sees("error").reads("There is nothing here").tap("Text size").tap("Language");
            tablet.page().locator("button.language[lang='pl']").click();
            tablet.page().locator("html[lang='pl'][data-text='large']").waitFor();

            var words = wordsIn(Language.POLISH);
            tablet.reads(words.getString("error.not-found.text"));
            tablet.page().getByText(words.getString("error.home")).click();
            tablet.sees("welcome");
        }
    }

    @Test
    void latinWordsKeepTheirFullStopInAnArabicField(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheStory(tablet).write("Your story", "I came early.");
            tablet.tap("Language").page().locator("button.language[lang='ar']").click();
            tablet.page().locator("html[lang='ar']").waitFor();

            tablet.page().locator("textarea[dir='ltr']").waitFor();
            tablet.page().locator("textarea").fill("شكرًا.");
            tablet.page().locator("textarea[dir='rtl']").waitFor();
        }
    }

    private static void toBear(Tablet tablet, ResourceBundle words) {
        tablet.tap(words.getString("action.start")).sees("way").tapTile(words.getString("way.bear"));
        tablet.sees("helper").tapTile(words.getString("helper.none"));
        tablet.sees("service").tapTile("Example Home Care");
        tablet.sees("bear").tap(words.getString("bear.yes")).sees("prompt");
    }

    private static ResourceBundle speak(Tablet tablet, Language language) {
        if (language != Language.ENGLISH) {
            tablet.page()
                    .locator("button.language[lang='" + language.tag() + "']")
                    .click();
            tablet.page().locator("html[lang='" + language.tag() + "']").waitFor();
        }
        return wordsIn(language);
    }

    private static ResourceBundle wordsIn(Language language) {
        return ResourceBundle.getBundle("vaadin-i18n.translations", Locale.forLanguageTag(language.tag()));
    }

    private static void putOn(Tablet tablet, TextSize size) {
        new Look(Colours.LIGHT, size, Held.ACROSS).putOn(tablet.page());
    }

    /** All of it lies on the screen, and the foot over none of it. */
    private static void isSeen(Locator part) {
        var seen = part.first().evaluate("""
                part => {
                  const box = part.getBoundingClientRect();
                  const foot = part.closest('.screen-foot') ? null : document.querySelector('.screen-foot');
                  const covered = foot?.checkVisibility() ? foot.getBoundingClientRect().top : innerHeight;
                  const free = document.querySelector('.comfort-bar').getBoundingClientRect().bottom;
                  return box.height > 0 && box.top >= free - 1 && box.bottom <= covered + 1
                    ? '' : `${Math.round(box.top)} to ${Math.round(box.bottom)} of ${Math.round(free)} to ${Math.round(covered)}`;
                }""");
        assertThat(seen).as(part.toString()).isEqualTo("");
    }
}
