package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The short cut of {@code ./storycorner measure reliability}: boxes in processes of their own are killed at random and at
 * every named point, in the middle of telling, withdrawing, sending and starting.
 */
class KilledBoxTest {

    private static final long SEED = 20261123;
    private static final int KILLS = 56;
    private static final int KILLS_OF_ONE_BOX = 28;

    /** A recorder that can't find a loss would prove nothing. */
    @Test
    void seesTheLossesOfABoxWithH2sDefaultSettings() {
        assertThat(Kills.fragile(3).lost).isPositive();
    }

    @Test
    void keepsAndSendsEveryAcknowledgedStoryExactlyOnce() {
        var tally = Kills.tally(SEED, KILLS, KILLS_OF_ONE_BOX, line -> {});

        assertThat(tally.faults()).isEmpty();
        assertThat(tally.sum().failures()).isZero();
        assertThat(tally.sum().kills).isEqualTo(KILLS);
        assertThat(tally.sum().acknowledged).isGreaterThan(2 * KILLS);
        for (var point : KillPoint.ofTelling()) {
            assertThat(tally.row(point).kills).as(point.told()).isGreaterThanOrEqualTo(2);
        }
    }
}
