package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.storycorner.inclusion.Language;
import org.storycorner.queue.StoryQueue;
import org.storycorner.staff.Role;

/** The kiosk in its languages: no word is lost when they change, each has its letters, and nobody is kept out. */
class LanguagesIT extends RunningBox {

    private static final Path PICTURES = Path.of("target/pictures/languages");

    @Autowired
    private StoryQueue queue;

    @Test
    void losesNoLetterWhenTheLanguageChangesInTheMidstOfTyping(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheStory(tablet).field("Your story").pressSequentially("I came ear");
            tablet.tap("Language");
            choose(tablet, Language.ARABIC);
            tablet.reads("ماذا حدث؟");

            assertThat(tablet.field("قصتك").inputValue()).isEqualTo("I came ear");
            assertThat(page(tablet)).isEqualTo("ar rtl ماذا حدث؟ – Story Corner question");
            assertThat(tablet.page().locator("header [role=status]").textContent())
                    .contains("العربية");

            tablet.field("قصتك").press("End");
            tablet.field("قصتك").pressSequentially("ly. شكرًا");
            tablet.tap("اللغة");
            choose(tablet, Language.ENGLISH);
            tablet.reads("What happened?");

            assertThat(tablet.field("Your story").inputValue()).isEqualTo("I came early. شكرًا");
            assertThat(page(tablet)).isEqualTo("en ltr What happened? – Story Corner question");
            assertThat(tablet.complaints()).isEmpty();
        }
    }

    @Test
    void tellsTheStoryInTheLanguageThatWasSpoken(Browser browser) {
        var words = wordsIn(Language.URDU);
        try (var tablet = new Tablet(browser, address())) {
            choose(tablet, Language.URDU);
            walk(tablet, words, screen -> {});

            var story = queue.open(queue.list(0, 100).getLast().id()).orElseThrow();
            assertThat(story.language()).isEqualTo("ur");

            tablet.tap(words.getString("thanks.done")).sees("welcome").reads("Tell the story of your care");
            assertThat(page(tablet)).startsWith("en ltr ");
            assertThat(tablet.foreignRequests()).isEmpty();
            assertThat(tablet.complaints()).isEmpty();
        }
    }

    @Test
    void staysInItsLanguageWhenThePageIsReloaded(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            choose(tablet, Language.ARABIC);
            tablet.reads("احكِ قصة رعايتك");

            tablet.page().reload();

            tablet.reads("احكِ قصة رعايتك");
            tablet.page().locator("html[lang='ar'][dir='rtl']").waitFor();
            tablet.tap("ابدأ").reads("كيف تحب أن تحكي؟");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void drawsEachLetterWithAFontOfItsOwn(Language language, Browser browser) throws Exception {
        var folder = Files.createDirectories(PICTURES);
        try (var tablet = new Tablet(browser, address())) {
            choose(tablet, language);
            tablet.page().locator("html[lang='" + language.tag() + "']").waitFor();
            tablet.page().evaluate("document.fonts.ready");

            assertThat(borrowedLetters(tablet)).isEmpty();
            shoot(tablet, folder.resolve("welcome-" + language.tag() + ".png"));
        }
    }

    @ParameterizedTest(name = "{0}, {2}×{3}")
    @CsvSource({"ARABIC, 2, 1280, 800", "CHINESE, 2, 1280, 800", "URDU, 2, 800, 1280", "ARABIC, 0, 800, 1280"})
    void nobodyIsKeptOut(Language language, int textSizeTaps, int width, int height, Browser browser) throws Exception {
        var words = wordsIn(language);
        var folder = Files.createDirectories(PICTURES.resolve(language.tag() + "-" + textSizeTaps + "-" + width));
        var softly = new SoftAssertions();
        try (var tablet = new Tablet(browser, address(), width, height)) {
            for (int tap = 0; tap < textSizeTaps; tap++) {
                tablet.tap("Text size");
            }
            choose(tablet, language);
            tablet.page().locator("html[lang='" + language.tag() + "']").waitFor();

            walk(tablet, words, screen -> {
                AccessibilityIT.check(tablet, screen, softly);
                shoot(tablet, folder.resolve(screen + ".png"));
            });
        }
        softly.assertAll();
    }

    @Test
    void tellsStaffWhatNoNativeReaderHasChecked(Browser browser) {
        try (var staff = signedIn(browser, Role.STAFF)) {
            staff.open("staff/translations");

            staff.reads("Scottish Gaelic (gd): not yet checked by a native reader.");
            assertThat(staff.page().locator(".console-page li").count()).isEqualTo(Language.values().length - 1);
        }
    }

    private static void walk(Tablet tablet, ResourceBundle words, Consumer<String> check) {
        tablet.reads(words.getString("welcome.title"));
        check.accept("welcome");
        tablet.tap(words.getString("comfort.help")).reads(words.getString("help.nhs24"));
        check.accept("help");
        tablet.tap(words.getString("help.close"))
                .tap(words.getString("welcome.about"))
                .reads(words.getString("about-us.licence"));
        check.accept("about Story Corner");
        tablet.tap(words.getString("help.close")).tap(words.getString("comfort.language"));
        tablet.reads(words.getString("language.title"));
        check.accept("language");
        tablet.tap(words.getString("help.close")).page().locator("[data-kiosk]").dispatchEvent("idle-warning");
        tablet.reads(words.getString("idle.title"));
        check.accept("idle");
        tablet.tap(words.getString("idle.still-here"))
                .tap(words.getString("action.start"))
                .sees("way");
        check.accept("way");
        tablet.tapTile(words.getString("way.words")).sees("helper");
        check.accept("helper");
        tablet.tapTile(words.getString("helper.staff")).sees("declaration").tap(words.getString("action.next"));
        tablet.reads(words.getString("problem.not-declared"));
        check.accept("declaration");
        tablet.tick(words.getString("declaration.tick"))
                .tap(words.getString("action.next"))
                .sees("service");
        check.accept("service");
        tablet.tapTile("Example Home Care")
                .sees("words")
                .write(words.getString("words.label"), Storyteller.storyOf(801));
        tablet.page().locator(".count:not(:empty)").waitFor();
        check.accept("words");
        tablet.tap(words.getString("action.next")).sees("questions");
        check.accept("questions");
        tablet.tap(words.getString("action.skip")).sees("about");
        check.accept("about");
        tablet.tap(words.getString("action.skip"))
                .sees("contact")
                .write(words.getString("contact.email"), "nobody")
                .tap(words.getString("action.next"))
                .reads(words.getString("problem.email"));
        check.accept("contact");
        tablet.write(words.getString("contact.email"), "nobody@example.org")
                .tap(words.getString("action.next"))
                .sees("review")
                .tap(words.getString("review.send"));
        tablet.reads(words.getString("problem.not-own-words"));
        check.accept("review");
        tablet.tap(words.getString("review.not-now")).reads(words.getString("forget.title"));
        check.accept("forget");
        tablet.tap(words.getString("forget.keep"))
                .tick(words.getString("review.own-words"))
                .tick(words.getString("review.consent"))
                .tap(words.getString("review.send"))
                .sees("thanks");
        check.accept("thanks");
    }

    private static void choose(Tablet tablet, Language language) {
        tablet.page().locator("button.language[lang='" + language.tag() + "']").click();
    }

    /** Language, direction and title of the page, and whether its question has the focus. */
    private static String page(Tablet tablet) {
        return (String) tablet.page().evaluate("""
                        [document.documentElement.lang, document.documentElement.dir, document.title,
                          document.activeElement.tagName === 'H1' ? 'question' : document.activeElement.tagName].join(' ')""");
    }

    /** Texts for which the browser had to look among the system's fonts. */
    private static List<String> borrowedLetters(Tablet tablet) {
        var browser = tablet.context().newCDPSession(tablet.page());
        browser.send("DOM.enable");
        browser.send("CSS.enable");
        var root = browser.send("DOM.getDocument")
                .getAsJsonObject("root")
                .get("nodeId")
                .getAsInt();
        var nodes = browser.send("DOM.querySelectorAll", json("nodeId", root, "selector", "h1, p, button, button span"))
                .getAsJsonArray("nodeIds");
        return StreamSupport.stream(nodes.spliterator(), false)
                .flatMap(node -> StreamSupport.stream(
                        browser.send("CSS.getPlatformFontsForNode", json("nodeId", node.getAsInt(), "", ""))
                                .getAsJsonArray("fonts")
                                .spliterator(),
                        false))
                .map(font -> font.getAsJsonObject())
                .filter(font -> !font.get("isCustomFont").getAsBoolean())
                .map(JsonObject::toString)
                .distinct()
                .toList();
    }

    private static JsonObject json(String number, int value, String text, String content) {
        var object = new JsonObject();
        object.addProperty(number, value);
        if (!text.isEmpty()) {
            object.addProperty(text, content);
        }
        return object;
    }

    private static ResourceBundle wordsIn(Language language) {
        return ResourceBundle.getBundle("vaadin-i18n.translations", Locale.forLanguageTag(language.tag()));
    }

    private static void shoot(Tablet tablet, Path file) {
        tablet.page().evaluate("document.fonts.ready");
        tablet.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(file)
                        .setFullPage(true)
                        .setAnimations(ScreenshotAnimations.DISABLED));
    }
}
