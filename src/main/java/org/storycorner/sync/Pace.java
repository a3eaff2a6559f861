package org.storycorner.sync;

import java.time.Duration;

/** How many stories a round takes at once: one at first and on a slow line, more while they go quickly. */
final class Pace {

    private static final int MOST = 32;

    /** So long several stories may be in the sender's hands, where nobody can withdraw them; one takes what it takes. */
    private static final Duration LONGEST = Duration.ofMillis(500);

    /** So long stories that the destination has may go unnoted while others are being sent. */
    private static final Duration UNNOTED = Duration.ofMillis(100);

    private int size = 1;

    int size() {
        return size;
    }

    boolean isQuick() {
        return size > 1;
    }

    /** So many stories were sent in this time. */
    void went(int stories, Duration took) {
        if (isTooLong(took)) {
            size = 1;
        } else if (took.compareTo(UNNOTED) > 0) {
            size = Math.max(1, size / 2);
        } else if (stories >= size && took.compareTo(UNNOTED.dividedBy(2)) < 0) {
            size = Math.min(MOST, 2 * size);
        }
    }

    boolean isToBeNoted(Duration since) {
        return since.abs().compareTo(UNNOTED) > 0;
    }

    /** A clock that is put back is no haste. */
    boolean isTooLong(Duration took) {
        return took.abs().compareTo(LONGEST) > 0;
    }
}
