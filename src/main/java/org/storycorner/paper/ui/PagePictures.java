package org.storycorner.paper.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.storycorner.paper.intake.PagePicture;
import org.storycorner.paper.intake.ScannedPage;
import org.storycorner.paper.review.Spot;

/** The pictures of an open form's pages, each opened once. */
final class PagePictures {

    private final List<ScannedPage> pages;
    private final Function<ScannedPage, Optional<PagePicture>> source;
    private final Map<Integer, Optional<PagePicture>> opened = new HashMap<>();

    PagePictures(List<ScannedPage> pages, Function<ScannedPage, Optional<PagePicture>> source) {
        this.pages = List.copyOf(pages);
        this.source = source;
    }

    /** What is at this spot, as a JPEG; the whole page where the spot is not known. */
    Optional<byte[]> crop(Spot spot) {
        return of(spot.page()).map(picture -> spot.area().map(picture::crop).orElseGet(picture::whole));
    }

    /** The whole page, a line around the spot. */
    Optional<byte[]> outlined(Spot spot) {
        return of(spot.page()).map(picture -> spot.area().map(picture::outlined).orElseGet(picture::whole));
    }

    Optional<PagePicture> of(ScannedPage page) {
        return of(page.page());
    }

    private Optional<PagePicture> of(int number) {
        return opened.computeIfAbsent(
                number,
                wanted -> pages.stream()
                        .filter(page -> page.page() == wanted)
                        .findFirst()
                        .flatMap(source));
    }
}
