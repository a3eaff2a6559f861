package org.storycorner.measure;

import java.util.Locale;

/** What a count of failures says about the true rate: with none in n, at most 3/n at 95 % (Hanley, Lippman-Hand 1983). */
public final class Bound {

    private static final double RULE_OF_THREE = 3.0;

    private Bound() {}

    /** In a cell: an upper bound when nothing failed, else what was seen. */
    public static String of(long failures, long trials) {
        if (trials == 0) {
            return "–";
        }
        return failures == 0
                ? "≤ " + percent(Math.min(1, RULE_OF_THREE / trials))
                : percent((double) failures / trials) + " seen";
    }

    private static String percent(double share) {
        return share >= 0.1
                ? String.format(Locale.ROOT, "%.0f %%", 100 * share)
                : String.format(Locale.ROOT, "%.2g %%", 100 * share);
    }
}
