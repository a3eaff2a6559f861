package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.storycorner.browser.Pixels.Part;

/**
 * What axe does not look at: borders, icons, the focus ring and the chosen state stand out by 3:1 at least, by the pixels
 * that the screen shows.
 */
class NonTextContrastIT extends RunningBox {

    private static final double LEAST = 3;
    private static final int MARGIN = 8;

    /** Boxes of what can be touched, each kind of it once a screen, and whether it has an edge of its own. */
    private static final String TARGETS = """
            () => {
              const seen = new Set();
              return [...document.querySelectorAll('button, vaadin-checkbox, vaadin-text-field, vaadin-text-area')]
                .filter(target => target.offsetParent && target.checkVisibility({visibilityProperty: true}))
                .filter(target => !target.closest('[inert], .keyboard'))
                .filter(target => {
                  const box = target.getBoundingClientRect();
                  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                  return top && (target.contains(top) || top.contains(target) && !top.closest('.keyboard'));
                })
                .map(target => {
                  const field = target.shadowRoot?.querySelector('[part=input-field], [part=checkbox]');
                  const box = (field ?? target).getBoundingClientRect();
                  const kind = target.tagName + ' ' + target.className + ' ' + target.getAttribute('aria-pressed');
                  target.dataset.target = kind;
                  return {kind, box, edge: !target.matches('.quiet-button')};
                })
                .filter(({kind, box}) => box.top > 8 && box.bottom < innerHeight - 8 && box.left > 8
                  && !seen.has(kind) && seen.add(kind))
                .map(({kind, box, edge}) => ({kind, edge,
                  left: Math.round(box.left), top: Math.round(box.top),
                  right: Math.round(box.right), bottom: Math.round(box.bottom)}));
            }""";

    /** One key of each kind: a letter, a wide one, one that is pressed. */
    private static final String KEYS = """
            () => {
              const seen = new Set();
              return [...document.querySelectorAll('.keyboard button')]
                .filter(key => key.checkVisibility())
                .map(key => {
                  const kind = 'key ' + /^.{2,}$/.test(key.dataset.skbtn ?? '{}') + ' ' + key.getAttribute('aria-pressed');
                  key.dataset.target = kind;
                  return {kind, edge: true, box: key.getBoundingClientRect()};
                })
                .filter(({kind, box}) => box.left > 8 && box.bottom < innerHeight && !seen.has(kind) && seen.add(kind))
                .map(({kind, edge, box}) => ({kind, edge,
                  left: Math.round(box.left), top: Math.round(box.top),
                  right: Math.round(box.right), bottom: Math.round(box.bottom)}));
            }""";

    private static final String ICONS = """
            () => [...document.querySelectorAll('.icon')]
              .filter(icon => icon.offsetParent && icon.checkVisibility({visibilityProperty: true}))
              .filter(icon => {
                const box = icon.getBoundingClientRect();
                const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                return top && (top.contains(icon) || icon.contains(top));
              })
              .map(icon => ({kind: icon.dataset.icon, edge: false, ...icon.getBoundingClientRect().toJSON()}))
              .filter(box => box.top >= 0 && box.bottom <= innerHeight)
              .map(box => ({kind: box.kind, edge: false, left: Math.round(box.left), top: Math.round(box.top),
                right: Math.round(box.right), bottom: Math.round(box.bottom)}))""";

    private static final String FOCUS = """
            kind => {
              const target = [...document.querySelectorAll('[data-target]')].find(one => one.dataset.target === kind);
              (target.focusElement ?? target).focus({focusVisible: true, preventScroll: true});
            }""";

    /** One thing on the screen. */
    private record Thing(String kind, boolean edge, Part part) {

        static Thing of(Map<?, ?> seen) {
            return new Thing(
                    String.valueOf(seen.get("kind")),
                    Boolean.TRUE.equals(seen.get("edge")),
                    new Part(number(seen, "left"), number(seen, "top"), number(seen, "right"), number(seen, "bottom")));
        }

        private static int number(Map<?, ?> seen, String key) {
            return Integer.parseInt(String.valueOf(seen.get(key)));
        }

