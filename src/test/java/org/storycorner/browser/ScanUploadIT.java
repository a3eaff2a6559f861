package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;
import org.storycorner.queue.BoxSettings;
import org.storycorner.queue.BoxSpace;
import org.storycorner.queue.Rooms;
import org.storycorner.staff.Role;

/** What a person sees of the files that they bring in: that they are on their way, that they are here, or that none was kept. */
@TestPropertySource(properties = "spring.application.name=a box for uploads")
@Import(ScanUploadIT.Disk.class)
class ScanUploadIT extends RunningBox {

    /** More than the server reads to its end when it refuses it. */
    private static final int LARGE = 5_000_000;

    private static final int SLOW = 100_000;
    private static final int UNLIMITED = -1;

    private static final AtomicBoolean ROOM = new AtomicBoolean(true);

    @Autowired
    private BoxSettings box;

    @BeforeEach
    void makeRoom() {
        ROOM.set(true);
    }

    @Test
    void saysThatThereIsNoRoomAndKeepsNothingUntilThereIsSome(Browser browser) throws IOException {
        try (var staff = signedIn(browser, Role.STAFF)) {
            var files = staff.open("staff/paper").page().locator(".scan-files input[type=file]");
            var before = kept();
            ROOM.set(false);
            files.setInputFiles(scan("full.pdf", LARGE));
            staff.reads("The disk of this box is almost full. full.pdf was not kept. Make room first.");
            assertThat(Axe.violations(staff.page())).isEmpty();
            assertThat(staff.page().locator(".batch").getByText("full.pdf").count())
                    .isZero();
            assertThat(kept()).isEqualTo(before);

            ROOM.set(true);
            files.setInputFiles(scan("room.pdf", LARGE));
            staff.reads("room.pdf: it is damaged");
        }
    }

    @Test
    void showsHowFarEachFileIsSentAndThatAllAreHere(Browser browser) {
        try (var staff = signedIn(browser, Role.STAFF)) {
            var page = staff.open("staff/paper").page();
            var line = page.context().newCDPSession(page);
            slowDown(line, SLOW);
            page.locator(".scan-files input[type=file]")
                    .setInputFiles(new FilePayload[] {scan("first.pdf", LARGE), scan("second.pdf", LARGE)});
            awaitPartlySent(page, "first.pdf");
            awaitPartlySent(page, "second.pdf");
            assertThat(Axe.violations(page)).isEmpty();

            slowDown(line, UNLIMITED);
            staff.reads("first.pdf: it is damaged").reads("second.pdf: it is damaged");
            page.locator(".scan-files vaadin-upload-file")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
    }

    /** A bar with the file's name that is neither empty nor full. */
    private static void awaitPartlySent(Page page, String name) {
        var bar = page.getByRole(
                AriaRole.PROGRESSBAR, new Page.GetByRoleOptions().setName("How much of " + name + " is sent"));
        bar.waitFor();
        page.waitForFunction("bar => bar.value > 0 && bar.value < 1", bar.elementHandle());
    }

    private static void slowDown(CDPSession line, int bytesASecond) {
        var how = new JsonObject();
        how.addProperty("offline", false);
        how.addProperty("latency", 0);
        how.addProperty("downloadThroughput", UNLIMITED);
        how.addProperty("uploadThroughput", bytesASecond);
        line.send("Network.enable");
        line.send("Network.emulateNetworkConditions", how);
    }

    /** A file of this many bytes that is a PDF by its first letters only. */
    private static FilePayload scan(String name, int bytes) {
        var content = Arrays.copyOf("%PDF-1.7 and nothing else".getBytes(StandardCharsets.UTF_8), bytes);
        content[bytes - 1] = (byte) name.charAt(0);
        return new FilePayload(name, "application/pdf", content);
    }

    /** Everything that was brought in, whole or not. */
    private List<Path> kept() throws IOException {
        try (var files = Files.list(box.data().resolve("paper"))) {
            return files.sorted().toList();
        }
    }

    /** A disk that is full when the test says so. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Disk {
        @Bean
        @Primary
        BoxSpace changingSpace() {
            return Rooms.whenever(ROOM::get);
        }
    }
}
