package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.queue.Boxes;
import org.storycorner.queue.Repairs;

/** The box loses its power while somebody types: the open kiosk finds its way back, and so do the words. */
@ExtendWith(Chromium.class)
class KilledBoxIT {

    private static final int ENDED_BY_SIGTERM = 128 + 15;
    private static final int PATIENCE_IN_MILLISECONDS = 60_000;

    @TempDir
    private Path folder;

    private Path config = Path.of("kiosk-config");

    @Test
    void offersTheWordsAgainWhenTheBoxIsBack(Browser browser) throws Exception {
        int port = freePort();
        var box = start(port);
        try (var tablet = new Tablet(browser, "http://127.0.0.1:" + port + "/")) {
            Storyteller.toTheStory(tablet).write("Your story", Storyteller.SHORT_STORY);
            tablet.tap("Next").sees("questions");

            box.destroyForcibly().waitFor();
            tablet.tap("Skip this").reads("The screen has lost the box");
            box = start(port);

            tablet.sees("welcome").tap("Carry on").sees("questions").tap("Back").sees("words");
            assertThat(tablet.field("Your story").inputValue()).isEqualTo(Storyteller.SHORT_STORY);

            assertThat(queueStatus()).contains("No stories waiting.");
            tablet.tap("Next")
                    .sees("questions")
                    .tap("Skip this")
                    .sees("about")
                    .tap("Skip this")
                    .sees("contact");
            Storyteller.send(tablet.tap("Next").sees("review"));
            assertThat(queueStatus()).contains("1 story waiting").doesNotContain("nurse");
        } finally {
            box.destroyForcibly().waitFor();
        }
    }

    @Test
    void keepsWhatWasTypedWhileTheBoxWasDown(Browser browser) throws Exception {
        int port = freePort();
        var box = start(port);
        try (var tablet = new Tablet(browser, "http://127.0.0.1:" + port + "/")) {
            Storyteller.toTheStory(tablet).write("Your story", "Before.");
            tablet.tap("Next").sees("questions").tap("Back").sees("words");
            tablet.field("Your story").press("End");

            box.destroyForcibly().waitFor();
            tablet.field("Your story").pressSequentially(" Meanwhile.");
            tablet.reads("The screen has lost the box");
            tablet.field("Your story").pressSequentially(" And later.");
            box = start(port);

            tablet.sees("welcome").tap("Carry on").sees("questions").tap("Back").sees("words");
            assertThat(tablet.field("Your story").inputValue()).isEqualTo("Before. Meanwhile. And later.");
        } finally {
            box.destroyForcibly().waitFor();
        }
    }

    /** Box and tablet lose their power at once: nobody leaves the field or taps, and no page is there to say it again. */
    @Test
    void losesNoLetterThatIsTwoSecondsOld(Browser browser) throws Exception {
        int port = freePort();
        var box = start(port);
        try (var tablet = new Tablet(browser, "http://127.0.0.1:" + port + "/")) {
            Storyteller.toTheStory(tablet).field("Your story").pressSequentially("They came at night.");
            var typed = tablet.page().evaluate("performance.now()");
            tablet.page().waitForFunction("typed => performance.now() > typed + 2000", typed);

            box.destroyForcibly().waitFor();
            tablet.page().close();
            box = start(port);
            tablet.newTab();

            tablet.sees("welcome").tap("Carry on").sees("words");
            assertThat(tablet.field("Your story").inputValue()).isEqualTo("They came at night.");
        } finally {
            box.destroyForcibly().waitFor();
        }
    }

    @Test
    void keepsWhatWasTypedBesideACardMeanwhile(Browser browser) throws Exception {
        keepsWhatWasTypedMeanwhile(
                browser,
                "A few words, if you like",
                tablet -> {
                    Storyteller.to(tablet, "Choose pictures", "pictures")
                            .tap("Feelings")
                            .sees("cards");
                    tablet.page().locator("[data-card='worried']").click();
                    tablet.sees("card");
                },
                tablet -> tablet.sees("pictures").tap("Worried").sees("card"));
    }

