package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The short cut of the network's part of {@code ./storycorner measure reliability}: every row, few stories. */
class NetworkMatrixTest {

    private static final List<String> NAMES = List.of(
            "connection refused",
            "black hole: connected, never answered",
            "connection reset",
            "request cut after 1 bytes",
            "request cut after 40 bytes",
            "request cut after 400 bytes",
            "request cut after 1000 bytes",
            "answer cut after the server's commit, a repeat is answered 201",
            "answer cut after the server's commit, a repeat is answered 409",
            "2 kB/s",
            "every story answered 0.5 s late (stands for 30 s of the 2 min)",
            "every story answered later than the time-out",
            "host name does not resolve",
            "captive portal, 200",
            "captive portal, 302",
            "400",
            "422",
            "401",
            "403",
            "404",
            "408",
            "425",
            "409, the same story is there",
            "409, the same story is there, the server does not show it",
            "409, another story is there",
            "413",
            "429 with Retry-After: 600",
            "500",
            "502",
            "503",
            "507",
            "503 after the server's commit",
            "server away for 72 simulated hours",
            "certificate that nobody vouches for");

    @Test
    void deliversEveryStoryOnceWhateverTheNetworkDoes() {
        var rows = NetworkMatrix.rows(5, 3, line -> {});

        assertThat(rows).extracting(row -> row.fault().name()).containsExactlyElementsOf(NAMES);
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.failures())
                        .as("%s: %s", row.fault().name(), row.fates())
                        .isZero());
        assertThat(rows)
                .filteredOn(row -> !row.fault().isHarmless())
                .allSatisfy(
                        row -> assertThat(row.troubles()).as(row.fault().name()).isNotEmpty());
    }
}
