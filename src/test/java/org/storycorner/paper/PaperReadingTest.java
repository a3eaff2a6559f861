package org.storycorner.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.storycorner.measure.paper.Mishap;
import org.storycorner.measure.paper.PaperRun;
import org.storycorner.paper.scan.PageState;

/** A short cut of {@code measure paper}: printed, filled in, degraded with a fixed seed, read and compared. */
class PaperReadingTest {

    private static PaperRun run;

    /** As {@code measure paper} prints them. */
    private static PaperRun inTwoLanguages;

    @BeforeAll
    static void print() throws IOException {
        run = new PaperRun("story-a4", List.of("en"), 20261126);
        inTwoLanguages = new PaperRun("story-a4", List.of("en", "ar"), 20261126);
    }

    @Test
    void readsScansWithoutASilentError() throws IOException {
        var scans = run.of(PaperRun.Family.SCANS, 6);

        assertThat(scans.read()).isEqualTo(6);
        assertThat(scans.boxes()).isGreaterThan(250);
        assertThat(scans.errors()).isEmpty();
        assertThat(scans.unsure()).isLessThanOrEqualTo(scans.boxes() / 50);
        assertThat(scans.residual(0.5)).isLessThanOrEqualTo(0.3);
        assertThat(scans.keys().reviewing())
                .isPositive()
                .isLessThanOrEqualTo(scans.keys().typing() * 6 / 10);
    }

    @Test
    void readsPhotographsWithoutASilentError() throws IOException {
        var photographs = run.of(PaperRun.Family.PHOTOGRAPHS, 6);

        assertThat(photographs.read()).isGreaterThanOrEqualTo(5);
        assertThat(photographs.errors()).isEmpty();
        assertThat(photographs.cancelledAsYes()).isZero();
    }

    /** Its marks agree within 0.6 mm only, as the paper was bent; each box is found by its own frame. */
    @Test
    void isSureOfAPhotographOfBentPaper() throws IOException {
        var bent = new PaperRun("story-a4", List.of("en", "ar"), 7).page(PaperRun.Family.PHOTOGRAPHS, 17);

        assertThat(bent.residual(0.5)).isBetween(0.5, 0.8);
        assertThat(bent.states(PageState.REGISTERED)).isEqualTo(1);
        assertThat(bent.boxes()).isGreaterThan(100);
        assertThat(bent.lookedAt()).isZero();
        assertThat(bent.errors()).isEmpty();
    }

    @Test
    void takesNoBadScanForAnotherPage() throws IOException {
        var scans = run.of(PaperRun.Family.BAD_SCANS, 6);

        assertThat(scans.wrongPages()).isZero();
        assertThat(scans.cancelledAsYes()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void readsNothingWronglyWhateverHappensToThePage(Mishap mishap) throws IOException {
        var pages = run.of(mishap, 6);

        int found = mishap == Mishap.DOUBLE_FEED ? pages.states(PageState.SEVERAL) : pages.identified();
        assertThat(found).isGreaterThanOrEqualTo(5);
        assertThat(pages.errors()).isEmpty();
        assertThat(pages.cancelledAsYes()).isZero();
    }

    /** Of each only one code and five marks are found, of which one is none: print next to a box was read as a mark in it. */
    @Test
    void readsNothingWhereThePageDoesNotLie() throws IOException {
        for (int page : new int[] {13, 126}) {
            var badScan = inTwoLanguages.page(PaperRun.Family.BAD_SCANS, page);

            assertThat(badScan.errors()).as("page %d", page).isEmpty();
            assertThat(badScan.identified()).as("page %d", page).isEqualTo(1);
            assertThat(badScan.states(PageState.NEEDS_CORNERS))
                    .as("page %d", page)
                    .isEqualTo(1);
        }
    }
}
