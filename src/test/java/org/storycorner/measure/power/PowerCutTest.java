package org.storycorner.measure.power;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.storycorner.queue.FragileQueue.Care;

/** A short cut of {@code measure reliability}: our box loses nothing, and what must lose is seen to lose. */
class PowerCutTest {
    private static final long SEED = 20261123;

    @Test
    void keepsEveryStoryWhenThePowerIsCut() throws IOException, SQLException, InterruptedException {
        var ours = PowerRounds.run(PowerCuts.OURS, SEED, 16, false, round -> {}).tally();

        assertThat(ours.acknowledged()).isGreaterThan(50);
        assertThat(ours.failures()).as("%s", ours.findings()).isZero();
    }

    @Test
    void seesH2LoseStoriesWithItsDefaultSettingsAndNoSpool() throws IOException, SQLException, InterruptedException {
        var baseline = PowerRounds.run(PowerCuts.alone(Care.DEFAULT), SEED, 3, false, round -> {})
                .tally();

        assertThat(baseline.findings().lost()).isPositive();
    }

    @Test
    void keepsEveryStoryWhenTheDiskRunsFull() throws IOException {
        var full = FullDiskRounds.run(new Random(SEED), 6, round -> {});

        assertThat(full.met()).isNotEmpty();
        assertThat(full.met().values()).extracting(NoRoom::saidOtherwise).containsOnly(0);
        assertThat(full.stillOpen().failures())
                .as("%s", full.stillOpen().findings())
                .isZero();
        assertThat(full.restarted().failures())
                .as("%s", full.restarted().findings())
                .isZero();
    }
}
