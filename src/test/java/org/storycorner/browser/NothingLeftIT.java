package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.MouseButton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** After a story ends, however it ends, no byte of it is left in the browser that the next person uses. */
class NothingLeftIT extends RunningBox {

    /** Words that stand nowhere but in what this test types; each in another field. */
    private static final List<String> TOLD =
            List.of("Quillonby", "Fennimoor", "Wexcombe", "Zandervale", "sallowby@example.org", "ML1 1AB");

    private static final String NOTE_PRESSES = """
            () => {
              window.presses = [];
              for (const type of ['mousedown', 'mouseup', 'auxclick', 'paste']) {
                addEventListener(type, press => presses.push(`${type} ${press.button} ${press.defaultPrevented}`));
              }
            }""";

    private static final String IN_THE_PAGE = """
            async () => {
              const values = [];
              const look = (root) => {
                for (const element of root.querySelectorAll('*')) {
                  values.push(element.value, element.placeholder, ...[...element.attributes].map(one => one.value));
                  if (element.shadowRoot) { values.push(element.shadowRoot.innerHTML); look(element.shadowRoot); }
                }
              };
              look(document);
              values.push(document.documentElement.outerHTML, document.title, document.cookie, window.name, location.href);
              values.push(JSON.stringify(history.state), JSON.stringify(localStorage), JSON.stringify(sessionStorage));
              for (const name of await caches.keys()) {
                values.push(name, ...(await (await caches.open(name)).keys()).map(request => request.url));
              }
              for (const { name } of await indexedDB.databases()) {
                const database = await new Promise((opened, failed) => {
                  const request = indexedDB.open(name);
                  request.onsuccess = () => opened(request.result);
                  request.onerror = failed;
                });
                for (const store of database.objectStoreNames) {
                  const all = database.transaction(store).objectStore(store).getAll();
                  await new Promise(done => all.onsuccess = done);
                  values.push(name, store, JSON.stringify(all.result));
                }
                database.close();
              }
              return values.filter(value => typeof value === 'string').join('\\n');
            }""";

    /** How a story is told; each way ends at the review, and shows there what was told. */
    enum Way {
        WORDS,
        PICTURES,
        BEAR;

        void tell(Tablet tablet) {
            switch (this) {
                case WORDS -> {
                    Storyteller.toTheStory(tablet)
                            .write("Your story", "Told by " + TOLD.get(0))
                            .tap("Next")
                            .sees("questions");
                    tablet.write("What was good?", TOLD.get(1))
                            .write("What could be better?", TOLD.get(2))
                            .write("How did you feel?", TOLD.get(3));
                }
                case PICTURES -> {
                    Storyteller.to(tablet, "Choose pictures", "pictures")
                            .tap("Feelings")
                            .sees("cards");
                    tablet.tap("Happy").sees("card").write("A few words, if you like", TOLD.get(0));
                    tablet.tapTile("sometimes").sees("cards").tap("Sad").sees("card");
                    tablet.write("A few words, if you like", TOLD.get(1))
                            .tap("Next")
                            .sees("cards");
                    tablet.tap("Back").sees("pictures").tap("Add words").sees("words");
                    tablet.write("Your story", TOLD.get(2) + " and " + TOLD.get(3))
                            .tap("Next")
                            .sees("pictures");
                }
                case BEAR -> {
                    Storyteller.to(tablet, "With Bear", "bear").tap("Yes").reads("Who looked after you?");
                    for (int prompt = 0; prompt < 4; prompt++) {
                        tablet.write("Your words", TOLD.get(prompt));
                        var asked = tablet.text("h1");
                        tablet.tap("Next")
                                .page()
                                .waitForFunction("asked => document.querySelector('h1').innerText !== asked", asked);
                    }
                    tablet.page()
                            .locator("[data-card]:not([data-card='unsafe'])")
                            .first()
                            .click();
                    tablet.sees("finish");
                }
            }
            tablet.tap(this == BEAR ? "Finish" : "Next")
                    .sees("about")
                    .tap("Skip this")
                    .sees("contact");
            tablet.write("E-mail", TOLD.get(4))
                    .write("Postcode", TOLD.get(5))
                    .tap("Next")
                    .sees("review");
            tablet.reads(TOLD.get(4));
        }
    }

