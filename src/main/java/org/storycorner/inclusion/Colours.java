package org.storycorner.inclusion;

import java.util.Locale;

/** The three themes. */
public enum Colours {
    LIGHT,
    CREAM,
    CONTRAST;

    /** The next theme; after the last comes the first again. */
    public Colours next() {
        return switch (this) {
            case LIGHT -> CREAM;
            case CREAM -> CONTRAST;
            case CONTRAST -> LIGHT;
        };
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
