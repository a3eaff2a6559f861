package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private final Backoff backoff = new Backoff(new Random(7));

    @ParameterizedTest
    @CsvSource({"1,10", "2,20", "3,40", "4,80", "5,160", "6,320", "7,640", "8,900", "9,900", "1000000,900"})
    void liesBetweenFiveSecondsAndACeilingThatDoubles(int failures, long ceilingSeconds) {
        for (int draw = 0; draw < 2_000; draw++) {
            assertThat(backoff.after(failures, Duration.ZERO))
                    .isBetween(Duration.ofSeconds(5), Duration.ofSeconds(ceilingSeconds));
        }
    }

    @Test
    void spreadsOverTheWholeRange() {
        var tenths = new HashSet<Long>();
        for (int draw = 0; draw < 2_000; draw++) {
            tenths.add((backoff.after(8, Duration.ZERO).toSeconds() - 5) / 90);
        }

        assertThat(tenths).hasSizeBetween(10, 11);
    }

    @Test
    void isTheSameForTheSameSeed() {
        var one = new Backoff(new Random(1)).after(5, Duration.ZERO);
        var other = new Backoff(new Random(1)).after(5, Duration.ZERO);

        assertThat(one).isEqualTo(other);
    }

    @Test
    void isNeverLessThanTheServerAsksFor() {
        assertThat(backoff.after(1, Duration.ofMinutes(3))).isEqualTo(Duration.ofMinutes(3));
        assertThat(backoff.after(1, Duration.ofSeconds(1))).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void isNeverMoreThanAQuarterOfAnHourWhateverTheServerAsksFor() {
        assertThat(backoff.after(1, Duration.ofDays(1))).isEqualTo(Duration.ofMinutes(15));
    }
}
