package org.storycorner.venue;

import java.time.Duration;

/**
 * How long nobody may touch the screen before the box asks whether somebody is there.
 *
 * @param typing after the last key on a screen with a text field
 * @param helped when somebody helps the person
 * @param warning how long the question stays before everything of this person is deleted
 */
public record IdleTimes(Duration normal, Duration typing, Duration helped, Duration warning) {

    /** What holds where a venue says nothing. */
    public static final IdleTimes USUAL =
            new IdleTimes(Duration.ofMinutes(3), Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofSeconds(60));
}
