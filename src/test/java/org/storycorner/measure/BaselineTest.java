package org.storycorner.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineTest {

    @Test
    void countsEachThatLostNothingAsAFailureOfTheHarness() {
        var baselines = List.of(new Baseline("one", 7), new Baseline("two", 0));

        assertThat(Baseline.failures(baselines)).isEqualTo(1);
        assertThat(Baseline.told(baselines)).isEqualTo("\n\n**The harness saw no loss where there must be one: two.**");
    }

    @Test
    void saysNothingWhereEachLost() {
        var baselines = List.of(new Baseline("one", 1));

        assertThat(Baseline.failures(baselines)).isZero();
        assertThat(Baseline.told(baselines)).isEmpty();
    }
}
