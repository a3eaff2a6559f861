package org.storycorner.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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

    /** The same letters on a real keyboard and on the kiosk's own, in the same field of the same page. */
    public TypingTimes typing(URI kiosk, int slowness) {
        try (var tablet = new Tablet(chromium.browser(), kiosk.toString())) {
            var story = Storyteller.toTheStory(tablet).page().locator("textarea");
            story.click();
            var keys = new TappedKeys(tablet.page()).withoutGuard();
            keys.waitUntilShown(true);
            keys.type("warming up ");
            var latencies = KeyLatencies.noted(tablet.page());
            tablet.slowDown(slowness);
            story.pressSequentially(LETTERS);
            var real = latencies.taken();
            story.click();
            keys.waitUntilShown(true);
            keys.type(LETTERS);
            return new TypingTimes(real, latencies.taken());
        }
    }

    /**
     * Somebody types steadily when box and browser lose their power at once; both come back.
     *
     * @param letters how many are typed before it happens
     * @param cutAndRestart kills the box and starts it again; its new address
     * @return how long before the end the first letter was typed that did not come back; zero when all did
     */
    public Duration lostAtACut(URI kiosk, int letters, Supplier<URI> cutAndRestart) {
        var text = LETTERS.repeat(Math.ceilDiv(letters, LETTERS.length())).substring(0, letters);
        String mark;
        List<Double> typedAt;
        double cutAt;
        URI restarted;
        try (var tablet = new Tablet(chromium.browser(), kiosk.toString())) {
            var page = Storyteller.toTheStory(tablet).page();
            page.evaluate(
                    "window.typedAt = []; addEventListener('input', () => typedAt.push(performance.now()), true)");
            page.locator("textarea").pressSequentially(text, new Locator.PressSequentiallyOptions().setDelay(40));
            typedAt = ((List<?>) page.evaluate("window.typedAt"))
                    .stream().map(moment -> ((Number) moment).doubleValue()).toList();
            mark = tablet.context().storageState();
            cutAt = ((Number) page.evaluate("performance.now()")).doubleValue();
            restarted = cutAndRestart.get();
            page.close(new Page.CloseOptions().setRunBeforeUnload(false));
        }
        var again = chromium.browser().newContext(new Browser.NewContextOptions().setStorageState(mark));
        try (var tablet = new Tablet(again, restarted.toString())) {
            var carryOn = tablet.button("Carry on");
            int kept = 0;
            if (carryOn.count() > 0) {
                carryOn.click();
                kept = tablet.sees("words")
                        .page()
                        .locator("textarea")
                        .inputValue()
                        .length();
            }
            return kept >= letters ? Duration.ZERO : Duration.ofNanos((long) ((cutAt - typedAt.get(kept)) * 1e6));
        }
    }

    private static final String LETTERS = "the nurse came and had time for me and for my mother ";

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
