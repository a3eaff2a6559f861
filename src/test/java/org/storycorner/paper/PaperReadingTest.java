package org.storycorner.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.storycorner.measure.paper.PaperRun;

/** A short cut of {@code measure paper}: printed, filled in, degraded with a fixed seed, read and compared. */
class PaperReadingTest {

    private static PaperRun run;

    @BeforeAll
    static void print() throws IOException {
        run = new PaperRun("story-a4", List.of("en"), 20261126);
    }

    @Test
    void readsScansWithoutASilentError() throws IOException {
        var scans = run.of(PaperRun.Family.SCANS, 6);

        assertThat(scans.read()).isEqualTo(6);
        assertThat(scans.boxes()).isGreaterThan(250);
        assertThat(scans.errors()).isEmpty();
        assertThat(scans.unsure()).isLessThanOrEqualTo(scans.boxes() / 50);
        assertThat(scans.residual(0.5)).isLessThanOrEqualTo(0.3);
    }

    @Test
    void readsPhotographsWithoutASilentError() throws IOException {
        var photographs = run.of(PaperRun.Family.PHOTOGRAPHS, 6);

        assertThat(photographs.read()).isGreaterThanOrEqualTo(5);
        assertThat(photographs.errors()).isEmpty();
        assertThat(photographs.cancelledAsYes()).isZero();
    }

    @Test
    void takesNoBadScanForAnotherPage() throws IOException {
        var scans = run.of(PaperRun.Family.BAD_SCANS, 6);

        assertThat(scans.wrongPages()).isZero();
        assertThat(scans.cancelledAsYes()).isZero();
    }
}
