package org.storycorner.paper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.storycorner.paper.scan.GreyImage;

/** What is kept of a page is read by eye, and read again when somebody has shown its corners. */
class PagePictureTest {

    @Test
    void keepsAnA4ScanInMoreThan200DotsAnInch() {
        var kept = PagePicture.of(PagePicture.kept(page(2480, 3508)));

        assertThat(kept.height()).isEqualTo(2600);
        assertThat(kept.width()).isEqualTo(1838);
    }

    @Test
    void keepsAPageThatWasSeenStraightInItsOwnSize() {
        var kept = PagePicture.of(PagePicture.kept(page(1654, 2339)));

        assertThat(kept.height()).isEqualTo(2339);
        assertThat(kept.width()).isEqualTo(1654);
    }

    private static GreyImage page(int width, int height) {
        return new GreyImage(width, height, new byte[width * height]);
    }
}
