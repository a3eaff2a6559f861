package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * The short cut of {@code ./storycorner measure reliability --only desk}: boxes in processes of their own are killed in the
 * middle of handing over, releasing, withdrawing, erasing and importing.
 */
class KilledDeskTest {

    private static final long SEED = 20261127;
    private static final int KILLS = 21;

    @Test
    void keepsEveryWordThatStaffWereTold() {
        var tally = DeskKills.tally(SEED, KILLS, line -> {});

        assertThat(tally.faults()).isEmpty();
        assertThat(tally.sum().failures()).isZero();
        assertThat(tally.sum().kills).isEqualTo(KILLS);
        for (var point : KillPoint.ofDesk()) {
            assertThat(tally.row(point).kills).as(point.told()).isPositive();
        }
        assertThat(tally.handedOver()).isPositive();
        assertThat(tally.withdrawn()).isPositive();
        assertThat(tally.retired()).isPositive();
    }
}
