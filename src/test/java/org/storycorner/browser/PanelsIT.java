package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.storycorner.browser.Look.Held;
import org.storycorner.inclusion.Colours;
import org.storycorner.inclusion.Language;
import org.storycorner.inclusion.TextSize;

/** All that a panel says is reached by taps alone, also where it is longer than the tablet. */
class PanelsIT extends RunningBox {

    private static final int MOST_TAPS = 40;

    private static final Look LARGEST = new Look(Colours.LIGHT, TextSize.LARGEST, Held.ACROSS);

    /** The pieces of the panel of which an end lies above the panel's buttons, "top" and "end" apart; the buttons are not read. */
    private static final String ENDS_SEEN = """
            () => {
              const panel = document.querySelector('.panel-backdrop');
              const free = panel.querySelector('.panel-buttons').getBoundingClientRect().top + 1;
              const isSeen = at => at >= -1 && at <= free;
              return [...panel.querySelectorAll('h2, h3, p, dt, dd')].flatMap((piece, number) => {
                const box = piece.getBoundingClientRect();
                const name = `${number} ${piece.textContent}`;
                return [...(isSeen(box.top) ? [`${name}: top`] : []), ...(isSeen(box.bottom) ? [`${name}: end`] : [])];
              });
            }""";

    private static final String PIECES = "document.querySelectorAll('.panel :is(h2, h3, p, dt, dd)').length";

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "ARABIC", "UKRAINIAN"})
    void leadsToItsEndByTapsAloneInTheLargestText(Language language, Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            var words = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.forLanguageTag(language.tag()));
            if (language != Language.ENGLISH) {
                tablet.page()
                        .locator("button.language[lang='" + language.tag() + "']")
                        .click();
                tablet.page().locator("html[lang='" + language.tag() + "']").waitFor();
            }
            tablet.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            LARGEST.putOn(tablet.page());

            leadsToTheEnd(tablet.tap(words.getString("comfort.help")), "help", words);
            tablet.tap(words.getString("help.close"));
            leadsToTheEnd(tablet.tap(words.getString("welcome.about")), "about", words);
            tablet.tap(words.getString("help.close"));
            tablet.tap(words.getString("action.start")).sees("way").tapTile(words.getString("way.words"));
            tablet.sees("helper").tapTile(words.getString("helper.volunteer")).sees("declaration");
            leadsToTheEnd(tablet.tap(words.getString("guide.title")), "guide", words);
            tablet.tap(words.getString("help.close")).tap(words.getString("action.back"));
            tablet.sees("helper").tap(words.getString("action.back")).sees("way");
            tablet.tapTile(words.getString("way.pictures")).sees("helper").tapTile(words.getString("helper.none"));
            tablet.sees("service").tapTile("Example Home Care").sees("pictures");
            Look.USUAL.putOn(tablet.page());
            tablet.tap(words.getString("card-group.feelings")).sees("cards");
            showTheUnsafeCard(tablet, words);
            LARGEST.putOn(tablet.page());
            leadsToTheEnd(tablet, "safety", words);
        }
    }

    private static void showTheUnsafeCard(Tablet tablet, ResourceBundle words) {
        var unsafe = tablet.page().locator("[data-card='unsafe']");
        for (int pages = 0; unsafe.count() == 0 && pages < MOST_TAPS; pages++) {
            tablet.tap(words.getString("pictures.more"));
            Look.awaitQuiet(tablet.page());
        }
        unsafe.click();
    }

    private static void leadsToTheEnd(Tablet tablet, String panel, ResourceBundle words) {
        var page = tablet.page();
        page.locator("[data-panel='" + panel + "']").waitFor();
        Look.awaitQuiet(page);
        var down = page.locator("[data-panel]").getByLabel(words.getString("action.more-below"));
        var seen = new TreeSet<String>();
        note(page.evaluate(ENDS_SEEN), seen);
        for (int taps = 0; down.isVisible() && taps < MOST_TAPS; taps++) {
            down.click();
            Look.awaitQuiet(page);
            note(page.evaluate(ENDS_SEEN), seen);
        }

        assertThat(down.isVisible()).as(panel).isFalse();
        assertThat(seen).as(panel).hasSize(2 * (Integer) page.evaluate(PIECES));
    }

    private static void note(Object ends, Set<String> seen) {
        ((List<?>) ends).forEach(end -> seen.add(String.valueOf(end)));
    }
}
