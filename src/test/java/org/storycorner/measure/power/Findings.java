package org.storycorner.measure.power;

/**
 * How many acknowledged stories were found in which way.
 *
 * @param found once, opening to the same words, or erased as its person was told
 * @param lost gone, or opening to something else
 * @param doubled there twice, sharing its number with another, or never told
 * @param renumbered there, with another number than on its receipt
 * @param quarantined put aside, because it does not open
 * @param back withdrawn, with its person told so, and there again
 * @param again noted as delivered, and waiting to be sent again
 */
record Findings(int found, int lost, int doubled, int renumbered, int quarantined, int back, int again) {
    static final Findings NONE = new Findings(0, 0, 0, 0, 0, 0, 0);
    static final Findings FOUND = new Findings(1, 0, 0, 0, 0, 0, 0);
    static final Findings LOST = lost(1);
    static final Findings RENUMBERED = new Findings(0, 0, 0, 1, 0, 0, 0);
    static final Findings QUARANTINED = new Findings(0, 0, 0, 0, 1, 0, 0);
    static final Findings BACK = new Findings(0, 0, 0, 0, 0, 1, 0);
    static final Findings AGAIN = new Findings(0, 0, 0, 0, 0, 0, 1);

    static Findings lost(int stories) {
        return new Findings(0, stories, 0, 0, 0, 0, 0);
    }

    static Findings doubled(int stories) {
        return new Findings(0, 0, stories, 0, 0, 0, 0);
    }

    Findings plus(Findings other) {
        return new Findings(
                found + other.found,
                lost + other.lost,
                doubled + other.doubled,
                renumbered + other.renumbered,
                quarantined + other.quarantined,
                back + other.back,
                again + other.again);
    }
}
