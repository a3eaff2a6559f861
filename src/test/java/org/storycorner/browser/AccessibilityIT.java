package org.storycorner.browser;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.storycorner.browser.Look.Held;
import org.storycorner.inclusion.Colours;
import org.storycorner.inclusion.Language;
import org.storycorner.inclusion.TextSize;

/**
 * Each screen in each theme and in the corners: no violation that axe knows, nothing too small to hit or too near to
 * something else, nothing cut off or written over. {@code ./storycorner measure accessibility} looks at all languages in all looks.
 */
class AccessibilityIT extends RunningBox {

    private static final List<Look> ALL_THEMES = List.of(
            Look.USUAL,
            new Look(Colours.CREAM, TextSize.MEDIUM, Held.ACROSS),
            new Look(Colours.CONTRAST, TextSize.MEDIUM, Held.ACROSS),
            new Look(Colours.CONTRAST, TextSize.LARGEST, Held.ACROSS),
            new Look(Colours.LIGHT, TextSize.LARGEST, Held.UPRIGHT));

    static final List<Look> CORNERS = List.of(
            Look.USUAL,
            new Look(Colours.CREAM, TextSize.LARGEST, Held.ACROSS),
            new Look(Colours.CONTRAST, TextSize.MEDIUM, Held.UPRIGHT));

    /** Without axe these cost next to nothing. */
    private static final List<Look> SHAPES = List.of(
            new Look(Colours.LIGHT, TextSize.SMALL, Held.ACROSS),
            new Look(Colours.LIGHT, TextSize.LARGE, Held.ACROSS),
            new Look(Colours.LIGHT, TextSize.LARGEST, Held.ACROSS),
            new Look(Colours.LIGHT, TextSize.MEDIUM, Held.UPRIGHT),
            new Look(Colours.LIGHT, TextSize.LARGEST, Held.UPRIGHT),
            new Look(Colours.LIGHT, TextSize.MEDIUM, Held.TEN_INCH),
            new Look(Colours.LIGHT, TextSize.LARGEST, Held.TEN_INCH));

    @Timeout(value = 15, unit = MINUTES)
    @Test
    void nobodyIsKeptOutInAnyTheme(Browser browser) {
        assertThat(barriers(Language.ENGLISH, ALL_THEMES, browser)).isEmpty();
    }

    @Timeout(value = 15, unit = MINUTES)
    @ParameterizedTest
    @ValueSource(strings = {"ARABIC", "URDU", "CHINESE"})
    void nobodyIsKeptOutInTheLanguagesThatDifferMost(Language language, Browser browser) {
        assertThat(barriers(language, CORNERS, browser)).isEmpty();
    }

    /** Their words are the longest. */
    @Timeout(value = 15, unit = MINUTES)
    @ParameterizedTest
    @ValueSource(strings = {"GAELIC", "ROMANIAN"})
    void nothingIsCutOffInTheLanguagesWithLongWords(Language language, Browser browser) {
        assertThat(barriers(language, List.of(), browser)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sticky, false", "absolute, true"})
    void aTargetIsTooSmallOnlyWhereNoScrollingUncoversIt(String foot, boolean isFound, Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            tablet.page().evaluate("""
                    foot => {
                      const room = innerHeight - 100;
                      document.body.innerHTML = `<main><div style="height: ${room - 10}px"></div>
                        <button style="display: block; width: 200px; height: 60px">Target</button>
                        <div style="height: 2000px"></div>
                        <div style="position: ${foot}; top: ${room}px; bottom: 0; width: 200px; height: 100px">
                          <button style="width: 100%; height: 100%">Foot</button></div></main>`;
                    }""", foot);

            assertThat(Axe.violations(tablet.page()).stream().anyMatch(rule -> rule.startsWith("target-size")))
                    .isEqualTo(isFound);
        }
    }

    @Test
    void theRulesThatMatterMostAreReallyRun(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            tablet.page().evaluate("document.querySelector('.lead').style.color = '#777'");

            assertThat(Axe.violations(tablet.page())).anyMatch(rule -> rule.startsWith("color-contrast-enhanced"));
            assertThat(Axe.passes(tablet.page())).contains("target-size", "region");
        }
    }

    @Test
    void aColourThatIsStillTurningIsNotJudged(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            tablet.page().evaluate("""
                    () => {
                      const lead = document.querySelector('.lead');
                      lead.style.color = '#fff';
                      getComputedStyle(lead).color;
                      lead.style.transition = 'color 2s';
                      lead.style.color = '#000';
                    }""");

            assertThat(Axe.violations(tablet.page())).isEmpty();
        }
    }

    /** A check that sees nothing wrong anywhere would prove nothing. */
    @Test
    void seesWhatIsTooSmallTooNearCutOffWrittenOverOrTooWide(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            var page = tablet.page();
            assertThat(Barriers.inShape(page).all()).isEmpty();

            page.evaluate("document.querySelector('.big-button').style.cssText = 'min-height: 0; height: 40px'");
            assertThat(Barriers.inShape(page).small()).hasSize(1);
            page.evaluate("document.querySelector('.languages').style.gap = '9px'");
            assertThat(Barriers.inShape(page).near()).isNotEmpty();
            page.evaluate("document.querySelector('.languages').style.gap = ''");
            page.evaluate("document.querySelector('.big-button').style.cssText = 'position: relative; left: -2000px'");
            assertThat(Barriers.inShape(page).clipped()).hasSize(1);
            page.evaluate("document.querySelector('.big-button').style.cssText = ''");
            page.evaluate("document.querySelector('.lead').style.marginTop = '-2.5rem'");
            assertThat(Barriers.inShape(page).overlapping()).isNotEmpty();
            page.evaluate("document.querySelector('.lead').style.width = '2000px'");
            assertThat(Barriers.inShape(page).sideways()).hasSize(1);
        }
    }

    private List<String> barriers(Language language, List<Look> looks, Browser browser) {
        var found = new ArrayList<String>();
        try (var tablet = new Tablet(browser, address())) {
            EveryScreen.walk(tablet, language, noting(found, tablet, looks));
        }
        return found;
    }

    /** Notes what keeps somebody out of the screen that is there: in these looks, and measured alone in every shape. */
    static Consumer<String> noting(List<String> found, Tablet tablet, List<Look> looks) {
        return screen -> {
            for (var look : looks) {
                look.putOn(tablet.page());
                Barriers.on(tablet.page()).all().forEach(one -> found.add(screen + ", " + look.name() + ", " + one));
            }
            for (var look : SHAPES) {
                look.putOn(tablet.page());
                Barriers.inShape(tablet.page())
                        .all()
                        .forEach(one -> found.add(screen + ", " + look.name() + ", " + one));
            }
            Look.USUAL.putOn(tablet.page());
        };
    }
}
