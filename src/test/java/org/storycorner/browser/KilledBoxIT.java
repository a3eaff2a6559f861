package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The box loses its power while somebody types: the open kiosk finds its way back, and so do the words. */
@ExtendWith(Chromium.class)
class KilledBoxIT {

    @TempDir
    private Path folder;

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
        } finally {
            box.destroyForcibly().waitFor();
        }
    }

    /** The built jar, as the launcher starts it; returns once it has printed the kiosk's address. */
    private Process start(int port) throws IOException {
        var box = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        "target/storycorner.jar",
                        "run",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        folder.resolve("data").toString(),
                        "--key-file",
                        folder.resolve("keys/box.key").toString(),
                        "--config",
                        "kiosk-config")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        waitForAddress(box.inputReader(), port);
        return box;
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
