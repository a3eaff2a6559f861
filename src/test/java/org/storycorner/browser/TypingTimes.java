package org.storycorner.browser;

import java.time.Duration;
import java.util.List;

/**
 * From the press of a key until its letter was drawn.
 *
 * @param real on a real keyboard
 * @param onScreen on the kiosk's own keyboard
 */
public record TypingTimes(List<Duration> real, List<Duration> onScreen) {

    public TypingTimes {
        real = List.copyOf(real);
        onScreen = List.copyOf(onScreen);
    }
}