    /** How a person's time at the kiosk ends. */
    enum Ending {
        SENT,
        NOT_NOW,
        START_AGAIN,
        TIME_OUT;

        void end(Tablet tablet) {
            switch (this) {
                case SENT -> {
                    Storyteller.send(tablet);
                    tablet.tap("Done");
                }
                case NOT_NOW -> tablet.tap("Not now").tap("Yes, delete it");
                case START_AGAIN -> tablet.tap("Start again").tap("Yes, delete it");
                case TIME_OUT -> {
                    tablet.page().clock().runFor(181_000);
                    tablet.reads("Are you still there?").page().clock().runFor(61_000);
                }
            }
            tablet.sees("welcome");
        }
    }

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path profile;

    @ParameterizedTest
    @EnumSource
    void leavesNoByteInThePageNorBehindIt(Way way, Browser browser) {
        for (var ending : Ending.values()) {
            try (var tablet = new Tablet(browser, address())) {
                tablet.page().clock().install();
                tablet.page().reload();
                way.tell(tablet.sees("welcome"));
                assertThat(inThePage(tablet.page())).contains(TOLD);

                ending.end(tablet);

                holdsNothing(tablet);
                tablet.page().evaluate("history.back()");
                tablet.sees("welcome");
                holdsNothing(tablet);
                tablet.page().reload();
                tablet.sees("welcome");
                holdsNothing(tablet);
                for (int back = 0; back < 3; back++) {
                    tablet.page().goBack();
                }
                assertThat(inThePage(tablet.page())).doesNotContain(TOLD);
                assertThat(tablet.foreignRequests()).isEmpty();
            }
        }
    }

