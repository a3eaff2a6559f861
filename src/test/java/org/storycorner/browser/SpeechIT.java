package org.storycorner.browser;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.storycorner.inclusion.Language;
import org.storycorner.inclusion.Speech;

/** Reading aloud in the browser: what is seen is heard, one voice at a time, and it ends at any tap. */
class SpeechIT extends RunningBox {

    private static final ResourceBundle ENGLISH =
            ResourceBundle.getBundle("vaadin-i18n.translations", Language.ENGLISH.locale());

    private static final int FIVE_MINUTES = 300_000;

    /** What plays: where it comes from, how long it is and how loud. */
    private static final String PLAYING = """
            () => {
              const audio = document.querySelector('audio');
              return audio && !audio.paused && audio.duration > 0 && Number.isFinite(audio.duration)
                ? {source: audio.src, seconds: audio.duration, volume: audio.volume, count: document.querySelectorAll('audio').length}
                : null;
            }""";

    private static final String SILENT = """
            () => !document.querySelector('audio') && !document.querySelector('.being-read, [data-reading]')
              && !CSS.highlights.has('being-read')""";

    @Autowired
    private Speech speech;

    @Test
    void readsTheScreenFromTheTopAndShowsWhere(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            tablet.tap("Read to me");

            playing(tablet);
            assertThat(tablet.page()
                            .evaluate("document.querySelector('audio').src")
                            .toString())
                    .startsWith("blob:");
            assertThat(tablet.text(".being-read")).isEqualTo("Tell the story of your care");
            assertThat(tablet.page().locator("[data-reading]").innerText()).contains("Stop");
            tablet.page().locator(".lead.being-read").waitFor();
            assertThat(tablet.page().evaluate("document.querySelectorAll('.being-read').length"))
                    .isEqualTo(1);
            assertThat(tablet.complaints()).isEmpty();
            assertThat(tablet.foreignRequests()).isEmpty();
        }
    }

    @Test
    void endsAtAnyTapAnyKeyAndASecondTap(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            startReading(tablet);
            tablet.page().locator("h1").click();
            silent(tablet);

            startReading(tablet);
            tablet.page().keyboard().press("Shift");
            silent(tablet);

            startReading(tablet);
            tablet.page().locator("[data-reading]").click();
            silent(tablet);

            startReading(tablet);
            tablet.tap("Start").sees("way");
            silent(tablet);
        }
    }

    @Test
    void endsWhenTheScreenChangesByItself(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            startReading(tablet);
            tablet.page().evaluate("document.querySelector('main').replaceWith(document.createElement('main'))");

            silent(tablet);
        }
    }

    @Test
    void speaksAsLoudAsThePersonLikes(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            tablet.tap("Volume").tapTile("Very quiet");
            close(tablet);
            startReading(tablet);
            assertThat(tablet.page().evaluate("document.querySelector('audio').volume"))
                    .isEqualTo(0.1);

            tablet.tap("Volume").tapTile("Very loud");
            playing(tablet);
            assertThat(tablet.text(".being-read")).isEqualTo("This is how loud I speak.");
            assertThat(((Number) tablet.page().evaluate("document.querySelector('audio').volume")).doubleValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void readsAPersonsWordsOnlyWhenTheyAgreed(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            var bodies = bodiesOf(tablet);
            Storyteller.toTheStory(tablet).write("Your story", Storyteller.SHORT_STORY);
            tablet.tap("Next").sees("questions").tap("Back").sees("words");

            tablet.tap("Read to me").reads("Read your own words too?");
            playing(tablet);
            tablet.tap("No, leave them out");
            reads(tablet, "Your story");
            reads(tablet, "Back");
            assertThat(bodies).noneMatch(body -> body.contains("nurse"));

            tablet.tap("Volume").tick("Read my own words too. Others may hear.");
            close(tablet);
            tablet.tap("Read to me");
            tablet.page().locator("vaadin-text-area.being-read").waitFor();
            playing(tablet);
            assertThat(bodies).contains("I came early.");
            tablet.page().locator("h1").click();
            silent(tablet);
            assertThat(tablet.page()
                            .evaluate("performance.getEntriesByType('resource').map(r => r.name).join()")
                            .toString())
                    .doesNotContain("early", "nurse");
        }
    }

    @Test
    void asksTheNextPersonAnew(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheReview(tablet, Storyteller.SHORT_STORY)
                    .tap("Read to me")
                    .reads("Read your own words too?")
                    .tap("Yes, read them");
            playing(tablet);
            tablet.page().locator("[data-own-words]:not([data-own-words=''])").waitFor();

            tablet.tap("Not now").tap("Yes, delete it").sees("welcome");

            tablet.page().locator("[data-kiosk]:not([data-own-words])").waitFor();
            assertThat(tablet.page().content()).doesNotContain("nurse");
            silent(tablet);
            assertThat(tablet.page().evaluate("caches.keys().then(names => names.length)"))
                    .isEqualTo(0);
        }
    }

    @Test
    void saysTheWarningOutLoudAsLoudAsThePersonLikes(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            tablet.page().clock().install();
            tablet.page().reload();
            Storyteller.toTheStory(tablet.sees("welcome"));
            tablet.tap("Volume").tapTile("Loud");
            close(tablet);
            silent(tablet);

            tablet.page().clock().runFor(FIVE_MINUTES + 1_000);

            tablet.reads("Are you still there?");
            playing(tablet);
            assertThat(tablet.text(".being-read")).isEqualTo("Are you still there?");
            assertThat(tablet.page().evaluate("document.querySelector('audio').volume"))
                    .isEqualTo(0.7);
            tablet.tap("I’m still here");
            silent(tablet);
        }
    }

    /** It lies above the screen rather than in it. */
    @Test
    void readsTheLinesThatSayThatNothingIsSaved(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheStory(tablet).page().evaluate("""
                    words => document.querySelectorAll('.not-kept')
                      .forEach(line => { line.textContent = line.dataset.notReached ?? words; })""", ENGLISH.getString("draft.not-kept"));

            var spoken = Spoken.on(tablet.page());

            assertThat(spoken.silent()).isEmpty();
            tablet.tap("Read to me");
            reads(tablet, ENGLISH.getString("draft.not-kept"));
        }
    }

    /** One language of each direction of writing; {@code ./storycorner measure accessibility} listens to all eight. */
    @Timeout(value = 15, unit = MINUTES)
    @ParameterizedTest
    @ValueSource(strings = {"ENGLISH", "ARABIC"})
    void leavesNoVisibleStringWithoutSpeech(Language language, Browser browser) {
        var silent = new ArrayList<String>();
        int[] visible = {0};
        try (var tablet = new Tablet(browser, address())) {
            EveryScreen.walk(tablet, language, screen -> {
                var spoken = Spoken.on(tablet.page());
                visible[0] += spoken.visible();
                spoken.silent().forEach(text -> silent.add(screen + ": " + text));
            });
        }
        assertThat(silent).isEmpty();
        assertThat(visible[0]).isGreaterThan(300);
        assertThat(speech.silent()).doesNotContain(language);
    }

    private static List<String> bodiesOf(Tablet tablet) {
        var bodies = new CopyOnWriteArrayList<String>();
        tablet.page().onRequest(request -> {
            if (request.url().contains("/speech/") && request.method().equals("POST")) {
                bodies.add(request.postData());
            }
        });
        return bodies;
    }

    private static void close(Tablet tablet) {
        tablet.tap("Close");
        tablet.page().waitForFunction("() => !document.querySelector('[data-panel]')");
    }

    private static void startReading(Tablet tablet) {
        tablet.tap("Read to me");
        playing(tablet);
    }

    private static void playing(Tablet tablet) {
        tablet.page().waitForFunction(PLAYING);
    }

    private static void silent(Tablet tablet) {
        tablet.page().waitForFunction(SILENT);
    }

    private static void reads(Tablet tablet, String text) {
        tablet.page().waitForFunction("text => document.querySelector('.being-read')?.innerText === text", text);
    }
}
