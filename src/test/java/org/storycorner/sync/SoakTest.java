package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.storycorner.sync.Soak.Habit;

/** The short cut of the soak: a few days of a box that is killed every evening and keeps nothing for long. */
class SoakTest {

    private static final int DAYS = 5;

    @Test
    void losesNothingAndDoesNotGrowInDaysThatAllEndWithoutOrder() {
        var soak = Soak.run(DAYS, new Habit(30, 1), line -> {});

        assertThat(soak)
                .allSatisfy(part -> assertThat(part.failures())
                        .as("%s", part.section().rows())
                        .isZero());
        assertThat(soak.getLast().section().rows()).isNotEmpty();
    }
}
