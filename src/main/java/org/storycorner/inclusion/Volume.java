package org.storycorner.inclusion;

import java.util.Locale;

/** How loud the box speaks, in five steps that sound alike far apart. */
public enum Volume {
    VERY_QUIET(0.1),
    QUIET(0.22),
    MEDIUM(0.45),
    LOUD(0.7),
    VERY_LOUD(1);

    private final double share;

    Volume(double share) {
        this.share = share;
    }

    /** Share of what the device's own loudness allows, above 0 and at most 1. */
    public double share() {
        return share;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
