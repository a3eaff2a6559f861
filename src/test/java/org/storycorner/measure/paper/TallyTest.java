package org.storycorner.measure.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.storycorner.paper.read.PageReader;
import org.storycorner.paper.read.PageReading;
import org.storycorner.paper.scan.FoundPage;
import org.storycorner.paper.scan.PageFinder;
import org.storycorner.paper.scan.PageState;

class TallyTest {

    private final FilledPage filled;

    /** The same page, otherwise filled in: against its truth what is read of the first one is wrong. */
    private final FilledPage other;

    private final FoundPage.Upright found;

    TallyTest() throws IOException {
        var page = PrintedPages.of("story-a4", "en", 3).getFirst();
        filled = FilledPage.fill(page, new SplittableRandom(4));
        other = FilledPage.fill(page, new SplittableRandom(5));
        found = (FoundPage.Upright) new PageFinder().find(filled.image());
    }

    @Test
    void countsTheBoxesOfWeakPagesAndTheErrorsAmongThemApart() {
        var tally = new Tally();

        tally.add(filled, reading(PageState.REGISTERED), "a page");
        tally.add(other, reading(PageState.WEAK), "another one");

        assertThat(tally.weakBoxes()).isPositive().isEqualTo(tally.boxes() / 2);
        assertThat(tally.weakErrors()).isPositive().isEqualTo(tally.errors().size());
        assertThat(tally.errors()).allMatch(error -> error.startsWith("another one"));
    }

    @Test
    void countsNoErrorOfARegisteredPageAsOneOfAWeakPage() {
        var tally = new Tally();

        tally.add(other, reading(PageState.REGISTERED), "a page");

        assertThat(tally.errors()).isNotEmpty();
        assertThat(tally.weakBoxes()).isZero();
        assertThat(tally.weakErrors()).isZero();
    }

    private PageReading reading(PageState state) {
        return new PageReader()
                .read(new FoundPage.Upright(
                        state,
                        found.sealed(),
                        found.form(),
                        found.layout(),
                        found.upright(),
                        found.marks(),
                        found.residual(),
                        found.worst()));
    }
}
