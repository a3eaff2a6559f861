package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClockJumpsTest {

    @Test
    void noJumpOfTheClockStrandsLosesOrDoublesAStory() {
        assertThat(ClockJumps.rows(3))
                .hasSize(6)
                .allSatisfy(row -> assertThat(row.failures()).as("%s", row).isZero());
    }
}
