package org.storycorner.browser;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.storycorner.queue.StoryQueue;

/** Several kiosks on one box at once, and several tabs of one kiosk: each knows its own person and nobody else. */
class SeveralKiosksIT extends RunningBox {

    private static final List<String> STORIES =
            List.of("First: the Amberley ward.", "Second: the Brackenfold desk.", "Third: the Corsewall van.");

    private static final List<String> LANGUAGES = List.of("en", "pl", "ar");
    private static final List<String> VOLUMES = List.of("Very quiet", "Loud", "Very loud");

    @Autowired
    private StoryQueue queue;

    @Test
    void neverSeeEachOther(Browser browser) {
        try (var first = new Tablet(browser, address());
                var second = new Tablet(browser, address());
                var third = new Tablet(browser, address())) {
            var kiosks = List.of(first, second, third);
            second.tap("Colours");
            third.tap("Text size");
            first.tap("Volume").tapTile("Very quiet").tap("Close");
            third.tap("Volume").tapTile("Very loud").tap("Close");
            for (int kiosk = 0; kiosk < 3; kiosk++) {
                Storyteller.toTheStory(kiosks.get(kiosk)).write("Your story", STORIES.get(kiosk));
            }
            kiosks.forEach(kiosk -> kiosk.tap("Next").sees("questions"));
            kiosks.forEach(kiosk ->
                    kiosk.tap("Skip this").sees("about").tap("Skip this").sees("contact"));
            kiosks.forEach(kiosk -> kiosk.tap("Next").sees("review"));

            for (int kiosk = 0; kiosk < 3; kiosk++) {
                showsOnly(kiosk, kiosks.get(kiosk).page().content());
            }
            assertThat(looks(kiosks)).containsExactly("light medium", "cream medium", "light large");

            assertThat(volumes(kiosks)).doesNotHaveDuplicates();
            speak(third, "pl");
            assertThat(languages(kiosks)).containsExactly("en", "en", "pl");
            speak(third, "en");

            second.tap("Not now").tap("Yes, delete it").sees("welcome");
            Storyteller.send(third);
            showsOnly(0, first.page().content());
            Storyteller.send(first);
            assertThat(queue.list(0, 1_000).stream().flatMap(entry -> queue.open(entry.id()).stream()))
                    .extracting(story -> story.text().text())
                    .contains(STORIES.get(0), STORIES.get(2))
                    .doesNotContain(STORIES.get(1));
        }
    }

    @Test
    void neverMixWhatTheyDoAtTheVerySameMoment() throws Exception {
        var moment = new CyclicBarrier(STORIES.size());
        var kiosks = IntStream.range(0, STORIES.size())
                .<Callable<Seen>>mapToObj(kiosk -> () -> seenBy(kiosk, moment))
                .toList();

        var seen = new ArrayList<Seen>();
        try (var atOnce = Executors.newFixedThreadPool(kiosks.size())) {
            for (var kiosk : atOnce.invokeAll(kiosks)) {
                seen.add(kiosk.get());
            }
        }

        assertThat(seen).extracting(Seen::look).containsExactly("en light", "pl cream", "ar contrast");
        assertThat(seen).extracting(Seen::volume).doesNotHaveDuplicates();
        assertThat(seen).extracting(Seen::draft).containsExactlyElementsOf(STORIES);
        for (int kiosk = 0; kiosk < STORIES.size(); kiosk++) {
            showsOnly(kiosk, seen.get(kiosk).pages());
        }
    }

    /**
     * What one of the kiosks showed.
     *
     * @param draft its story, found again after the browser was killed
     * @param pages all that was on its screen, one after the other
     */
    private record Seen(String look, String volume, String draft, String pages) {}

