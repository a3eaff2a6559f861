package org.storycorner.measure.power;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the rounds of one way of keeping stories came to. */
final class Tally {
    private final List<Duration> recoveries = new ArrayList<>();
    private Findings findings = Findings.NONE;
    private int cuts;
    private int acknowledged;
    private int refused;
    private int broken;

    /** The columns of {@link #row}: whose row it is, what is counted, what was found. */
    static List<String> columns(String whose, String counted) {
        return List.of(
                whose,
                counted,
                "Stories acknowledged",
                "Looked for",
                "Found once, the same words",
                "Lost",
                "Doubled",
                "Renumbered",
                "Quarantined",
                "Withdrawn, but back",
                "Delivered, and sent again",
                "Would not open",
                "Failed once open",
                "Ready again, ms: median (most)");
    }

    void cut(int acknowledgedBefore, int failedBefore) {
        cuts++;
        acknowledged += acknowledgedBefore;
        broken += failedBefore;
    }

    void opened(Duration recovery, Findings found) {
        recoveries.add(recovery);
        findings = findings.plus(found);
    }

    /** It could not be opened at all: whatever was acknowledged is lost. */
    void refused(int stories) {
        refused++;
        findings = findings.plus(Findings.lost(stories));
    }

    Findings findings() {
        return findings;
    }

    int refused() {
        return refused;
    }

    int broken() {
        return broken;
    }

    /** How often the promise was broken. A delivery that is forgotten is not that: the server knows the story again. */
    long failures() {
        return (long) findings.lost()
                + findings.doubled()
                + findings.renumbered()
                + findings.quarantined()
                + findings.back()
                + refused
                + broken;
    }

    int acknowledged() {
        return acknowledged;
    }

    List<String> row(String name) {
        var lookedFor = findings.found()
                + findings.lost()
                + findings.renumbered()
                + findings.quarantined()
                + findings.back()
                + findings.again();
        return List.of(
                name,
                "" + cuts,
                "" + acknowledged,
                "" + lookedFor,
                "" + findings.found(),
                "" + findings.lost(),
                "" + findings.doubled(),
                "" + findings.renumbered(),
                "" + findings.quarantined(),
                "" + findings.back(),
                "" + findings.again(),
                "" + refused,
                "" + broken,
                recovery());
    }

    private String recovery() {
        if (recoveries.isEmpty()) {
            return "–";
        }
        var sorted = recoveries.stream().sorted().toList();
        return sorted.get(sorted.size() / 2).toMillis() + " ("
                + sorted.getLast().toMillis() + ")";
    }
}
