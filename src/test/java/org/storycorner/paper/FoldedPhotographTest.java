package org.storycorner.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.storycorner.measure.paper.Degradation.Corner;
import org.storycorner.measure.paper.PaperRun;
import org.storycorner.paper.scan.PageState;

/** A page photographed at an angle with a shadow, upside down, with one corner folded: read, or refused with the reason. */
class FoldedPhotographTest {

    /** Who tells, the story, and the contact: one of each sheet of the shortest copy. */
    private static final int SHEETS = 3;

    private static PaperRun run;

    @BeforeAll
    static void print() throws IOException {
        run = new PaperRun("story-a4", List.of("en"), 20261127);
    }

    /** A corner square is at 12 to 18 mm from both edges: the larger of these folds hides it, and no code. */
    @ParameterizedTest
    @CsvSource({"12, TOP_LEFT", "25, TOP_LEFT", "45, TOP_LEFT", "45, BOTTOM_RIGHT"})
    void isReadAsLongAsItsCodesAreSeen(int millimetres, Corner folded) throws IOException {
        for (int sheet = 0; sheet < SHEETS; sheet++) {
            var page = run.upsideDown(sheet, millimetres, folded);

            assertThat(page.read()).as("sheet %d", sheet).isEqualTo(1);
            assertThat(page.errors()).isEmpty();
        }
    }

    /** In the two other corners a code is hidden too: with the one that is left the page is read, or its corners are asked for. */
    @ParameterizedTest
    @EnumSource(names = {"TOP_RIGHT", "BOTTOM_LEFT"})
    void isReadOrAskedAboutWhereACodeIsHidden(Corner folded) throws IOException {
        for (int sheet = 0; sheet < SHEETS; sheet++) {
            var page = run.upsideDown(sheet, 45, folded);

            assertThat(page.read() + page.states(PageState.NEEDS_CORNERS))
                    .as("sheet %d", sheet)
                    .isEqualTo(1);
            assertThat(page.errors()).isEmpty();
        }
    }

    /** Half of the page and more: a person is told that it is no page of ours, or is asked for its corners. */
    @ParameterizedTest
    @ValueSource(ints = {250, 330})
    void isRefusedWithTheReasonWhereTooMuchOfItIsHidden(int millimetres) throws IOException {
        for (int sheet = 0; sheet < SHEETS; sheet++) {
            var page = run.upsideDown(sheet, millimetres, Corner.TOP_LEFT);

            assertThat(page.read()).as("sheet %d", sheet).isZero();
            assertThat(page.states(PageState.NEEDS_CORNERS) + page.states(PageState.UNKNOWN))
                    .isEqualTo(1);
        }
    }

    /** Nothing between the two is read as something that it is not. */
    @ParameterizedTest
    @CsvSource({"80, TOP_LEFT", "120, TOP_RIGHT", "160, BOTTOM_RIGHT", "200, BOTTOM_LEFT"})
    void isNeverReadWrongly(int millimetres, Corner folded) throws IOException {
        for (int sheet = 0; sheet < SHEETS; sheet++) {
            assertThat(run.upsideDown(sheet, millimetres, folded).errors()).isEmpty();
        }
    }
}
