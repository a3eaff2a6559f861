package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.storycorner.queue.StoryQueue;

/** Nobody touches the screen: the kiosk asks, waits, and then forgets. The browser's clock is moved, not waited for. */
class IdleIT extends RunningBox {

    private static final int FIVE_MINUTES = 300_000;
    private static final int THREE_MINUTES = 180_000;
    private static final int ONE_MINUTE = 60_000;

    /** Ten seconds of silence in the place of the film, until the browser says that they go on. */
    private static final String PLAY_SOMETHING_AND_PAUSE = """
            async () => {
              const sound = new DataView(new ArrayBuffer(44 + 80_000));
              const write = (at, words) => [...words].forEach((sign, of) => sound.setUint8(at + of, sign.charCodeAt(0)));
              write(0, 'RIFF');
              sound.setUint32(4, 36 + 80_000, true);
              write(8, 'WAVEfmt ');
              sound.setUint32(16, 16, true);
              sound.setUint16(20, 1, true);
              sound.setUint16(22, 1, true);
              sound.setUint32(24, 8_000, true);
              sound.setUint32(28, 8_000, true);
              sound.setUint16(32, 1, true);
              sound.setUint16(34, 8, true);
              write(36, 'data');
              sound.setUint32(40, 80_000, true);
              new Uint8Array(sound.buffer).fill(128, 44);
              const video = document.querySelector('video');
              video.src = URL.createObjectURL(new Blob([sound.buffer], {type: 'audio/wav'}));
              await video.play();
              await new Promise(goesOn => video.addEventListener('timeupdate', () => !video.paused && goesOn()));
              video.pause();
            }""";

    @Autowired
    private StoryQueue queue;

    @Test
    void asksAndStaysWhenSomebodyIsThere(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            startTelling(tablet);

            tablet.page().clock().runFor(FIVE_MINUTES + 1_000);
            tablet.tap("I’m still here");

            tablet.page().clock().runFor(ONE_MINUTE + 1_000);
            assertThat(tablet.field("Your story").inputValue()).isEqualTo(Storyteller.SHORT_STORY);
        }
    }

    @Test
    void takesTheBrowsersBackForSomebodyWhoIsThere(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            startTelling(tablet);

            tablet.page().clock().runFor(FIVE_MINUTES + 1_000);
            tablet.reads("Are you still there?").page().evaluate("history.back()");
            tablet.page().waitForFunction("() => !document.querySelector('[data-panel]')");

            tablet.page().clock().runFor(ONE_MINUTE + 1_000);
            assertThat(tablet.field("Your story").inputValue()).isEqualTo(Storyteller.SHORT_STORY);
        }
    }

    @Test
    void doesNotAskWhoWatchesAVideo(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            installClock(tablet);
            tablet.tap("Start").sees("way").tapTile("On paper").sees("paper").tap("Sign language");
            tablet.page().locator("video").waitFor();
            tablet.page().clock().runFor(THREE_MINUTES - 1_000);

            tablet.page().evaluate(PLAY_SOMETHING_AND_PAUSE);
            tablet.page().clock().runFor(THREE_MINUTES - 1_000);

            assertThat(tablet.page().locator("[data-panel='signed']").isVisible())
                    .isTrue();
            tablet.page().clock().runFor(2_000);
            tablet.reads("Are you still there?");
        }
    }

    @Test
    void forgetsEverythingWhenNobodyAnswers(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            startTelling(tablet);
            assertThat(queue.drafts(tablet.kiosk())).hasSize(1);
            tablet.tap("Colours");

            tablet.page().clock().runFor(FIVE_MINUTES + 1_000);
            tablet.reads("Are you still there?");
            tablet.page().clock().runFor(ONE_MINUTE + 1_000);
            tablet.sees("welcome");

            tablet.page().locator("html[data-colours='light']").waitFor();
            assertThat(tablet.page().content()).doesNotContain(Storyteller.SHORT_STORY);
            assertThat(queue.drafts(tablet.kiosk())).isEmpty();
        }
    }

    @Test
    void theNextPersonFindsNothingSetByTheOneBefore(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            var usual = volume(tablet);
            startTelling(tablet);
            tablet.tap("Text size")
                    .tap("Volume")
                    .tapTile("Very quiet")
                    .tap("Close")
                    .tap("Language");
            tablet.page().locator("button.language[lang='pl']").click();
            tablet.page().locator("html[lang='pl'][data-text='large']").waitFor();
            assertThat(volume(tablet)).isNotEqualTo(usual);

            tablet.page().clock().runFor(FIVE_MINUTES + 1_000);
            tablet.reads("Czy nadal tu jesteś?").page().clock().runFor(ONE_MINUTE + 1_000);

            tablet.sees("welcome")
                    .page()
                    .locator("html[lang='en'][data-text='medium']")
                    .waitFor();
            assertThat(volume(tablet)).isEqualTo(usual);
        }
    }

    @Test
    void leavesTheThankYouByItself(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            installClock(tablet);
            Storyteller.send(Storyteller.toTheReview(tablet, Storyteller.SHORT_STORY));

            tablet.page().clock().runFor(31_000);

            tablet.sees("welcome");
        }
    }

    private static String volume(Tablet tablet) {
        return tablet.page().locator("[data-kiosk]").getAttribute("data-volume");
    }

    private static void startTelling(Tablet tablet) {
        installClock(tablet);
        Storyteller.toTheStory(tablet).write("Your story", Storyteller.SHORT_STORY);
        tablet.tap("Next").sees("questions").tap("Back").sees("words");
    }

    private static void installClock(Tablet tablet) {
        tablet.page().clock().install();
        tablet.page().reload();
        tablet.sees("welcome");
    }
}
