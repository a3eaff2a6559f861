package org.storycorner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KioskBrowserTest {

    @TempDir
    Path folder;

    @Test
    void saysThatThereIsNoBrowser() {
        assertThat(new KioskBrowser(folder.toString(), folder.resolve("profile")).open("http://127.0.0.1:1/"))
                .contains("There is no Chromium or Google Chrome");
    }

    @Test
    void showsTheKioskAloneAndTalksToNobodyElse() {
        var command = new KioskBrowser("", folder).command(Path.of("/bin/chromium"), "http://127.0.0.1:1/");

        assertThat(command)
                .startsWith("/bin/chromium", "--kiosk", "--app=http://127.0.0.1:1/")
                .contains(
                        "--user-data-dir=" + folder,
                        "--disable-background-networking",
                        "--no-first-run",
                        "--disable-sync")
                .doesNotContain("--no-sandbox");
    }

    @Test
    void takesTheFirstBrowserOfTheSearchPath() throws IOException {
        var browser = Files.writeString(folder.resolve("google-chrome"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwx------"));

        assertThat(new KioskBrowser("/nowhere:" + folder, folder.resolve("profile")).open("http://127.0.0.1:1/"))
                .isEqualTo("The kiosk opens in " + browser + ".");
    }
}