    /** The profile's folder with its caches, its history and its databases, searched when the browser has ended. */
    @Test
    void leavesNoByteOnTheTabletsDisk(Browser browser) throws IOException {
        var options = new LaunchPersistentContextOptions()
                .setExecutablePath(Chromium.executable())
                .setArgs(Chromium.SWITCHES);
        try (var tablet = new Tablet(browser.browserType().launchPersistentContext(profile, options), address())) {
            Way.WORDS.tell(tablet);
            Ending.SENT.end(tablet);
            Way.PICTURES.tell(tablet);
            Ending.NOT_NOW.end(tablet);
            Way.BEAR.tell(tablet);
            Ending.START_AGAIN.end(tablet);
            Way.WORDS.tell(tablet);
        }

        try (var files = Files.walk(profile)) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(NothingLeftIT::holdsNothing);
        }
    }

    @Test
    void neitherThePageNorWhatFlowAnswersMayBeKeptByACache() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var page = client.send(
                    HttpRequest.newBuilder(URI.create(address()))
                            .header("Accept", "text/html")
                            .build(),
                    BodyHandlers.ofString());
            var flow = client.send(
                    HttpRequest.newBuilder(URI.create(address() + "?v-r=init&location="))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(List.of(page, flow))
                    .allSatisfy(answer -> assertThat(answer.headers().firstValue("Cache-Control"))
                            .hasValueSatisfying(value -> assertThat(value).contains("no-store")));
        }
    }

    @Test
    void fieldsRememberMarkAndOfferNothing(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheStory(tablet).write("Your story", "A speling mistake.");
            attendsTo(tablet);
            tablet.tap("Next").sees("questions");
            attendsTo(tablet);
            tablet.tap("Skip this").sees("about").tap("Skip this").sees("contact");
            attendsTo(tablet);
        }
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.to(tablet, "Choose pictures", "pictures")
                    .tap("Feelings")
                    .sees("cards");
            tablet.page().locator("[data-card='worried']").click();
            attendsTo(tablet.sees("card"));
        }
        try (var tablet = new Tablet(browser, address())) {
            attendsTo(Storyteller.to(tablet, "With Bear", "bear").tap("Yes").sees("prompt"));
        }
    }

    @Test
    void hasNoMenuNoDraggingAndNoSelectingButInItsFields(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheStory(tablet).write("Your story", "Some words.");

            for (var place : List.of("h1", "textarea")) {
                assertThat(prevented(tablet, place, "contextmenu")).as(place).isTrue();
                assertThat(prevented(tablet, place, "dragstart")).as(place).isTrue();
                assertThat(prevented(tablet, place, "copy")).as(place).isTrue();
                assertThat(prevented(tablet, place, "cut")).as(place).isTrue();
            }
            assertThat(style(tablet, "h1")).isEqualTo("none");
            assertThat(style(tablet, "textarea")).isEqualTo("text");
            tablet.page().locator("textarea").selectText();
            assertThat(tablet.page().locator("textarea").evaluate("field => field.selectionEnd"))
                    .isEqualTo("Some words.".length());
        }
    }

    /** A real keyboard is plugged in: what one person copied or cut, the next one would paste. */
    @Test
    void leavesNothingInTheClipboard(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheStory(tablet).write("Your story", TOLD.get(0));
            for (var keys : List.of("Control+A", "Control+C", "Control+A", "Control+X")) {
                tablet.page().locator("textarea").press(keys);
            }
            assertThat(tablet.field("Your story").inputValue()).isEqualTo(TOLD.get(0));
            tablet.tap("Start again").tap("Yes, delete it").sees("welcome");

            Storyteller.toTheStory(tablet).page().locator("textarea").press("Control+V");
            tablet.page().locator("textarea").pressSequentially("Mine.");

            assertThat(tablet.field("Your story").inputValue()).isEqualTo("Mine.");
        }
    }

    /** On Linux it pastes what was selected last. */
    @Test
    void theMiddleButtonPastesNothing(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheStory(tablet).write("Your story", TOLD.get(0));
            tablet.page().locator("textarea").selectText();
            tablet.tap("Start again").tap("Yes, delete it").sees("welcome");
            var story = Storyteller.toTheStory(tablet).page().locator("textarea");
            tablet.page().evaluate(NOTE_PRESSES);

            story.click(new Locator.ClickOptions().setButton(MouseButton.MIDDLE));
            story.click();

            assertThat(tablet.page().evaluate("window.presses"))
                    .isEqualTo(List.of(
                            "mousedown 1 true",
                            "mouseup 1 true",
                            "auxclick 1 true",
                            "mousedown 0 false",
                            "mouseup 0 false"));
            assertThat(story.inputValue()).isEmpty();
        }
    }

    private static void holdsNothing(Tablet tablet) {
        assertThat(inThePage(tablet.page())).doesNotContain(TOLD);
        assertThat(tablet.context().cookies().toString()).doesNotContain(TOLD);
        assertThat(tablet.context().storageState(new BrowserContext.StorageStateOptions().setIndexedDB(true)))
                .doesNotContain(TOLD);
    }

    private static void holdsNothing(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                    .as("%s", file)
                    .doesNotContain(TOLD);
            assertThat(new String(bytes, StandardCharsets.UTF_16LE))
                    .as("%s", file)
                    .doesNotContain(TOLD);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String inThePage(Page page) {
        return (String) page.evaluate(IN_THE_PAGE);
    }

    private static void attendsTo(Tablet tablet) {
        var fields = tablet.page().locator("textarea, input[type='text']").all();
        assertThat(fields).isNotEmpty().allSatisfy(field -> {
            assertThat(field.getAttribute("autocomplete")).isEqualTo("off");
            assertThat(field.getAttribute("name")).isNull();
            assertThat(field.evaluate("field => field.spellcheck")).isEqualTo(false);
            assertThat(field.getAttribute("autocorrect")).isEqualTo("off");
        });
    }

    private static boolean prevented(Tablet tablet, String place, String event) {
        return (boolean) tablet.page().locator(place).evaluate("""
                (place, name) => {
                  const event = new Event(name, {bubbles: true, cancelable: true});
                  place.dispatchEvent(event);
                  return event.defaultPrevented;
                }""", event);
    }

    private static Object style(Tablet tablet, String place) {
        return tablet.page().locator(place).evaluate("place => getComputedStyle(place).userSelect");
    }
}
