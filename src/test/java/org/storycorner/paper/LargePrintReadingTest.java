package org.storycorner.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.storycorner.measure.paper.PaperRun;

/** The form in large print, printed, filled in, degraded with a fixed seed and read by the very reader of the usual one. */
class LargePrintReadingTest {

    /** One of each page of a copy, with its sheet for a longer story and its cards. */
    private static final int PAGES = 18;

    private static PaperRun run;

    @BeforeAll
    static void print() throws IOException {
        run = new PaperRun("story-a4-large-print", List.of("en"), 20261126);
    }

    @Test
    void readsScansOfEachPageWithoutASilentError() throws IOException {
        var scans = run.of(PaperRun.Family.SCANS, PAGES);

        assertThat(scans.read()).isEqualTo(PAGES);
        assertThat(scans.boxes()).isGreaterThan(250);
        assertThat(scans.errors()).isEmpty();
        assertThat(scans.unsure()).isLessThanOrEqualTo(scans.boxes() / 50);
        assertThat(scans.residual(0.5)).isLessThanOrEqualTo(0.3);
        assertThat(scans.wrongLines()).isZero();
    }

    @Test
    void readsPhotographsWithoutASilentError() throws IOException {
        var photographs = run.of(PaperRun.Family.PHOTOGRAPHS, 6);

        assertThat(photographs.read()).isGreaterThanOrEqualTo(5);
        assertThat(photographs.errors()).isEmpty();
        assertThat(photographs.cancelledAsYes()).isZero();
    }
}