        /** Rounded to pixels that a ring of two of them around it has. */
        long ring() {
            return 2L * (part.right() - part.left() + part.bottom() - part.top());
        }
    }

    @ParameterizedTest
    @CsvSource({"light, 0", "cream, 1", "contrast, 2"})
    void standsOut(String colours, int colourTaps, Browser browser) {
        var softly = new SoftAssertions();
        try (var tablet = new Tablet(browser, address())) {
            everythingStandsOut(tablet, colours, colourTaps, softly);
        }
        softly.assertAll();
    }

    /** Whoever sees best in colours of their own has told the device so; the page takes them. */
    @Test
    void standsOutInColoursThatTheDeviceForcesOnThePage(Browser browser) {
        var softly = new SoftAssertions();
        try (var tablet = new Tablet(browser, address())) {
            tablet.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            everythingStandsOut(tablet, "light", 0, softly);
        }
        softly.assertAll();
    }

    private static void everythingStandsOut(Tablet tablet, String colours, int colourTaps, SoftAssertions softly) {
        for (int tap = 0; tap < colourTaps; tap++) {
            tablet.tap("Colours");
        }
        tablet.page().locator("html[data-colours='" + colours + "']").waitFor();
        var focused = new HashSet<String>();
        check(tablet, "welcome", focused, softly);
        tablet.tap("Need help now?").reads("NHS 24, day and night");
        check(tablet, "help", focused, softly);
        tablet.tap("Close").tap("Start").sees("way");
        check(tablet, "way", focused, softly);
        tablet.tapTile("Write it").sees("helper");
        check(tablet, "helper", focused, softly);
        tablet.tapTile("A volunteer").sees("declaration");
        check(tablet, "declaration", focused, softly);
        tablet.tick("I am the helper, and this is true.").tap("Next").sees("service");
        tablet.tap("More than one");
        chosenStandsOut(tablet, softly);
        check(tablet, "service", focused, softly);
        tablet.tap("Next").sees("words").write("Your story", Storyteller.SHORT_STORY);
        check(tablet, "words", focused, softly);
        tablet.page().locator("textarea").click();
        new TappedKeys(tablet.page()).waitUntilShown(true);
        checkKeys(tablet, softly);
        tablet.tap("Next").sees("questions").tap("Skip this").sees("about");
        check(tablet, "about", focused, softly);
        tablet.tap("Skip this").sees("contact");
        check(tablet, "contact", focused, softly);
        tablet.tap("Next").sees("review");
        check(tablet, "review", focused, softly);
        tablet.tap("Start again").tap("Yes, delete it").sees("welcome");
        for (int tap = 0; tap < colourTaps; tap++) {
            tablet.tap("Colours");
        }
        tablet.page().locator("html[data-colours='" + colours + "']").waitFor();

        Storyteller.to(tablet, "Choose pictures", "pictures");
        check(tablet, "pictures", focused, softly);
        tablet.tap("Feelings").sees("cards").tap("Happy").sees("card");
        check(tablet, "card", focused, softly);
        tablet.tapTile("sometimes").sees("cards");
        check(tablet, "cards", focused, softly);
        cardsStandOut(tablet, softly);
        tablet.tap("Start again").tap("Yes, delete it").sees("welcome");
        for (int tap = 0; tap < colourTaps; tap++) {
            tablet.tap("Colours");
        }
        tablet.page().locator("html[data-colours='" + colours + "']").waitFor();

        Storyteller.to(tablet, "With Bear", "bear");
        check(tablet, "bear", focused, softly);
        tablet.tap("Yes").sees("prompt");
        check(tablet, "prompt", focused, softly);
        cardsStandOut(tablet, softly);
    }

