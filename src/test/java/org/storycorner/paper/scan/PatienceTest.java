package org.storycorner.paper.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Files of strangers are opened for so long and no longer, and nothing that they do ends whoever opens them. */
class PatienceTest {

    private static final Duration AGES = Duration.ofMinutes(5);

    @Test
    void whatTakesTooLongIsLeft() {
        var never = new CountDownLatch(1);

        var refused = Patience.<Scan>waitFor(
                Duration.ofMillis(20),
                () -> {
                    never.await();
                    return new Scan.Refused(Refusal.EMPTY);
                },
                Scan.Refused::new);

        assertThat(refused).isEqualTo(new Scan.Refused(Refusal.TOO_SLOW));
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(refusal(new IOException("cut short"))).isEqualTo(Refusal.DAMAGED);
        assertThat(refusal(new StackOverflowError())).isEqualTo(Refusal.DAMAGED);
        assertThat(refusal(new OutOfMemoryError())).isEqualTo(Refusal.TOO_MUCH_MEMORY);
    }

    private static Refusal refusal(Throwable fault) {
        Scan answer = Patience.waitFor(
                AGES,
                () -> {
                    switch (fault) {
                        case Error error -> throw error;
                        case Exception exception -> throw exception;
                        default -> throw new AssertionError(fault);
                    }
                },
                Scan.Refused::new);
        return ((Scan.Refused) answer).reason();
    }
}
