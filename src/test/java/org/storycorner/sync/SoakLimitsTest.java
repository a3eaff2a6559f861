package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class SoakLimitsTest {

    private static final SoakDay DAY = new SoakDay(40L << 20, 30L << 20, 200, 3_000, 9L << 20, 100, 0, 900);

    private final SoakLimits limits = new SoakLimits(30);

    @Test
    void areKeptByABoxThatStaysAsItIs() {
        var compared = limits.compare(days(40, any -> DAY));

        assertThat(compared.failures()).isZero();
        assertThat(compared.section().rows())
                .hasSize(6)
                .allSatisfy(row -> assertThat(row).endsWith("kept"));
    }

    @Test
    void allowABoxToGrowUntilItErasesForTheFirstTime() {
        var days = days(40, any -> DAY);
        days.put(20, new SoakDay(400L << 20, 300L << 20, 900, 9_000, 90L << 20, 0, 0, 900));

        assertThat(limits.compare(days).failures()).isZero();
    }

    @Test
    void areMissedByABoxThatErasesNothing() {
        assertThat(missed(new SoakDay(40L << 20, 30L << 20, 200, 3_800, 12L << 20, 0, 0, 900)))
                .isEqualTo(2);
    }

    @Test
    void areMissedByAStoreThatIsNeverMadeSmall() {
        assertThat(missed(new SoakDay(200L << 20, 30L << 20, 200, 3_000, 9L << 20, 900, 0, 900)))
                .isEqualTo(1);
    }

    @Test
    void areMissedByWhatIsNeverLetGo() {
        assertThat(missed(new SoakDay(40L << 20, 60L << 20, 240, 3_000, 9L << 20, 900, 1, 900)))
                .isEqualTo(3);
    }

    @Test
    void sayNothingBeforeThereIsAnythingToCompare() {
        assertThat(limits.compare(days(32, any -> DAY)).section().rows()).isEmpty();
    }

    /** How many targets one bad evening misses. */
    private long missed(SoakDay evening) {
        return limits.compare(days(40, day -> day == 35 ? evening : DAY)).failures();
    }

    private static SortedMap<Integer, SoakDay> days(int count, IntFunction<SoakDay> figures) {
        var days = new TreeMap<Integer, SoakDay>();
        for (int day = 1; day <= count; day++) {
            days.put(day, figures.apply(day));
        }
        return days;
    }
}
