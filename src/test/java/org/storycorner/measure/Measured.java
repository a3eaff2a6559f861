package org.storycorner.measure;

/**
 * A table, and how often the promise was broken in it.
 *
 * @param failures stories lost, doubled or come back, openings that failed, and whatever else was not as promised
 */
public record Measured(Section section, long failures) {

    public Measured {
        if (failures < 0) {
            throw new IllegalArgumentException(section.title() + ": a count can't be " + failures);
        }
    }
}
