package org.storycorner.queue;

import java.time.Duration;

/** How long a story stays on the box after it was passed on; asked anew before each round of the housekeeping. */
@FunctionalInterface
public interface Retention {

    /** What holds where nobody says otherwise. */
    Retention USUAL = () -> Duration.ofDays(30);

    Duration now();

    /** Whether somebody who should know says that the box's clock is wrong; then nothing is erased by it. */
    default boolean isClockKnownToBeWrong() {
        return false;
    }
}
