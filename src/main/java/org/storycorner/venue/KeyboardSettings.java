package org.storycorner.venue;

import java.time.Duration;

/**
 * The box's own keyboard on the screen.
 *
 * @param repeatGuard how long the same key is not heard again, for hands that shake
 */
public record KeyboardSettings(boolean onScreen, Duration repeatGuard) {

    /** What holds where a venue says nothing. */
    public static final KeyboardSettings USUAL = new KeyboardSettings(true, Duration.ofMillis(300));
}
