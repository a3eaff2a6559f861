package org.storycorner.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Walks through the journey to the review and back to the start, with the browser's own stopwatch running. */
public final class KioskWalks implements AutoCloseable {

    private final Chromium.Running chromium = new Chromium.Running();

    /**
     * One storyteller after the other, each with a browser that knows nothing of the kiosk.
     *
     * @param slowness how many times slower than this one the browser's processor is
     */
    public KioskTimes alone(URI kiosk, int slowness, int walks) {
        return IntStream.range(0, walks)
                .mapToObj(walk -> atOnce(kiosk, slowness, 1))
                .reduce(new KioskTimes(), KioskTimes::and);
    }

    /** So many kiosks at once, which take turns, screen by screen. */
    public KioskTimes atOnce(URI kiosk, int slowness, int kiosks) {
        var tablets = new ArrayList<TimedTablet>();
        try {
            for (int kioskNumber = 0; kioskNumber < kiosks; kioskNumber++) {
                tablets.add(new TimedTablet(chromium.browser(), kiosk.toString(), slowness));
            }
            STEPS.forEach(step -> tablets.forEach(step::take));
            return tablets.stream().map(TimedTablet::times).reduce(new KioskTimes(), KioskTimes::and);
        } finally {
            tablets.forEach(TimedTablet::close);
        }
    }

    private static final List<Step> STEPS = List.of(
            tablet -> tablet.press("Start").screen("way"),
            tablet -> tablet.pressTile(0).screen("helper"),
            tablet -> tablet.pressTile(0).screen("service"),
            tablet -> tablet.pressTile(0).screen("words"),
            tablet -> tablet.type(Storyteller.SHORT_STORY).press("Next").screen("questions"),
            tablet -> tablet.press("Back").screen("words"),
            tablet -> tablet.press("Next").screen("questions"),
            tablet -> tablet.press("Skip this").screen("about"),
            tablet -> tablet.press("Skip this").screen("contact"),
            tablet -> tablet.press("Next").screen("review"),
            tablet -> tablet.press("Start again").press("Yes, delete").screen("welcome"));

    @Override
    public void close() {
        chromium.close();
    }

    @FunctionalInterface
    private interface Step {
        void take(TimedTablet tablet);
    }
}
