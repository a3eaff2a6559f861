package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.storycorner.inclusion.Language;

/** Where somebody asked the device for less motion, nothing glides, fades or turns. */
class StillnessIT extends RunningBox {

    /**
     * What moves or would move by and by, in the page and inside its components. That a new screen can't be tapped at once
     * is no movement, nor is a property of Vaadin's own that tells it of a style.
     */
    private static final String MOVING = """
            () => {
              const moving = new Set();
              const named = (one, pseudo, what) => moving.add(`${one.localName}.${one.className}[${one.part}]${pseudo ?? ''}: ${what}`);
              const lasts = times => times.split(',').some(time => parseFloat(time) > 0);
              const look = (one, pseudo) => {
                const style = getComputedStyle(one, pseudo);
                if (pseudo && style.content === 'none') return;
                const isMoved = style.transitionProperty.split(', ').some(name => name !== 'none' && !name.startsWith('--'));
                if (isMoved && lasts(style.transitionDuration)) {
                  named(one, pseudo, `transition ${style.transitionProperty}`);
                }
                const names = style.animationName.split(', ').filter(name => name !== 'none' && name !== 'settle');
                if (names.length && lasts(style.animationDuration)) named(one, pseudo, `animation ${names}`);
                if (style.scrollBehavior === 'smooth') named(one, pseudo, 'glides');
              };
              const isMovement = frame =>
                Object.keys(frame).some(key => !['offset', 'computedOffset', 'easing', 'composite', 'pointerEvents'].includes(key));
              const walk = root => {
                for (const {effect, playState} of root.getAnimations()) {
                  if (playState === 'running' && effect.getKeyframes().some(isMovement)) named(effect.target, '', 'runs');
                }
                for (const one of root.querySelectorAll('*')) {
                  if (!one.checkVisibility()) continue;
                  for (const pseudo of [null, '::before', '::after']) look(one, pseudo);
                  if (one.shadowRoot) walk(one.shadowRoot);
                }
              };
              look(document.documentElement, null);
              walk(document);
              return [...moving];
            }""";

    @Test
    void nothingMovesOnAnyScreen(Browser browser) {
        var found = new ArrayList<String>();
        try (var tablet = still(browser)) {
            EveryScreen.walk(
                    tablet,
                    Language.ENGLISH,
                    screen -> moving(tablet).forEach(what -> found.add(screen + ", " + what)));
        }

        assertThat(found).isEmpty();
    }

    @Test
    void nothingMovesWhileBearIsAnswered(Browser browser) {
        try (var tablet = still(browser)) {
            Storyteller.to(tablet, "With Bear", "bear");
            assertThat(moving(tablet)).isEmpty();
            tablet.tap("Yes").sees("prompt");
            assertThat(moving(tablet)).isEmpty();

            tablet.page().locator("[data-card]").first().hover();
            tablet.page().mouse().down();
            assertThat(moving(tablet)).isEmpty();
            tablet.page().mouse().up();
            tablet.reads("Thank you for telling me.");

            assertThat(moving(tablet)).isEmpty();
        }
    }

    @Test
    void nothingMovesWhileKeysAreTapped(Browser browser) {
        try (var tablet = still(browser)) {
            Storyteller.toTheStory(tablet).page().locator("textarea").click();
            var keys = new TappedKeys(tablet.page());
            keys.waitUntilShown(true);
            assertThat(moving(tablet)).isEmpty();

            keys.key("a").hover();
            tablet.page().mouse().down();
            assertThat(moving(tablet)).isEmpty();
            tablet.page().mouse().up();
            keys.tap("{shift}").tap("{signs}");

            assertThat(moving(tablet)).isEmpty();
        }
    }

    @Test
    void theWayDownJumps(Browser browser) {
        try (var tablet = still(browser)) {
            tablet.page().setViewportSize(1280, 700);
            tablet.page().locator("html[data-more-below]").waitFor();

            assertThat(tablet.page().evaluate("""
                            () => {
                              document.querySelector('.screen-foot button[data-more-below]').click();
                              return scrollY > 0;
                            }""")).isEqualTo(true);
        }
    }

    /** A check that sees nothing anywhere would prove nothing. */
    @Test
    void seesWhatMoves(Browser browser) {
        try (var tablet = still(browser)) {
            assertThat(moving(tablet)).isEmpty();

            tablet.page()
                    .evaluate(
                            "document.querySelector('h1').style.setProperty('transition', 'opacity 1s', 'important')");
            assertThat(moving(tablet)).singleElement().asString().contains("transition opacity");
            tablet.page().evaluate("""
                    () => {
                      document.querySelector('h1').style.transition = '';
                      document.querySelector('.lead').animate({opacity: [0, 1]}, 60000);
                    }""");
            assertThat(moving(tablet)).singleElement().asString().contains("runs");
            tablet.page().evaluate("document.documentElement.style.scrollBehavior = 'smooth'");
            assertThat(moving(tablet)).hasSize(2);
        }
    }

    private Tablet still(Browser browser) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(1280, 800)
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE);
        return new Tablet(browser.newContext(options), address());
    }

    private static List<String> moving(Tablet tablet) {
        var moving = ((List<?>) tablet.page().evaluate(MOVING))
                .stream().map(String::valueOf).toList();
        Look.awaitQuiet(tablet.page());
        return moving;
    }
}
