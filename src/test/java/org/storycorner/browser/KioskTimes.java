package org.storycorner.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What people at a kiosk waited for.
 *
 * @param loads from the request of the page, in a browser that has never seen it, until the first screen stands
 * @param feedbacks from a tap until the browser painted again
 * @param screens from a tap until the next screen was painted
 */
public record KioskTimes(List<Duration> loads, List<Duration> feedbacks, List<Duration> screens) {

    KioskTimes() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Both together. */
    public KioskTimes and(KioskTimes others) {
        return new KioskTimes(
                joined(loads, others.loads), joined(feedbacks, others.feedbacks), joined(screens, others.screens));
    }

    private static List<Duration> joined(List<Duration> some, List<Duration> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
