package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.storycorner.inclusion.Language;
import org.storycorner.inclusion.Speech;

/** Reading aloud in the browser: what is seen is heard, one voice at a time, and it ends at any tap. */
class SpeechIT extends RunningBox {

    private static final int FIVE_MINUTES = 300_000;

    /** Bytes of a tenth of a second. */
    private static final int SMALLEST_SOUND = 4_410;

    /** Characters from which on a person's own words may be read in several pieces. */
    private static final int LONG = 30;

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

    /**
     * Found by other means than those of speech.js: all text that takes room on the screen, but for what lies under a
     * panel.
     */
    private static final String VISIBLE = """
            () => {
              const root = [...document.querySelectorAll('[data-panel]')].at(-1) ?? document.body;
              const seen = [];
              const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const parent = node.parentElement;
                const range = new Range();
                range.selectNodeContents(node);
                const box = range.getBoundingClientRect();
                const style = getComputedStyle(parent);
                if (parent.closest('script, style, noscript, vaadin-connection-indicator, .visually-hidden, .keyboard')) continue;
                if (box.width < 2 || box.height < 2 || style.visibility !== 'visible' || style.clip !== 'auto') continue;
                const words = parent.closest('[data-spoken]')?.dataset.spoken ?? node.data;
                for (const line of words.split('\\n')) {
                  const text = line.replace(/\\s+/g, ' ').trim();
                  if (/[\\p{L}\\p{N}]/u.test(text)) seen.push(text);
                }
              }
              for (const field of root.querySelectorAll('input:not([type=checkbox]), textarea')) {
                if (field.checkVisibility() && field.value.trim()) seen.push(field.value.replace(/\\s+/g, ' ').trim());
              }
              return [...new Set(seen)];
            }""";

    /** What reading aloud makes a sound of, and how large that sound is. */
    private static final String HEARD = """
            async () => {
              const loaded = performance.getEntriesByType('resource').map(entry => entry.name);
              const {readingOrder, soundOf} = await import(loaded.find(name => name.includes('components/speech.js')));
              const panel = [...document.querySelectorAll('[data-panel] .panel')].at(-1);
              const parts = panel ? [panel] : [...document.querySelectorAll('main, .comfort-bar')];
              const heard = [];
              for (const piece of readingOrder(parts)) {
                const sound = await soundOf(piece, new AbortController().signal);
                heard.push({text: piece.text, lang: piece.lang, bytes: sound?.size ?? 0, type: sound?.type ?? ''});
              }
              return heard;
            }""";

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

    @Test
    void leavesNoVisibleStringWithoutSpeech(Browser browser) {
        var softly = new SoftAssertions();
        var heard = new ArrayList<String>();
        try (var tablet = new Tablet(browser, address())) {
            AccessibilityIT.walk(tablet, screen -> heard.addAll(checkIsHeard(tablet, screen, softly)));
        }
        softly.assertAll();
        assertThat(heard).hasSizeGreaterThan(100);
        assertThat(speech.silent()).doesNotContain(Language.ENGLISH);
    }

    /** Every visible string makes a sound, the person's own words among them. */
    private static List<String> checkIsHeard(Tablet tablet, String screen, SoftAssertions softly) {
        tablet.page().keyboard().press("Shift");
        silent(tablet);
        var visible = (List<?>) tablet.page().evaluate(VISIBLE);
        var pieces = ((List<?>) tablet.page().evaluate(HEARD))
                .stream().map(Heard::of).toList();
        var spoken = pieces.stream()
                .filter(piece -> piece.bytes() > SMALLEST_SOUND)
                .map(Heard::text)
                .toList();
        var whole = String.join(" ", spoken);
        softly.assertThat(visible).as("visible on %s", screen).isNotEmpty();
        softly.assertThat(visible)
                .as("without speech on %s", screen)
                .filteredOn(text -> !spoken.contains(text.toString())
                        && !(text.toString().length() > LONG && whole.contains(text.toString())))
                .isEmpty();
        softly.assertThat(pieces)
                .as("pieces without a sound on %s", screen)
                .allMatch(piece -> piece.bytes() > SMALLEST_SOUND);
        return spoken;
    }

    private record Heard(String text, int bytes) {

        static Heard of(Object piece) {
            var found = (Map<?, ?>) piece;
            return new Heard(String.valueOf(found.get("text")), Integer.parseInt(String.valueOf(found.get("bytes"))));
        }
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
