package org.storycorner.paper.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.storycorner.measure.paper.PrintedPages;
import org.storycorner.paper.form.PageCode;

/** Which sheets are seen in a picture, and how far they are looked for. */
class PageFinderTest {

    /** So much smaller is a sheet seen that lies further away: its codes can be read at full size, and not at half. */
    private static final double FAR = 2.4;

    private static List<PrintedPages.Page> pages = List.of();

    @BeforeAll
    static void print() throws IOException {
        pages = PrintedPages.withoutCards("story-a4", "en", 20261126);
    }

    @Test
    void aSheetBesideAnotherIsSeenAlsoWhereItsCodesAreReadAtFullSizeOnly() {
        var picture = besideEachOther(pages.get(0).image(), pages.get(1).image());
        assertThat(new CodeFinder().find(picture, codes -> true))
                .extracting(code -> code.sealed().code().page())
                .containsExactly(1, 1);

        var found = new PageFinder().find(picture);

        assertThat(found)
                .isInstanceOfSatisfying(
                        FoundPage.Several.class,
                        several -> assertThat(several.codes())
                                .extracting(PageCode::page)
                                .containsExactly(1, 2));
    }

    /** The usual page takes no longer than it must. */
    @Test
    void aPageThatFillsItsPictureLeavesNoRoomToLookAtInFullSize() {
        var page = pages.getFirst();
        var rooms = new ArrayList<Boolean>();

        var found = new CodeFinder()
                .find(
                        page.image(),
                        codes -> rooms.add(RoomBeside.isThere(page.image(), page.form(), page.layout(), codes)));

        assertThat(found).hasSize(2);
        assertThat(rooms).containsExactly(false);
    }

    /** The second one further away. */
    private static GreyImage besideEachOther(GreyImage near, GreyImage far) {
        int width = near.width() + (int) (far.width() / FAR);
        var pixels = new byte[width * near.height()];
        Arrays.fill(pixels, (byte) 110);
        var soft = far.half();
        for (int y = 0; y < near.height(); y++) {
            System.arraycopy(near.pixels(), y * near.width(), pixels, y * width, near.width());
            for (int x = near.width(); x < width && y < far.height() / FAR; x++) {
                pixels[y * width + x] = (byte) Math.round(soft.at((x - near.width()) * FAR / 2, y * FAR / 2));
            }
        }
        return new GreyImage(width, near.height(), pixels);
    }
}
