package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The short cut of the network's part of {@code ./storycorner measure reliability}: every row, few stories. */
class NetworkMatrixTest {

    @Test
    void deliversEveryStoryOnceWhateverTheNetworkDoes() {
        var rows = NetworkMatrix.rows(5, 3, line -> {});

        assertThat(rows)
                .hasSizeGreaterThan(25)
                .allSatisfy(row -> assertThat(row.failures())
                        .as("%s: %s", row.fault().name(), row.fates())
                        .isZero());
        assertThat(rows)
                .filteredOn(row -> !row.fault().isHarmless())
                .allSatisfy(
                        row -> assertThat(row.troubles()).as(row.fault().name()).isNotEmpty());
    }
}
