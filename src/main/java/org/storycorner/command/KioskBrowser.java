package org.storycorner.command;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chromium or Google Chrome over the whole screen, showing the kiosk and nothing else.
 *
 * @param searchPath the folders in which programs are looked for, as in {@code PATH}
 * @param profile the browser's own folder, apart from everybody's own browsing
 */
record KioskBrowser(String searchPath, Path profile) {

    private static final Logger LOG = LoggerFactory.getLogger(KioskBrowser.class);

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** The browser asks nobody anything and offers nothing of its own; a venue's device adds the managed policy. */
    private static final List<String> QUIET = List.of(
            "--no-first-run",
            "--no-default-browser-check",
            "--no-pings",
            "--noerrdialogs",
            "--disable-background-networking",
            "--disable-breakpad",
            "--disable-client-side-phishing-detection",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-domain-reliability",
            "--disable-extensions",
            "--disable-pinch",
            "--disable-session-crashed-bubble",
            "--disable-sync",
            "--disable-features=AutofillServerCommunication,MediaRouter,OptimizationHints,Translate",
            "--overscroll-history-navigation=0",
            "--password-store=basic");

    static KioskBrowser ofBox(Path data) {
        return new KioskBrowser(Optional.ofNullable(System.getenv("PATH")).orElse(""), data.resolve("kiosk-browser"));
    }

    /** Opens the address when there is a browser, and says what came of it. */
    String open(String address) {
        return found().map(browser -> start(browser, address))
                .orElse("There is no Chromium or Google Chrome here to open the kiosk with; install one"
                        + " (Debian: apt-get install chromium), or open the address in another browser.");
    }

    List<String> command(Path browser, String address) {
        var command = new ArrayList<>(List.of(browser.toString(), "--kiosk", "--app=" + address));
        command.add("--user-data-dir=" + profile.toAbsolutePath());
        command.addAll(QUIET);
        return command;
    }

    private Optional<Path> found() {
        return NAMES.stream().flatMap(this::inSearchPath).findFirst();
    }

    private Stream<Path> inSearchPath(String name) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(searchPath)
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }

    private String start(Path browser, String address) {
        try {
            var _ = new ProcessBuilder(command(browser, address))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start()
                    .onExit()
                    .thenAccept(KioskBrowser::noteEnd);
            return "The kiosk opens in " + browser + ".";
        } catch (IOException notStarted) {
            return browser + " can't be started here; open the address in another browser.";
        }
    }

    private static void noteEnd(Process browser) {
        if (browser.exitValue() != 0) {
            LOG.warn("The kiosk's browser ended with code {}", browser.exitValue());
        }
    }
}