    /** Playwright lives on one thread: each kiosk brings its own. Before each step all wait for the last of them. */
    private Seen seenBy(int number, CyclicBarrier moment) throws Exception {
        List<Consumer<Tablet>> steps = List.of(
                kiosk -> kiosk.tap("Volume").tapTile(VOLUMES.get(number)).tap("Close"),
                kiosk -> IntStream.range(0, number).forEach(tap -> kiosk.tap("Colours")),
                Storyteller::toTheStory,
                kiosk -> kiosk.write("Your story", STORIES.get(number))
                        .tap("Next")
                        .sees("questions"),
                kiosk -> speak(kiosk, LANGUAGES.get(number)),
                kiosk -> kiosk.page().reload());
        try (var chromium = new Chromium.Running();
                var kiosk = new Tablet(chromium.browser(), address())) {
            var pages = new StringBuilder();
            for (var step : steps) {
                moment.await(5, MINUTES);
                step.accept(kiosk);
                pages.append(shown(kiosk));
            }
            kiosk.sees("questions");
            var html = kiosk.page().locator("html");
            var look = html.getAttribute("lang") + " " + html.getAttribute("data-colours");
            var volume = volumes(List.of(kiosk)).getFirst();
            moment.await(5, MINUTES);
            var draft = afterACrash(kiosk);
            return new Seen(look, volume, draft, pages.append(shown(kiosk)).toString());
        }
    }

    /** What is in its page and in its fields. */
    private static Object shown(Tablet kiosk) {
        return kiosk.page().evaluate("""
                [document.documentElement.outerHTML, ...[...document.querySelectorAll('textarea, input')].map(field => field.value)].join()""");
    }

    private static String afterACrash(Tablet kiosk) {
        kiosk.page().close();
        kiosk.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        kiosk.newTab();
        kiosk.tap("Carry on")
                .sees("questions")
                .page()
                .locator("[data-goes-back]")
                .click();
        return kiosk.page().locator(".story textarea").inputValue();
    }

    @Test
    void offerAnUnfinishedStoryToNobodyElse(Browser browser) {
        try (var first = new Tablet(browser, address());
                var second = new Tablet(browser, address())) {
            Storyteller.toTheStory(first)
                    .write("Your story", STORIES.getFirst())
                    .tap("Next")
                    .sees("questions");
            first.page().close();

            second.newTab();

            assertThat(second.button("Carry on").count()).isZero();
            first.newTab();
            first.tap("Carry on").sees("questions");
        }
    }

    @Test
    void twoTabsOfOneKioskStayApart(Browser browser) {
        try (var kiosk = new Tablet(browser, address())) {
            var first = kiosk.page();
            Storyteller.toTheStory(kiosk)
                    .write("Your story", STORIES.get(0))
                    .tap("Next")
                    .sees("questions");
            var second = kiosk.newTab();
            kiosk.tap("Colours");
            Storyteller.toTheStory(kiosk)
                    .write("Your story", STORIES.get(1))
                    .tap("Next")
                    .sees("questions");

            first.bringToFront();
            first.locator("[data-goes-back]").click();
            assertThat(first.locator(".story textarea").inputValue()).isEqualTo(STORIES.get(0));
            assertThat(first.locator("html").getAttribute("data-colours")).isEqualTo("light");
            second.bringToFront();
            second.locator("[data-goes-back]").click();
            assertThat(second.locator(".story textarea").inputValue()).isEqualTo(STORIES.get(1));
        }
    }

    private static void showsOnly(int own, String shown) {
        for (int story = 0; story < STORIES.size(); story++) {
            assertThat(Map.entry(story, shown.contains(STORIES.get(story)))).isEqualTo(Map.entry(story, story == own));
        }
    }

    private static List<String> looks(List<Tablet> kiosks) {
        return kiosks.stream()
                .map(kiosk -> kiosk.page().locator("html"))
                .map(html -> html.getAttribute("data-colours") + " " + html.getAttribute("data-text"))
                .toList();
    }

    private static List<String> volumes(List<Tablet> kiosks) {
        return kiosks.stream()
                .map(kiosk -> kiosk.page().locator("[data-kiosk]").getAttribute("data-volume"))
                .toList();
    }

    private static List<String> languages(List<Tablet> kiosks) {
        return kiosks.stream()
                .map(kiosk -> kiosk.page().locator("html").getAttribute("lang"))
                .toList();
    }

    private static void speak(Tablet kiosk, String language) {
        kiosk.page().locator(".comfort-bar button:has([data-icon='language'])").click();
        kiosk.page()
                .locator("[data-panel] button.language[lang='" + language + "']")
                .click();
        kiosk.page().locator("html[lang='" + language + "']").waitFor();
    }
}
