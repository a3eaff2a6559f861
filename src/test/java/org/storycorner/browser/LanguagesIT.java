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
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    void losesNoLetterBesideACardOrBear(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.to(tablet, "Choose pictures", "pictures")
                    .tap("Feelings")
                    .sees("cards");
            tablet.page().locator("[data-card='worried']").click();
            tablet.sees("card").field("A few words, if you like").pressSequentially("All nig");
            tablet.tap("Language");
            choose(tablet, Language.POLISH);

            assertThat(tablet.field("Kilka słów, jeśli chcesz").inputValue()).isEqualTo("All nig");
        }
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.to(tablet, "With Bear", "bear").tap("Yes").sees("prompt");
            tablet.field("Your words").pressSequentially("My grand");
            tablet.tap("Language");
            choose(tablet, Language.POLISH);

            assertThat(tablet.field("Twoje słowa").inputValue()).isEqualTo("My grand");
        }
    }

    @Test
    void tellsTheStoryInTheLanguageThatWasSpoken(Browser browser) {
        var words = wordsIn(Language.URDU);
        try (var tablet = new Tablet(browser, address())) {
            choose(tablet, Language.URDU);
            Storyteller.tell(tablet, words);

            var story = queue.open(queue.list(0, 1_000).getLast().id()).orElseThrow();
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

    @Test
    void tellsStaffWhatNoNativeReaderHasChecked(Browser browser) {
        try (var staff = signedIn(browser, Role.STAFF)) {
            staff.open("staff/translations");

            staff.reads("Scottish Gaelic (gd): not yet checked by a native reader.");
            assertThat(staff.page().locator(".console-page li").count()).isEqualTo(Language.values().length - 1);
        }
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
