package org.storycorner.browser;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;

/** The browser's own notes of how long each key took, from its press until the letter was drawn. */
record KeyLatencies(Page page) {

    private static final String NOTE = """
            () => {
              window.latencies = [];
              let tapped;
              for (const type of ['pointerdown', 'keydown']) {
                addEventListener(type, event => tapped = event.timeStamp, true);
              }
              addEventListener('input', () => {
                const since = tapped;
                requestAnimationFrame(() => {
                  const drawn = new MessageChannel();
                  drawn.port1.onmessage = () => window.latencies.push(performance.now() - since);
                  drawn.port2.postMessage('');
                });
              }, true);
            }""";

    static KeyLatencies noted(Page page) {
        page.evaluate(NOTE);
        return new KeyLatencies(page);
    }

    /** What was noted since the last time, the shortest first. */
    List<Duration> taken() {
        var noted = (List<?>) page.evaluate("window.latencies.splice(0)");
        return noted.stream()
                .map(latency -> Duration.ofNanos((long) (((Number) latency).doubleValue() * 1e6)))
                .sorted()
                .toList();
    }
}
