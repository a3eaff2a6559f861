package org.storycorner.paper.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Pictures are made smaller by the means of their pixels, so that no thin stroke is lost between two of them. */
class GreyImageTest {

    @Test
    void fitsExactlyAndKeepsItsProportions() {
        var page = white(2480, 3508).fitted(2340);

        assertThat(page.height()).isEqualTo(2340);
        assertThat(page.width()).isEqualTo(1654);
    }

    @Test
    void isNotChangedWhenItFits() {
        var page = white(1654, 2339);

        assertThat(page.fitted(2340)).isSameAs(page);
    }

    @Test
    void takesEachPixelIntoAccount() {
        var line = white(300, 300);
        for (int x = 0; x < 300; x++) {
            line.pixels()[150 * 300 + x] = 0;
        }

        var small = line.fitted(200);

        int darkest = 255;
        for (int y = 0; y < 200; y++) {
            darkest = Math.min(darkest, small.get(100, y));
        }
        assertThat(darkest).isBetween(80, 90);
        assertThat(small.get(100, 0)).isEqualTo(255);
    }

    @Test
    void takesTheNarrowestPictures() {
        var line = white(5000, 1).fitted(2340);

        assertThat(line.width()).isEqualTo(2340);
        assertThat(line.height()).isEqualTo(1);
        assertThat(line.get(2339, 0)).isEqualTo(255);
    }

    private static GreyImage white(int width, int height) {
        var pixels = new byte[width * height];
        Arrays.fill(pixels, (byte) 255);
        return new GreyImage(width, height, pixels);
    }
}
