package org.storycorner.browser;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.storycorner.StoryCorner;
import org.storycorner.staff.Accounts;
import org.storycorner.staff.Role;
import org.storycorner.staff.SetUp;
import org.storycorner.staff.TestAccounts;
import org.storycorner.sync.OpenRosaServer;

/**
 * The box as it runs at a venue, on a free port, with folders of its own, and a browser to look at it. One screen, that
 * about paper, has a video in sign language.
 */
@SpringBootTest(classes = StoryCorner.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(Chromium.class)
abstract class RunningBox {

    /** The property by which a test names the folder of a venue of its own. */
    static final String OTHER_VENUE = "tested.venue";

    @LocalServerPort
    private int port;

    @Autowired
    private SecurityContextHolderStrategy whoIsSignedIn;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SetUp setUp;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry properties) {
        var folder = temporaryFolder();
        properties.add("storycorner.data", () -> folder.resolve("data"));
        properties.add("storycorner.key-file", () -> folder.resolve("keys/box.key"));
        properties.add("storycorner.config", () -> "${" + OTHER_VENUE + ":" + venueWithAVideo(folder) + "}");
    }

    /** A process has one box; where tests keep several, the last one started would say for all who is signed in. */
    @BeforeEach
    void letThisBoxSayWhoIsSignedIn() {
        SecurityContextHolder.setContextHolderStrategy(whoIsSignedIn);
    }

    String address() {
        return "http://127.0.0.1:" + port + "/";
    }

    /** A browser in which somebody of this role is signed in. */
    StaffBrowser signedIn(Browser browser, Role role) {
        return new StaffBrowser(browser, address()).signIn(account(role));
    }

    /** The name of an account with this role. */
    String account(Role role) {
        return TestAccounts.of(role, accounts, setUp);
    }

    private static Path venueWithAVideo(Path folder) {
        try {
            var config = Files.createDirectories(folder.resolve("config"));
            Files.copy(Path.of("kiosk-config/venue.yaml"), config.resolve("venue.yaml"), REPLACE_EXISTING);
            Files.writeString(Files.createDirectories(config.resolve("bsl")).resolve("paper.mp4"), "not really a film");
            return config;
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    /** The folder of a venue like the example, whose stories go to this server. */
    static Path venueThatSendsTo(OpenRosaServer server) {
        return venueThatSendsTo(server.address());
    }

    static Path venueThatSendsTo(URI server) {
        try {
            var folder = Files.createDirectories(temporaryFolder().resolve("config"));
            var shipped = Files.readString(Path.of("kiosk-config/venue.yaml"));
            var sending = shipped.replaceAll("(?m)^destination:(?:.*\\R)(?:^[ #].*\\R?)*", "")
                    + "\ndestination:\n  type: openrosa\n  server: " + server + "\n";
            Files.writeString(folder.resolve("venue.yaml"), sending);
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("storycorner-box");
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }
}
