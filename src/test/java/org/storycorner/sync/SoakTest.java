package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The short cut of the soak: a few days of a box that is killed every evening. */
class SoakTest {

    private static final int DAYS = 2;

    @Test
    void losesNothingInDaysThatAllEndWithoutOrder() {
        var soak = Soak.run(DAYS, line -> {});

        assertThat(soak.failures()).isZero();
        assertThat(soak.section().rows()).hasSize(2);
    }
}
