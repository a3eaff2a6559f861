package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that finds the screen's pixels in a millimetre: without a mouse's skill, and changing nothing. */
class CalibrateIT extends RunningBox {

    @Test
    void showsTheLineForTheShapeOnTheScreen(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            open(tablet);
            assertThat(line(tablet)).isEqualTo("pxPerMm: 3.78");

            tablet.tap("Much larger").reads("pxPerMm: 3.88");
            tablet.tap("Larger").reads("pxPerMm: 3.89");
            tablet.page().keyboard().press("ArrowRight");
            tablet.reads("pxPerMm: 3.90");
            tablet.page().keyboard().press("ArrowUp");
            tablet.reads("pxPerMm: 4.00");
            tablet.page().keyboard().press("ArrowDown");
            tablet.page().keyboard().press("ArrowLeft");
            tablet.reads("pxPerMm: 3.89");

            var card = tablet.page().locator(".bank-card").boundingBox();
            assertThat(card.width).isBetween(85.60 * 3.89 - 1, 85.60 * 3.89 + 1);
            assertThat(card.height).isBetween(53.98 * 3.89 - 1, 53.98 * 3.89 + 1);
            assertThat(tablet.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "cream", "contrast"})
    void nobodyIsKeptOut(String colours, Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            open(tablet);
            tablet.page().evaluate("colours => document.documentElement.dataset.colours = colours", colours);

            assertThat(Axe.violations(tablet.page())).isEmpty();
            tablet.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of("target/pictures/calibrate-" + colours + ".png")));
        }
    }

    private void open(Tablet tablet) {
        tablet.page().navigate(address() + "calibrate");
        tablet.page().locator(".calibrate-line").waitFor();
    }

    private static String line(Tablet tablet) {
        return tablet.text(".calibrate-line");
    }
}
