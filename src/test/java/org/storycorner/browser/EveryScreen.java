package org.storycorner.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import org.storycorner.inclusion.Language;

/**
 * Every screen and every panel of the kiosk in one of its languages, one after the other; each is named when it is there,
 * in the state in which it holds most.
 */
final class EveryScreen {

    private static final String A_FEW_WORDS = "At ML1 1AB, ring 07700 900123.";

    private static final int MOST_PAGES = 20;

    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    private final Tablet tablet;
    private final Language language;
    private final ResourceBundle words;
    private final String story;
    private final Consumer<String> look;

    private EveryScreen(Tablet tablet, Language language, String story, Consumer<String> look) {
        this.tablet = tablet;
        this.story = story;
        this.language = language;
        this.words = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.forLanguageTag(language.tag()));
        this.look = look;
    }

    /** From a fresh Welcome in this language through all of it. */
    static void walk(Tablet tablet, Language language, Consumer<String> look) {
        walk(tablet, language, Storyteller.storyOf(801) + " " + A_FEW_WORDS, look);
    }

    /** The same with this story. */
    static void walk(Tablet tablet, Language language, String story, Consumer<String> look) {
        var walk = new EveryScreen(tablet, language, story, look);
        walk.beforeTheStart();
        walk.paper();
        walk.words();
        walk.pictures();
        walk.bear();
        walk.leftAndFoundAgain();
        walk.nothingThere();
    }

    private void beforeTheStart() {
        speak();
        look.accept("welcome");
        tap("comfort.help").reads(say("help.nhs24"));
        look.accept("help");
        tap("help.close");
        tap("welcome.about").reads(say("about-us.licence"));
        look.accept("about-us");
        tap("help.close");
        tap("comfort.language").reads(say("language.title"));
        look.accept("language");
        tap("help.close");
        tap("comfort.volume").reads(say("volume.title"));
        look.accept("volume");
        tap("help.close").page().locator("[data-kiosk]").dispatchEvent("others-may-hear");
        tablet.reads(say("speech.ask"));
        look.accept("others-may-hear");
        tap("speech.yes").page().locator("[data-kiosk]").dispatchEvent("idle-warning");
        tablet.reads(say("idle.title"));
        look.accept("idle");
        tap("idle.still-here");
        tap("action.start").sees("way");
        look.accept("way");
    }

    /** The screen for which {@link RunningBox} has a video in sign language. */
    private void paper() {
        tapTile("way.paper").sees("paper");
        look.accept("paper");
        if (tablet.button(say("comfort.signed")).isVisible()) {
            tap("comfort.signed").page().locator("[data-panel='signed']").waitFor();
            look.accept("signed");
            tap("help.close");
        }
        tap("action.back").sees("way");
    }

    private void words() {
        tapTile("way.words").sees("helper");
        look.accept("helper");
        tapTile("helper.volunteer").sees("declaration").tick(say("support.typing"));
        look.accept("declaration");
        tap("action.back").sees("helper");
        tapTile("helper.staff").sees("declaration");
        tap("action.next").reads(say("problem.not-declared"));
        look.accept("declaration-problem");
        tablet.tick(say("declaration.tick")).tap(say("action.next")).sees("service");
        tap("service.several");
        aService();
        look.accept("service");
        tap("action.next").sees("words").write(say("words.label"), story);
        if (story.contains(A_FEW_WORDS)) {
            tablet.page().locator(".count:not(:empty)").waitFor();
            tablet.reads(say("hint.phone"));
        }
        look.accept("words");
        tap("action.next").sees("questions");
        tablet.write(say("questions.good"), A_FEW_WORDS).reads(say("hint.phone"));
        card("worried")
                .page()
                .locator("[data-card='worried'][aria-pressed='true']")
                .waitFor();
        look.accept("questions");
        tap("action.next").sees("about");
        look.accept("about");
        tap("action.skip").sees("contact").write(say("contact.email"), "nobody");
        tap("action.next").reads(say("problem.email"));
        look.accept("contact");
        tablet.write(say("contact.email"), "nobody@example.org");
        tap("action.next").sees("review");
        look.accept("review");
        tap("review.send").reads(say("problem.not-own-words"));
        look.accept("review-problem");
        tap("review.not-now").reads(say("forget.title"));
        look.accept("forget");
        tap("forget.keep");
        tablet.tick(say("review.own-words")).tick(say("review.consent"));
        tap("review.send").sees("thanks");
        look.accept("thanks");
        tap("thanks.done").sees("welcome");
    }

    private void pictures() {
        begin("way.pictures");
        tablet.sees("pictures");
        look.accept("pictures");
        tap("card-group.feelings").sees("cards");
        look.accept("cards");
        card("unsafe").reads(say("safety.title"));
        look.accept("safety");
        leaveSafety().sees("card").write(say("pictures.words"), A_FEW_WORDS);
        tablet.reads(say("hint.phone"));
        look.accept("card");
        tapTile("scale.sometimes").sees("cards");
        card("happy").sees("card");
        tapTile("scale.sometimes").sees("cards");
        look.accept("cards-chosen");
        tap("action.back").sees("pictures");
        look.accept("pictures-chosen");
        tap("action.next").sees("about");
        tap("action.skip").sees("contact");
        tap("action.next").sees("review");
        look.accept("review-pictures");
        startAgain();
    }

    private void bear() {
        begin("way.bear");
        tablet.sees("bear");
        look.accept("bear");
        tap("bear.yes").sees("prompt");
        look.accept("prompt");
        card("nurse").reads(say("bear.where"));
        tablet.write(say("bear.words"), A_FEW_WORDS).reads(say("hint.phone"));
        look.accept("prompt-thanked");
        card("unsafe").reads(say("safety.title"));
        leaveSafety().sees("finish");
        look.accept("finish");
        tap("bear.finish").sees("about");
        tap("action.skip").sees("contact");
        tap("action.next").sees("review");
        look.accept("review-bear");
    }

    /** The story with Bear is still open when its tab is closed. */
    private void leftAndFoundAgain() {
        tablet.page().close();
        tablet.newTab();
        speak();
        tablet.button(say("action.carry-on")).waitFor();
        look.accept("carry-on");
        tap("action.delete-it").reads(say("forget.title"));
        tap("forget.delete").button(say("action.start")).waitFor();
    }

    /** The page for an address that leads nowhere is drawn like the one for an error, and is in the venue's language. */
    private void nothingThere() {
        tablet.page().navigate(tablet.address() + "no/such/page");
        tablet.sees("error");
        look.accept("error");
    }

    private void begin(String way) {
        speak();
        agreeThatOthersMayHear();
        tap("action.start").sees("way");
        tapTile(way).sees("helper");
        tapTile("helper.none").sees("service");
        aService();
    }

    /** The way out may be called like a button beneath; what is written while the panel is still there is written nowhere. */
    private Tablet leaveSafety() {
        var panel = tablet.page().locator("[data-panel]");
        panel.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(say("safety.close"))
                                .setExact(true))
                .click();
        panel.waitFor(GONE);
        return tablet;
    }

    /** Each person is asked anew. */
    private void agreeThatOthersMayHear() {
        tablet.page().locator("[data-kiosk]").dispatchEvent("others-may-hear");
        tablet.reads(say("speech.ask"));
        tap("speech.yes").page().locator("[data-kiosk][data-own-words]").waitFor();
    }

    private void startAgain() {
        tap("comfort.start-again").reads(say("forget.title"));
        tap("forget.delete").sees("welcome");
    }

    private void aService() {
        tablet.tapTile("Example Home Care");
    }

    /**
     * Every person starts in the venue's own language; to choose that one again would only draw the screen anew. The page's
     * own language follows a moment after the screen, and may still be the one of the person before.
     */
    private void speak() {
        chosenLanguage().waitFor();
        if (!"true".equals(chosenLanguage().getAttribute("aria-pressed"))) {
            chosenLanguage().click();
            tablet.page().locator("html[lang='" + language.tag() + "']").waitFor();
        }
        tablet.reads(say("welcome.title"));
    }

    private Locator chosenLanguage() {
        return tablet.page()
                .locator("button.language[lang='" + language.tag() + "']")
                .first();
    }

    /** Turns the pages until the card is there: how many fit on one depends on the look. */
    private Tablet card(String id) {
        var wanted = tablet.page().locator("[data-card='" + id + "']");
        tablet.page().locator("[data-card]").first().waitFor();
        for (int page = 0; wanted.count() == 0 && page < MOST_PAGES; page++) {
            var first = tablet.page().locator("[data-card]").first().getAttribute("data-card");
            tap("pictures.more");
            tablet.page()
                    .waitForFunction("first => document.querySelector('[data-card]')?.dataset.card !== first", first);
        }
        wanted.click();
        return tablet;
    }

    private Tablet tap(String key) {
        return tablet.tap(say(key));
    }

    private Tablet tapTile(String key) {
        return tablet.tapTile(say(key));
    }

    private String say(String key) {
        return words.getString(key);
    }
}
