package org.storycorner.measure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A way of keeping stories that is known to lose some. Where a whole run sees it lose none, the run would not have seen the
 * losses of a box either: that counts as one thing that was not as promised.
 */
public record Baseline(String name, long lost) {

    /** In words, where the harness saw no loss although there must be one. */
    public Optional<String> finding() {
        return lost > 0
                ? Optional.empty()
                : Optional.of("The harness saw no loss where there must be one: " + name + ".");
    }

    /** How many of these lost nothing. */
    public static long failures(List<Baseline> baselines) {
        return baselines.stream()
                .filter(baseline -> baseline.finding().isPresent())
                .count();
    }

    /** A paragraph for a report about those that lost nothing; empty when all of them lost, as they must. */
    public static String told(List<Baseline> baselines) {
        return baselines.stream()
                .flatMap(baseline -> baseline.finding().stream())
                .map(finding -> "\n\n**" + finding + "**")
                .collect(Collectors.joining());
    }
}