    /** A check that sees nothing wrong anywhere would prove nothing. */
    @Test
    void seesAPaleBorder(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            tablet.page().evaluate("document.documentElement.style.setProperty('--edge', '#cccccc')");
            var softly = new SoftAssertions();

            check(tablet, "welcome", new HashSet<>(), softly);

            assertThat(softly.errorsCollected()).isNotEmpty();
        }
    }

    private static void check(Tablet tablet, String screen, Set<String> focused, SoftAssertions softly) {
        var page = tablet.page();
        page.evaluate("Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => {})))");
        page.evaluate("document.activeElement?.blur()");
        page.locator("html:not([data-keyboard='open'])").waitFor();
        Look.awaitQuiet(page);
        var calm = Pixels.of(page);
        for (var target : things(page, TARGETS)) {
            var place = screen + ": " + target.kind();
            if (target.edge()) {
                int ground = calm.around(target.part(), target.part().grown(MARGIN));
                softly.assertThat(calm.atLeftEdge(target.part(), ground, 5))
                        .as("edge, " + place)
                        .isGreaterThanOrEqualTo(LEAST);
            }
            if (focused.add(target.kind())) {
                // Vaadin's fields show their ring only to whoever uses a keyboard.
                page.keyboard().press("Shift");
                page.evaluate(FOCUS, target.kind());
                var lit = Pixels.of(page);
                softly.assertThat(lit.changed(calm, target.part().grown(MARGIN), LEAST))
                        .as("pixels of the focus ring, " + place)
                        .isGreaterThanOrEqualTo(target.ring());
                page.evaluate("document.activeElement?.blur()");
            }
        }
        for (var icon : things(page, ICONS)) {
            int ground = calm.ground(icon.part());
            softly.assertThat(calm.standingOut(icon.part(), ground, LEAST))
                    .as("pixels of the icon " + icon.kind() + " on " + screen)
                    .isGreaterThan(20);
        }
    }

    /** The keys have the focus's ring when somebody reaches them without touching. */
    private static void checkKeys(Tablet tablet, SoftAssertions softly) {
        var page = tablet.page();
        var calm = Pixels.of(page);
        var keys = things(page, KEYS);
        softly.assertThat(keys).as("kinds of keys").hasSizeGreaterThanOrEqualTo(2);
        for (var key : keys) {
            int ground = calm.around(key.part(), key.part().grown(3));
            softly.assertThat(calm.atLeftEdge(key.part(), ground, 5))
                    .as("edge, " + key.kind())
                    .isGreaterThanOrEqualTo(LEAST);
            page.keyboard().press("Shift");
            page.evaluate(FOCUS, key.kind());
            softly.assertThat(Pixels.of(page).changed(calm, key.part().grown(MARGIN), LEAST))
                    .as("pixels of the focus ring, " + key.kind())
                    .isGreaterThanOrEqualTo(key.ring());
        }
    }

    /** The drawings themselves, on their white tiles. */
    private static void cardsStandOut(Tablet tablet, SoftAssertions softly) {
        var page = tablet.page();
        page.evaluate("Promise.all([...document.images].map(picture => picture.decode()))");
        var seen = Pixels.of(page);
        var drawings = page.locator(".card-tile img").all();
        softly.assertThat(drawings).isNotEmpty();
        for (var drawing : drawings) {
            var box = drawing.boundingBox();
            var part = new Part((int) box.x, (int) box.y, (int) (box.x + box.width), (int) (box.y + box.height));
            if (part.bottom() < page.viewportSize().height - 100) {
                softly.assertThat(seen.standingOut(part, seen.ground(part), LEAST))
                        .as("pixels of " + drawing.getAttribute("src"))
                        .isGreaterThan(100);
            }
        }
    }

    private static void chosenStandsOut(Tablet tablet, SoftAssertions softly) {
        var page = tablet.page();
        var tile = page.locator(".tile").first();
        var before = Pixels.of(page);
        tile.click();
        page.evaluate("document.activeElement?.blur()");
        page.locator(".tile[aria-pressed='true']").first().waitFor();
        var box = tile.boundingBox();
        var part = new Part((int) box.x, (int) box.y, (int) (box.x + box.width), (int) (box.y + box.height));
        softly.assertThat(Pixels.of(page).changed(before, part, LEAST))
                .as("pixels by which a chosen tile differs")
                .isGreaterThan(400);
    }

    private static List<Thing> things(Page page, String script) {
        return ((List<?>) page.evaluate(script))
                .stream().map(seen -> Thing.of((Map<?, ?>) seen)).toList();
    }
}
