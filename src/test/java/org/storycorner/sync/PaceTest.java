package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace();

    @Test
    void beginsWithOneStory() {
        assertThat(pace.size()).isEqualTo(1);
        assertThat(pace.isQuick()).isFalse();
    }

    @Test
    void doublesWhileStoriesGoQuicklyButNotForEver() {
        for (int batch = 0; batch < 20; batch++) {
            pace.went(pace.size(), Duration.ofMillis(10));
        }

        assertThat(pace.size()).isEqualTo(32);
        assertThat(pace.isQuick()).isTrue();
    }

    @Test
    void staysWhereItIsWhenFewerStoriesWaitedThanItWouldTake() {
        pace.went(1, Duration.ofMillis(10));
        pace.went(1, Duration.ofMillis(10));

        assertThat(pace.size()).isEqualTo(2);
    }

    @Test
    void takesFewerWhenTheyGoMoreSlowly() {
        quick();

        pace.went(32, Duration.ofMillis(101));

        assertThat(pace.size()).isEqualTo(16);
    }

    @Test
    void goesBackToOneStoryOnASlowLine() {
        quick();

        pace.went(3, Duration.ofMillis(501));

        assertThat(pace.size()).isEqualTo(1);
    }

    @Test
    void takesAClockThatIsPutBackForSlow() {
        quick();

        pace.went(32, Duration.ofHours(-1));

        assertThat(pace.size()).isEqualTo(1);
    }

    private void quick() {
        for (int batch = 0; batch < 5; batch++) {
            pace.went(pace.size(), Duration.ZERO);
        }
        assertThat(pace.size()).isEqualTo(32);
    }
}