    @Test
    void keepsWhatBearWasToldMeanwhile(Browser browser) throws Exception {
        keepsWhatWasTypedMeanwhile(
                browser,
                "Your words",
                tablet -> Storyteller.to(tablet, "With Bear", "bear").tap("Yes").sees("prompt"),
                tablet -> tablet.sees("prompt"));
    }

    /** The hint is the answer of a box that has kept what was typed before. */
    private void keepsWhatWasTypedMeanwhile(
            Browser browser, String field, Consumer<Tablet> toTheField, Consumer<Tablet> backToTheField)
            throws Exception {
        int port = freePort();
        var box = start(port);
        try (var tablet = new Tablet(browser, "http://127.0.0.1:" + port + "/")) {
            toTheField.accept(tablet);
            tablet.write(field, "Ring 07700 900123.").reads("It looks like there is a phone number here.");

            box.destroyForcibly().waitFor();
            tablet.field(field).press("End");
            tablet.field(field).pressSequentially(" Meanwhile.");
            tablet.reads("The screen has lost the box");
            tablet.field(field).pressSequentially(" And later.");
            box = start(port);

            backToTheField.accept(tablet.sees("welcome").tap("Carry on"));
            assertThat(tablet.field(field).inputValue()).isEqualTo("Ring 07700 900123. Meanwhile. And later.");
        } finally {
            box.destroyForcibly().waitFor();
        }
    }

    @Test
    void keepsTheStoryWhoseTellerItHasThanked(Browser browser) throws Exception {
        int port = freePort();
        var box = start(port);
        try (var tablet = new Tablet(browser, "http://127.0.0.1:" + port + "/")) {
            Storyteller.send(Storyteller.toTheReview(tablet, Storyteller.SHORT_STORY));

            box.destroyForcibly().waitFor();
            box = start(port);

            assertThat(queueStatus()).contains("1 story waiting").doesNotContain("nurse");
        } finally {
            box.destroyForcibly().waitFor();
        }
    }

    /** A killed box leaves the story that it is sending in the sender's hands; one that ends in peace takes it back. */
    @Test
    void leavesNothingToRepairWhenTheServiceManagerEndsIt(Browser browser) throws Exception {
        int port = freePort();
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            silent.setSoTimeout(PATIENCE_IN_MILLISECONDS);
            config = RunningBox.venueThatSendsTo(URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/"));
            var box = start(port);
            try (var tablet = new Tablet(browser, "http://127.0.0.1:" + port + "/")) {
                Storyteller.send(Storyteller.toTheReview(tablet, Storyteller.SHORT_STORY));
                Storyteller.toTheStory(tablet.tap("Done").sees("welcome")).write("Your story", Storyteller.SHORT_STORY);
                tablet.tap("Next").sees("questions");
                try (var _ = silent.accept()) {
                    box.destroy();

                    assertThat(box.waitFor()).isEqualTo(ENDED_BY_SIGTERM);
                }
            } finally {
                box.destroyForcibly().waitFor();
            }
        }
        try (var opened = Boxes.open(folder, Clock.systemUTC())) {
            assertThat(opened.repairs()).isEqualTo(Repairs.NONE);
            assertThat(opened.queue().status().waiting()).isEqualTo(1);
            assertThat(opened.queue().status().drafts()).isEqualTo(1);
        }
    }

    /** Returns once the box has printed the kiosk's address. */
    private Process start(int port) throws IOException {
        var box = storycorner("run", "--port", Integer.toString(port));
        waitForAddress(box.inputReader(), port);
        return box;
    }

    private String queueStatus() throws IOException {
        return new String(storycorner("queue", "status").getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The built jar, as the launcher starts it, on this test's folders. */
    private Process storycorner(String... command) throws IOException {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", "target/storycorner.jar"));
        words.addAll(List.of(command));
        words.addAll(List.of("--data", folder.resolve("data").toString()));
        words.addAll(List.of("--key-file", folder.resolve("keys/box.key").toString()));
        words.addAll(List.of("--config", config.toString()));
        return new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void waitForAddress(BufferedReader output, int port) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.contains("http://127.0.0.1:" + port + "/")) {
                return;
            }
        }
        throw new IllegalStateException("The box ended before it printed its address");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
