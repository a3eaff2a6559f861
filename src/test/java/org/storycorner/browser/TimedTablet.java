package org.storycorner.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;

/** A tablet that has never seen the kiosk, slowed down, whose browser itself notes how long each tap took. */
final class TimedTablet implements AutoCloseable {

    /** A paint that comes within this is not told apart by the browser. */
    static final Duration SHORTEST_TOLD = Duration.ofMillis(16);

    /** What is measured ends by itself; this ends what never would. */
    private static final int PATIENCE_MS = 120_000;

    private static final String STOPWATCH = """
            (() => {
              const times = {taps: 0, feedbacks: [], screens: []};
              window.kioskTimes = times;
              const shown = () => document.querySelector('[data-screen]')?.dataset.screen;
              let tapped = 0, left;
              addEventListener('click', event => {
                times.taps++;
                tapped = event.timeStamp;
                left = shown();
              }, true);
              new PerformanceObserver(list => list.getEntries()
                .filter(entry => entry.name === 'click')
                .forEach(entry => times.feedbacks.push(entry.duration)))
                .observe({type: 'event', durationThreshold: 16});
              new MutationObserver(() => {
                const now = shown();
                if (!tapped || !now || now === left) return;
                const since = tapped;
                tapped = 0;
                requestAnimationFrame(() => setTimeout(() => times.screens.push(performance.now() - since)));
              }).observe(document, {childList: true, subtree: true});
            })();""";

    private final BrowserContext context;
    private final Page page;
    private final Duration load;

    /** Loads the kiosk, with a processor that is so many times slower than this one. */
    TimedTablet(Browser browser, String address, int slowness) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1280, 800)
                .setLocale("en-GB")
                .setHasTouch(true));
        context.setDefaultTimeout(PATIENCE_MS);
        context.addInitScript(STOPWATCH);
        page = context.newPage();
        var rate = new JsonObject();
        rate.addProperty("rate", slowness);
        context.newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
        long start = System.nanoTime();
        page.navigate(address);
        screen("welcome");
        load = Duration.ofNanos(System.nanoTime() - start);
    }

    Duration load() {
        return load;
    }

    TimedTablet screen(String name) {
        page.locator("[data-screen='" + name + "']").waitFor();
        return this;
    }

    TimedTablet press(String button) {
        return click(page.locator("button", new Page.LocatorOptions().setHasText(button)));
    }

    /** The first tile of a screen on which any will do. */
    TimedTablet pressTile(int number) {
        return click(page.locator(".tile").nth(number));
    }

    TimedTablet type(String text) {
        page.locator("textarea").first().fill(text);
        return this;
    }

    /** Everything noted since the page was loaded; a tap whose paint was too quick to be told counts as the shortest. */
    KioskTimes times() {
        var times = new KioskTimes();
        times.loads().add(load);
        noted("feedbacks").forEach(times.feedbacks()::add);
        int taps = (Integer) page.evaluate("window.kioskTimes.taps");
        while (times.feedbacks().size() < taps) {
            times.feedbacks().add(SHORTEST_TOLD);
        }
        noted("screens").forEach(times.screens()::add);
        return times;
    }

    private List<Duration> noted(String kind) {
        return ((List<?>) page.evaluate("window.kioskTimes." + kind))
                .stream()
                        .map(milliseconds -> Duration.ofNanos((long) (((Number) milliseconds).doubleValue() * 1e6)))
                        .toList();
    }

    private TimedTablet click(Locator target) {
        target.first().click();
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
