package org.storycorner.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The short cut of the files' part of {@code ./storycorner measure reliability}. */
class CorruptionTest {

    @Test
    void losesNothingWhileOneCopyIsGood() {
        var measured = Corruption.run(11, 16, line -> {});

        assertThat(measured.failures()).as("%s", measured.section().rows()).isZero();
    }
}
