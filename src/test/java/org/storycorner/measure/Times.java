package org.storycorner.measure;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How long something took, each time that it was done. */
public record Times(List<Duration> sorted) {

    public Times {
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("Nothing was timed");
        }
        sorted = sorted.stream().sorted().toList();
    }

    public Duration median() {
        return percentile(50);
    }

    public Duration p95() {
        return percentile(95);
    }

    public Duration longest() {
        return sorted.getLast();
    }

    public Duration total() {
        return sorted.stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** The nearest rank: a time that really was measured. */
    private Duration percentile(int percent) {
        int rank = (sorted.size() * percent + 99) / 100;
        return sorted.get(Math.max(rank, 1) - 1);
    }

    public static String micros(Duration time) {
        return "%,d".formatted(time.toNanos() / 1_000);
    }

    public static String millis(Duration time) {
        return String.format(Locale.ROOT, "%,.1f", time.toNanos() / 1e6);
    }

    /** "2.4 ×": how many times as long as the other. */
    public static String ratio(Duration time, Duration other) {
        return times((double) time.toNanos() / other.toNanos());
    }

    public static String times(double ratio) {
        return String.format(Locale.ROOT, "%.2f ×", ratio);
    }
}
