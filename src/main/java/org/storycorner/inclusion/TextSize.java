package org.storycorner.inclusion;

import java.util.Locale;

/** The four text sizes, by the height of a capital letter on the screen. */
public enum TextSize {
    SMALL(3.5),
    MEDIUM(4.8),
    LARGE(6.4),
    LARGEST(8.5);

    private final double capHeightMm;

    TextSize(double capHeightMm) {
        this.capHeightMm = capHeightMm;
    }

    /** Height of a capital letter in millimetres. */
    public double capHeightMm() {
        return capHeightMm;
    }

    /** The next size; after the largest comes the smallest again. */
    public TextSize next() {
        return switch (this) {
            case SMALL -> MEDIUM;
            case MEDIUM -> LARGE;
            case LARGE -> LARGEST;
            case LARGEST -> SMALL;
        };
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
