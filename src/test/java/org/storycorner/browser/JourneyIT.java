package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.storycorner.queue.StoryQueue;
import org.storycorner.story.Story;
import org.storycorner.story.Words;

/** What people do to a kiosk: hurry, hesitate, paste a book, use two tabs, walk away. */
class JourneyIT extends RunningBox {

    private static final String HOSTILE =
            "<img src=x onerror=alert(1)> '; DROP TABLE story; -- \u202Egnp.exe 😀👩‍👩‍👧 مرحبا بكم \u0007{{7*7}}";

    @Autowired
    private StoryQueue queue;

    @Test
    void takesNoMoreThanTenTapsBesidesTyping(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            tablet.page()
                    .evaluate(
                            "window.taps = 0; addEventListener('click', event => event.isTrusted && event.detail && window.taps++, true)");

            Storyteller.send(Storyteller.toTheReview(tablet, Storyteller.SHORT_STORY));

            assertThat((Integer) tablet.page().evaluate("window.taps")).isBetween(5, 10);
        }
    }

    @Test
    void sendsOneStoryWhenSendIsTappedTwice(Browser browser) {
        long before = queue.status().waiting();
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheReview(tablet, Storyteller.SHORT_STORY).tick("Yes, I agree. Pass on my story.");

            tablet.button("Send my story").dblclick(new Locator.DblclickOptions().setDelay(0));

            tablet.sees("thanks");
            assertThat(queue.status().waiting()).isEqualTo(before + 1);
            tablet.tap("Done").sees("welcome");
        }
    }

    @Test
    void showsTheReferenceAsACodeToo(Browser browser) throws Exception {
        try (var tablet = new Tablet(browser, address())) {
            var reference = Storyteller.send(Storyteller.toTheReview(tablet, Storyteller.SHORT_STORY));
            var seen = ImageIO.read(
                    new ByteArrayInputStream(tablet.page().locator(".keep .qr").screenshot()));

            int width = seen.getWidth();
            int height = seen.getHeight();
            var code = new RGBLuminanceSource(width, height, seen.getRGB(0, 0, width, height, null, 0, width));
            var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(code)));

            assertThat(read.getText()).isEqualTo(reference);
        }
    }

    @Test
    void keepsHostileTextExactlyAndRunsNoneOfIt(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            tablet.page().onDialog(dialog -> {
                throw new AssertionError("The story's text was run");
            });

            Storyteller.toTheReview(tablet, HOSTILE);
            assertThat(tablet.text("[data-part='words.title'] .told"))
                    .isEqualTo(Words.of(HOSTILE).text());
            Storyteller.send(tablet);

            assertThat(newest().text()).isEqualTo(Words.of(HOSTILE));
            assertThat(tablet.complaints()).isEmpty();
        }
    }

    @Test
    void keepsHostileTextInEachField(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            tablet.page().onDialog(dialog -> {
                throw new AssertionError("The story's text was run");
            });
            Storyteller.toTheStory(tablet).tap("Next").sees("questions");
            for (var question : List.of("What was good?", "What could be better?", "How did you feel?")) {
                tablet.write(question, HOSTILE);
            }
            tablet.tap("Next").sees("about").tapTile("I am a friend").sees("contact");
            for (var field : List.of("E-mail", "Postcode", "A name for your story")) {
                tablet.write(field, HOSTILE);
            }
            tablet.tap("Next").reads("This is not a full e-mail.").reads("This is not a full UK postcode.");
            tablet.reads("Please use 4 to 24 letters and numbers");
            for (var field : List.of("E-mail", "Postcode", "A name for your story")) {
                assertThat(HOSTILE).startsWith(tablet.field(field).inputValue());
                tablet.write(field, "");
            }
            tablet.tap("Next").sees("review");
            Storyteller.send(tablet);

            assertThat(List.of(
                            newest().answers().good(),
                            newest().answers().better(),
                            newest().answers().felt()))
                    .containsOnly(Words.of(HOSTILE));
            assertThat(tablet.complaints()).isEmpty();
        }
    }

    @Test
    void refusesAnAnswerThatIsAStoryAndKeepsIt(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheStory(tablet).tap("Next").sees("questions");

            tablet.write("What was good?", Storyteller.storyOf(201)).tap("Next").reads("more than 200 words");

            assertThat(tablet.field("What was good?").inputValue()).isEqualTo(Storyteller.storyOf(201));
        }
    }

    @Test
    void keepsTenThousandWordsButSendsAThousandAtMost(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheStory(tablet).write("Your story", Storyteller.storyOf(10_000));
            tablet.reads("10,000 words").tap("Next").reads("That is more than 1,000 words.");

            assertThat(tablet.field("Your story").inputValue()).isEqualTo(Storyteller.storyOf(10_000));
            tablet.write("Your story", Storyteller.storyOf(1_000)).tap("Next").sees("questions");
        }
    }

    @Test
    void refusesFiveMegabytesAloudAndKeepsWhatWasThere(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheStory(tablet).write("Your story", Storyteller.SHORT_STORY);
            tablet.tap("Next").sees("questions").tap("Back").sees("words");

            tablet.write("Your story", "five ".repeat(1_000_000)).reads("That is far too much text.");

            assertThat(tablet.field("Your story").inputValue()).isEqualTo(Storyteller.SHORT_STORY);
            tablet.tap("Next").sees("questions");
        }
    }

    @Test
    void losesNothingByReloadingOnAnyScreen(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            throughEachScreen(tablet, screen -> {
                tablet.page().reload();
                tablet.sees(screen);
            });

            assertThat(newest().text().text()).isEqualTo(Storyteller.SHORT_STORY);
        }
    }

    @Test
    void theBrowsersBackIsTheJourneysBack(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheReview(tablet, Storyteller.SHORT_STORY);

            for (var screen : List.of("contact", "about", "questions", "words", "service", "helper", "way")) {
                tablet.page().evaluate("history.back()");
                tablet.sees(screen);
            }
            tablet.page().evaluate("history.back()");
            tablet.reads("Delete your story?");
            tablet.page().evaluate("history.back()");
            tablet.page()
                    .locator("[data-panel]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            tablet.sees("way");
        }
    }

    @Test
    void refusesAPasteThatIsFarTooLongAndKeepsTheWordsJustTyped(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheStory(tablet);
            tablet.field("Your story").pressSequentially("Fresh words");

            tablet.field("Your story").evaluate("""
                    field => {
                      const clipboardData = new DataTransfer();
                      clipboardData.setData('text', 'x'.repeat(300000));
                      field.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}));
                    }""");

            tablet.reads("That is far too much text.");
            assertThat(tablet.field("Your story").inputValue()).isEqualTo("Fresh words");
        }
    }

    @Test
    void escapeClosesAPanelAndTheFocusComesBack(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            tablet.tap("Need help now?").reads("NHS 24, day and night");

            tablet.page().keyboard().press("Escape");

            tablet.page()
                    .locator("[data-panel]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(tablet.page().evaluate("document.activeElement.tagName")).isEqualTo("H1");
        }
    }

    @Test
    void showsNothingOfThePersonBeforeByGoingBackAfterTheThankYou(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.send(Storyteller.toTheReview(tablet, Storyteller.SHORT_STORY));
            tablet.tap("Done").sees("welcome");

            tablet.page().evaluate("history.back()");
            tablet.page().reload();

            tablet.sees("welcome");
            assertThat(tablet.page().content()).doesNotContain(Storyteller.SHORT_STORY);
            tablet.tap("Start")
                    .sees("way")
                    .tapTile("Write it")
                    .sees("helper")
                    .tapTile("No, just me")
                    .sees("service");
            tablet.tapTile("Example Home Care").sees("words");
            assertThat(tablet.field("Your story").inputValue()).isEmpty();
        }
    }

    @Test
    void keepsTwoTabsApart(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            var first = tablet.page();
            Storyteller.toTheStory(tablet).write("Your story", "The first tab's story.");
            tablet.tap("Next").sees("questions");

            tablet.newTab();
            assertThat(tablet.page().content())
                    .doesNotContain("The first tab's story.")
                    .doesNotContain("Carry on");
            Storyteller.send(Storyteller.toTheReview(tablet, "The second tab's story."));
            assertThat(newest().text().text()).isEqualTo("The second tab's story.");

            first.bringToFront();
            assertThat(first.locator("[data-screen]").getAttribute("data-screen"))
                    .isEqualTo("questions");
        }
    }

    @Test
    void losesNoLetterThatWasTypedJustBeforeAReload(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheStory(tablet).field("Your story").pressSequentially("Every single letter");
            tablet.page().reload();
            tablet.sees("words");

            assertThat(tablet.field("Your story").inputValue()).isEqualTo("Every single letter");
        }
    }

    @Test
    void offersTheStoryOfAClosedTabAtOnceAndWithItsLastLetters(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheStory(tablet).field("Your story").pressSequentially("Every single letter");
            tablet.page().close();

            tablet.newTab();
            tablet.tap("Carry on").sees("words");

            assertThat(tablet.field("Your story").inputValue()).isEqualTo("Every single letter");
        }
    }

    @Test
    void offersAStoryAgainAfterTheBrowserDied(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheStory(tablet).write("Your story", Storyteller.SHORT_STORY);
            waitUntilKept(tablet);

            loseTheSession(tablet);
            tablet.newTab();
            tablet.tap("Carry on").sees("words");

            assertThat(tablet.field("Your story").inputValue()).isEqualTo(Storyteller.SHORT_STORY);
        }
    }

    @Test
    void offersAStoryOnItsOwnKioskOnlyAndNoMoreOnceDeleted(Browser browser) {
        try (var tablet = new Tablet(browser, address());
                var other = new Tablet(browser, address())) {
            Storyteller.toTheStory(tablet).write("Your story", Storyteller.SHORT_STORY);
            waitUntilKept(tablet);
            loseTheSession(tablet);
            tablet.newTab();

            other.page().reload();
            other.sees("welcome");
            assertThat(other.button("Carry on").count()).isZero();
            tablet.tap("Delete it").reads("Delete your story?").tap("No, keep it");
            tablet.tap("Delete it").reads("Delete your story?").tap("Yes, delete it");
            tablet.tap("Start").sees("way");
            assertThat(tablet.button("Carry on").count()).isZero();
        }
    }

    @Test
    void goesOnWhenTheBrowserCallsItselfOffline(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            tablet.page().evaluate("window.dispatchEvent(new Event('offline'))");

            tablet.tap("Start").sees("way");
        }
    }

    @Test
    void asksOnceBeforeDeletingAndThenKeepsNothing(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheReview(tablet, Storyteller.SHORT_STORY);
            assertThat(queue.drafts(tablet.kiosk())).hasSize(1);

            tablet.tap("Not now").tap("Yes, delete it").sees("welcome");

            assertThat(queue.drafts(tablet.kiosk())).isEmpty();
            assertThat(tablet.page().content()).doesNotContain(Storyteller.SHORT_STORY);
        }
    }

    @Test
    void canBeToldWithTheKeyboardAlone(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            var keyboard = tablet.page().keyboard();
            focus(tablet, "Start");
            keyboard.press("Enter");
            tablet.sees("way");
            assertThat(tablet.page().evaluate("document.activeElement.tagName")).isEqualTo("H1");
            keyboard.press("Tab");
            keyboard.press("Enter");
            tablet.sees("helper");
        }
    }

    private static void focus(Tablet tablet, String button) {
        for (int press = 0; press < 20; press++) {
            tablet.page().keyboard().press("Tab");
            if (button.equals(tablet.page().evaluate("document.activeElement.textContent"))) {
                return;
            }
        }
        throw new AssertionError("Tab does not reach " + button);
    }

    private static void throughEachScreen(Tablet tablet, Consumer<String> atEach) {
        atEach.accept("welcome");
        tablet.tap("Start").sees("way");
        atEach.accept("way");
        tablet.tapTile("Write it").sees("helper");
        atEach.accept("helper");
        tablet.tapTile("My carer").sees("declaration");
        atEach.accept("declaration");
        tablet.tap("Next").sees("service");
        atEach.accept("service");
        tablet.tapTile("Example Home Care").sees("words").write("Your story", Storyteller.SHORT_STORY);
        waitUntilKept(tablet);
        atEach.accept("words");
        tablet.tap("Next").sees("questions");
        atEach.accept("questions");
        tablet.tap("Skip this").sees("about");
        atEach.accept("about");
        tablet.tap("Skip this").sees("contact");
        atEach.accept("contact");
        tablet.tap("Next").sees("review");
        atEach.accept("review");
        tablet.tick("Yes, these are my words.").tick("Yes, I agree. Pass on my story.");
        tablet.tap("Send my story").sees("thanks");
        atEach.accept("thanks");
    }

    /** The box has seen the text when the field's change event has come back, at the latest a second after typing. */
    private static void waitUntilKept(Tablet tablet) {
        tablet.page()
                .waitForResponse(
                        response -> response.url().contains("v-r=uidl"),
                        () -> tablet.field("Your story").blur());
        tablet.page()
                .waitForFunction(
                        "() => !window.Vaadin.Flow.clients || Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive?.())");
    }

    /** What a killed browser loses: its tabs and its session cookie, not the kiosk's mark. */
    private static void loseTheSession(Tablet tablet) {
        tablet.page().close(new Page.CloseOptions().setRunBeforeUnload(false));
        tablet.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
    }

    private Story newest() {
        return queue.open(queue.list(0, 1_000).getLast().id()).orElseThrow();
    }
}
