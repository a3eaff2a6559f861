package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.storycorner.inclusion.TextSize;

/** A box at a venue whose screens have other pixels than the usual ones: what is measured in millimetres stays as large. */
abstract class OtherScreen extends RunningBox {

    private static final double CARD_MM = 20;
    private static final double TARGET_MM = 12.7;
    private static final double LEAST_PX = 48;
    private static final Offset<Double> A_PIXEL = Offset.offset(1.0);

    /** The shorter side of the smallest card and of the smallest other target in CSS pixels, and the size of one rem. */
    private static final String SMALLEST = """
            () => {
              const seen = kinds => [...document.querySelectorAll(kinds)].filter(one => one.checkVisibility({visibilityProperty: true}));
              const shorter = one => Math.min(one.getBoundingClientRect().width, one.getBoundingClientRect().height);
              return [
                Math.min(...seen('.card-tile').map(shorter), 9999),
                Math.min(...seen('button, a.big-button, vaadin-checkbox, vaadin-text-field, vaadin-text-area').map(shorter)),
                parseFloat(getComputedStyle(document.documentElement).fontSize),
              ];
            }""";

    private final double pxPerMm;

    OtherScreen(double pxPerMm) {
        this.pxPerMm = pxPerMm;
    }

    @Test
    void cardsAndTargetsHaveTheirMillimetres(Browser browser) {
        try (var tablet = new Tablet(browser, address(), 1920, 1200)) {
            isLargeEnough(tablet);
            Storyteller.to(tablet, "Choose pictures", "pictures");
            isLargeEnough(tablet);
            for (var screen : List.of("cards", "card")) {
                tablet.page().locator(".card-tile").first().click();
                tablet.sees(screen);
                isLargeEnough(tablet);
            }
            tablet.page()
                    .locator(".screen vaadin-text-area textarea, .screen vaadin-text-field input")
                    .first()
                    .click();
            new TappedKeys(tablet.page()).waitUntilShown(true);
            isLargeEnough(tablet);
        }
    }

    private void isLargeEnough(Tablet tablet) {
        Look.awaitQuiet(tablet.page());
        var found = ((List<?>) tablet.page().evaluate(SMALLEST))
                .stream().map(pixels -> ((Number) pixels).doubleValue()).toList();

        assertThat(found.get(0)).isGreaterThanOrEqualTo(CARD_MM * pxPerMm - 0.1);
        assertThat(found.get(1)).isCloseTo(Math.max(LEAST_PX, TARGET_MM * pxPerMm), A_PIXEL);
        assertThat(found.get(2) * 0.668).isCloseTo(TextSize.MEDIUM.capHeightMm() * pxPerMm, A_PIXEL);
    }

    /** The folder of a venue like the example, but with so many pixels in a millimetre. */
    static Path venueWith(double pxPerMm) {
        try {
            var shipped = Files.readString(Path.of("kiosk-config/venue.yaml"));
            var folder = Files.createDirectories(temporaryFolder().resolve("config"));
            Files.writeString(
                    folder.resolve("venue.yaml"), shipped.replaceFirst("(?m)^pxPerMm:.*$", "pxPerMm: " + pxPerMm));
            return folder;
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }
}
