package org.storycorner.story;

import java.util.Locale;

/**
 * A place in a text that may tell who somebody is, or that others may not want to read.
 *
 * @param start index of its first character
 * @param end index after its last character
 */
public record Hint(Kind kind, int start, int end) {

    /** What it looks like; each has a message {@code hint.<key>}. */
    public enum Kind {
        NAME,
        EMAIL,
        PHONE,
        HEALTH_NUMBER,
        DATE,
        POSTCODE,
        SWEARING;

        public String key() {
            return "hint." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Hint {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A hint is about at least one character");
        }
    }

    boolean overlaps(Hint other) {
        return start < other.end && other.start < end;
    }
}
