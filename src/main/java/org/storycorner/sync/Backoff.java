package org.storycorner.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to leave a server alone: exponential with full jitter, so that the boxes of a town don't all come back in the
 * second in which their server does (Brooker, "Exponential Backoff and Jitter", 2015).
 */
record Backoff(RandomGenerator random) {

    static final Duration LEAST = Duration.ofSeconds(5);
    static final Duration MOST = Duration.ofMinutes(15);

    /** Doublings after which the ceiling stands at {@link #MOST} anyway. */
    private static final int ENOUGH_DOUBLINGS = 8;

    /**
     * The wait after so many failures in a row: anything between {@link #LEAST} and a ceiling that doubles with each of
     * them, never less than the server asks for, never more than {@link #MOST}.
     */
    Duration after(int failures, Duration retryAfter) {
        var ceiling = shorter(MOST, LEAST.multipliedBy(1L << Math.min(failures, ENOUGH_DOUBLINGS)));
        var jittered = LEAST.plusMillis(random.nextLong(ceiling.minus(LEAST).toMillis() + 1));
        return shorter(MOST, longer(jittered, retryAfter));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
