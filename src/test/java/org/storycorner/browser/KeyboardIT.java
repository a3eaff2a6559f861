package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.storycorner.inclusion.Language;

/** The box's own keyboard: what is tapped stands in the field, at once and at the caret, in each language. */
class KeyboardIT extends RunningBox {

    private static final double SMALLEST_KEY_MM = 12.7;
    private static final double SMALLEST_GAP_MM = 2.5;
    private static final double PX_PER_MM = 3.78;
    private static final double A_PIXEL = 1;
    private static final String MANY_LETTERS = "the nurse came and had time for me and for my mother";

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "en | usual | I waited. Dr Quick (a big fox) jumps & vexes £5, lazy “me”!",
                "en | abc   | I waited. Dr Quick (a big fox) jumps & vexes £5, lazy “me”!",
                "gd | usual | Dh’èist i rium, bha i còir. Cò às a tha thu, a Mhòrag?",
                "gd | abc   | Dh’èist i rium, bha i còir. Cò às a tha thu, a Mhòrag?",
                "pl | usual | Zażółć gęślą jaźń. Łóżko było miękkie, ćma też!",
                "pl | abc   | Zażółć gęślą jaźń. Łóżko było miękkie, ćma też!",
                "uk | usual | Медсестра під’їхала, ґанок слизький. Це щось, юшка є?",
                "uk | abc   | Медсестра під’їхала, ґанок слизький. Це щось, юшка є?",
                "ar | usual | انتظرت ساعة، ثم جاءت الممرضة. شكرًا لك، هل أنت بخير؟",
                "ar | abc   | انتظرت ساعة، ثم جاءت الممرضة. شكرًا لك، هل أنت بخير؟",
                "ur | usual | نرس نے مجھے غور سے سُنا، بہت شکریہ۔ ڈاکٹر کہاں ہے؟",
                "ur | abc   | نرس نے مجھے غور سے سُنا، بہت شکریہ۔ ڈاکٹر کہاں ہے؟",
                "ro | usual | Asistenta și doctorul mi-au ținut mâna. Încă așteaptă, da?",
                "ro | abc   | Asistenta și doctorul mi-au ținut mâna. Încă așteaptă, da?"
            })
    void writesWhatIsTapped(String language, String order, String sentence, Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            var keys = atTheStory(tablet).inLanguage(language).withoutGuard();
            if (order.equals("abc")) {
                keys.tap("{order}");
            }

            keys.type(sentence);

            assertThat(story(tablet).inputValue()).isEqualTo(sentence);
            assertThat(tablet.complaints()).isEmpty();
            assertThat(tablet.foreignRequests()).isEmpty();
        }
    }

    @Test
    void offersChineseCharactersForPinyin(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            var keys = atTheStory(tablet).inLanguage("zh-Hans").withoutGuard();

            keys.type("hushi").page().getByText("护士", exactly()).click();
            keys.type("henhao").tap("{space}").tap("。");
            keys.type("wodengle").tap("{space}").tap("{space}").type("ok").tap("{enter}");

            assertThat(story(tablet).inputValue()).isEqualTo("护士很好。我等了ok");
            keys.tap("{script}").type("NHS");
            assertThat(story(tablet).inputValue()).endsWith("NHS");
            assertThat(tablet.complaints()).isEmpty();
        }
    }

    @Test
    void keepsPinyinThatNobodyChoseAsLetters(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            atTheStory(tablet).inLanguage("zh-Hans").withoutGuard().type("hushi");

            tablet.tap("Next").sees("questions").tap("Back").sees("words");

            assertThat(story(tablet).inputValue()).isEqualTo("hushi");
        }
    }

    @Test
    void writesDeletesAndMovesInTheMiddle(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            var keys = atTheStory(tablet).withoutGuard().type("I was hre");

            keys.tap("{left}")
                    .tap("{left}")
                    .type("e")
                    .tap("{right}")
                    .tap("{right}")
                    .type("!");
            assertThat(story(tablet).inputValue()).isEqualTo("I was here!");
            keys.tap("{bksp}").type("\nonce");
            assertThat(story(tablet).inputValue()).isEqualTo("I was here\nonce");

            story(tablet).evaluate("field => field.setSelectionRange(2, 5)");
            keys.type("am");
            assertThat(story(tablet).inputValue()).isEqualTo("I am here\nonce");
            story(tablet).evaluate("field => field.setSelectionRange(1, 4)");
            keys.tap("{bksp}");
            assertThat(story(tablet).inputValue()).isEqualTo("I here\nonce");
        }
    }

    @Test
    void deletesAPictureMadeOfSeveralCharactersAtOnce(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            var keys = atTheStory(tablet).withoutGuard();
            story(tablet).fill("ok 👩‍👩‍👧");

            keys.tap("{bksp}").tap("{bksp}");

            assertThat(story(tablet).inputValue()).isEqualTo("ok");
        }
    }

    @Test
    void hearsTheSameKeyOnceWhenAHandShakes(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            var keys = atTheStory(tablet);
            tablet.page().evaluate("document.querySelector('[data-keys]').dataset.repeatGuardMs = '60000'");

            keys.tap("a").tap("a").tap("a").tap("b").tap("b").tap("a");

            assertThat(story(tablet).inputValue()).isEqualTo("aba");
        }
    }

    @Test
    void guardsAsLongAsTheVenueSays(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            assertThat(tablet.page().locator("[data-keys]").getAttribute("data-repeat-guard-ms"))
                    .isEqualTo("300");
        }
    }

    @Test
    void givesWayToARealKeyboardUntilTheNextTouch(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            var keys = atTheStory(tablet).type("I ");

            story(tablet).pressSequentially("typed");
            keys.waitUntilShown(false);
            tablet.page().keyboard().press("Tab");
            tablet.page().keyboard().press("Shift+Tab");
            assertThat(keys.isShown()).isFalse();
            story(tablet).click();
            keys.waitUntilShown(true);
            keys.type(".");

            assertThat(story(tablet).inputValue()).isEqualTo("I typed.");
        }
    }

    @Test
    void closesWithEscapeAndWithDoneAndATapBesideIt(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            var keys = atTheStory(tablet);
            tablet.page().keyboard().press("Escape");
            keys.waitUntilShown(false);
            assertThat(tablet.page().evaluate("document.activeElement.tagName")).isEqualTo("TEXTAREA");

            story(tablet).click();
            keys.waitUntilShown(true);
            keys.tap("{done}").waitUntilShown(false);

            story(tablet).click();
            keys.waitUntilShown(true);
            tablet.page().locator("h1").click();
            keys.waitUntilShown(false);
        }
    }

    @Test
    void worksForAScreenReaderThatPressesKeysWithoutAPointer(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            var keys = atTheStory(tablet);

            keys.key("h").evaluate("key => { key.focus(); key.click(); }");
            keys.key("i").evaluate("key => { key.focus(); key.click(); }");

            assertThat(story(tablet).inputValue()).isEqualTo("hi");
            assertThat(tablet.page().evaluate("document.activeElement.textContent"))
                    .isEqualTo("i");
            tablet.page().keyboard().press("Escape");
            keys.waitUntilShown(false);
            assertThat(tablet.page().evaluate("document.activeElement.tagName")).isEqualTo("TEXTAREA");
        }
    }

    @Test
    void isTappedWithAFinger(Browser browser) {
        try (var context = browser.newContext(
                new Browser.NewContextOptions().setHasTouch(true).setViewportSize(1280, 800))) {
            var page = context.newPage();
            page.navigate(address());
            for (var name : List.of("Start", "Write it", "No, just me", "Example Home Care")) {
                page.locator("button", new Page.LocatorOptions().setHasText(name))
                        .first()
                        .tap();
            }
            page.locator("textarea").tap();
            var keys = new TappedKeys(page);
            keys.waitUntilShown(true);

            keys.key("o").tap();
            keys.key("k").tap();

            assertThat(page.locator("textarea").inputValue()).isEqualTo("ok");
            assertThat(page.locator("textarea").getAttribute("inputmode")).isEqualTo("none");
        }
    }

    @Test
    void neverWaitsForTheBox(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            var keys = atTheStory(tablet).withoutGuard();
            tablet.page().route(Pattern.compile(".*v-r=uidl.*"), silence -> {});

            keys.type("The box is silent now.");

            assertThat(story(tablet).inputValue()).isEqualTo("The box is silent now.");
        }
    }

    /** The target of 50 ms is measured (docs/kiosk.md); on a machine that is busy with other tests it is held three times as long. */
    @Test
    void showsALetterSoonOnASlowTablet(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            var keys = atTheStory(tablet).withoutGuard().type("warming up ");
            var latencies = KeyLatencies.noted(tablet.page());
            tablet.slowDown(4);

            keys.type(MANY_LETTERS);

            var ours = latencies.taken();
            assertThat(ours).hasSizeGreaterThan(45);
            assertThat(median(ours)).isLessThanOrEqualTo(150);
        }
    }

    @ParameterizedTest(name = "{0}, {1} colour taps, {2} size taps, {3}×{4}")
    @CsvSource({
        "en, 0, 0, 1280, 800",
        "pl, 1, 0, 1280, 800",
        "uk, 2, 0, 800, 1280",
        "ur, 0, 0, 800, 1280",
        "ar, 2, 2, 1280, 800",
        "zh-Hans, 0, 2, 800, 1280"
    })
    void canBeHitAndReadAndLeavesTheFieldInView(
            String language, int colourTaps, int sizeTaps, int width, int height, Browser browser) {
        try (var tablet = new Tablet(browser, address(), width, height)) {
            for (int tap = 0; tap < colourTaps; tap++) {
                tablet.tap("Colours");
            }
            for (int tap = 0; tap < sizeTaps; tap++) {
                tablet.tap("Text size");
            }
            var keys = atTheStory(tablet).inLanguage(language).withoutGuard();

            for (var page : List.of("{order}", "{signs}", "{letters}")) {
                isLargeEnough(keys);
                assertThat(Axe.violations(tablet.page())).isEmpty();
                keys.tap(page);
            }
            IntStream.range(0, 12).forEach(line -> keys.tap("{enter}"));
            keys.tap("{space}");
            double top = top(keys);
            // The caret stands in the text's last line.
            tablet.page().waitForFunction("""
                            top => {
                              const text = document.querySelector('textarea');
                              const seen = text.closest('vaadin-text-area').getBoundingClientRect();
                              return seen.bottom <= top && text.getBoundingClientRect().bottom <= seen.bottom + 1;
                            }""", top);
        }
    }

    @Test
    void givesContactDetailsTheLettersThatTheyNeed(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheStory(tablet).write("Your story", Storyteller.SHORT_STORY);
            tablet.tap("Next").sees("questions").tap("Skip this").sees("about");
            tablet.tap("Skip this").sees("contact");
            var keys = new TappedKeys(tablet.page()).inLanguage("uk");

            tablet.field("E-mail").click();
            keys.waitUntilShown(true);
            keys.type("jo_smith+o'neil-x@example.org").tap("{enter}").waitUntilShown(false);

            assertThat(tablet.field("E-mail").inputValue()).isEqualTo("jo_smith+o'neil-x@example.org");
        }
    }

    @ParameterizedTest
    @EnumSource
    void writesEverySignOfAnAddressInEachLanguage(Language language, Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            var keys = atTheStory(tablet).inLanguage(language.tag()).withoutGuard();

            keys.type("-_.+'@");

            assertThat(story(tablet).inputValue()).isEqualTo("-_.+'@");
        }
    }

    @Test
    void startsWithTheUsualOrderForEachPerson(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            atTheStory(tablet).tap("{order}").type("a");
            tablet.tap("Start again").tap("Yes, delete it").sees("welcome");

            var keys = atTheStory(tablet);

            assertThat(keys.page().locator(".keys button").first().textContent())
                    .isEqualTo("q");
        }
    }

    private static TappedKeys atTheStory(Tablet tablet) {
        Storyteller.toTheStory(tablet);
        story(tablet).click();
        var keys = new TappedKeys(tablet.page());
        keys.waitUntilShown(true);
        return keys;
    }

    private static double median(List<Duration> sorted) {
        return sorted.get(sorted.size() / 2).toNanos() / 1e6;
    }

    private static Locator story(Tablet tablet) {
        return tablet.page().locator("textarea");
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    private static void isLargeEnough(TappedKeys keys) {
        var boxes = keys.page().locator(".keyboard button:visible").all().stream()
                .map(Locator::boundingBox)
                .toList();
        assertThat(boxes).hasSizeGreaterThan(30).allSatisfy(key -> {
            assertThat(key.width).isGreaterThanOrEqualTo(SMALLEST_KEY_MM * PX_PER_MM - 0.1);
            assertThat(key.height).isGreaterThanOrEqualTo(SMALLEST_KEY_MM * PX_PER_MM - 0.1);
            assertThat(key.x).isGreaterThanOrEqualTo(0);
            assertThat(key.x + key.width).isLessThanOrEqualTo(keys.page().viewportSize().width);
        });
        IntStream.range(1, boxes.size()).forEach(next -> areApart(boxes.get(next - 1), boxes.get(next)));
    }

    private static void areApart(BoundingBox key, BoundingBox next) {
        double beside = next.x - (key.x + key.width);
        double beneath = next.y - (key.y + key.height);
        assertThat(Math.max(beside, beneath)).isGreaterThanOrEqualTo(SMALLEST_GAP_MM * PX_PER_MM - 0.1);
    }

    private static double top(TappedKeys keys) {
        var keyboard = keys.page().locator(".keyboard").boundingBox();
        assertThat(keyboard.y + keyboard.height).isCloseTo(keys.page().viewportSize().height, within(A_PIXEL));
        return keyboard.y;
    }
}
