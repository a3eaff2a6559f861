package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.storycorner.measure.paper.FilledStack;
import org.storycorner.queue.BoxSettings;
import org.storycorner.queue.FormKey;
import org.storycorner.queue.StoryQueue;
import org.storycorner.staff.Role;
import org.storycorner.staff.SetUp;
import org.storycorner.staff.TestAccounts;
import org.storycorner.sync.OpenRosaServer;
import org.storycorner.sync.StorySync;

/**
 * A day at a venue, from the set-up of the console to a withdrawal, with loggers as talkative as anybody may make them:
 * what a person told or typed, and what opens a door, is searched for in all that the box said.
 */
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
        properties = {
            "storycorner.sync.enabled=false",
            "logging.level.org.storycorner=trace",
            "logging.level.org.springframework.security=trace",
            "logging.level.org.springframework.web.client=trace"
        })
class NothingIsLoggedIT extends RunningBox {

    private static final OpenRosaServer SERVER = OpenRosaServer.started();
    private static final String EMAIL = "sentinel-mail@example.org";
    private static final String WRONG_PASSWORD = "Sentinel wrong password 9";
    private static final String OWN_PASSWORD = "Sentinel harbour kettle 42";
    private static final String NEWCOMER = "Newcomer Nine";

    /** Reading three pages takes its time. */
    private static final double LONG = 120_000;

    private final List<String> secrets = new ArrayList<>(List.of(
            "SentinelWord",
            "SentinelUnsent",
            "SentinelFile",
            "SentinelPaper",
            EMAIL,
            "ML9 9ZZ",
            "quietotter71",
            TestAccounts.PASSWORD,
            WRONG_PASSWORD,
            OWN_PASSWORD));

    @Autowired
    private BoxSettings box;

    @Autowired
    private StoryQueue queue;

    @Autowired
    private StorySync sync;

    @Autowired
    private SetUp setUp;

    @DynamicPropertySource
    static void destination(DynamicPropertyRegistry properties) {
        properties.add(OTHER_VENUE, () -> venueWithASecretAddress().toString());
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    /** Loggers belong to the process: those of the other boxes' tests should not go on talking. */
    @AfterAll
    static void quietAgain() {
        var logging = LoggingSystem.get(NothingIsLoggedIT.class.getClassLoader());
        for (var talkative :
                List.of("org.storycorner", "org.springframework.security", "org.springframework.web.client")) {
            logging.setLogLevel(talkative, null);
        }
    }

    @Test
    void noSentinelIsInTheLogAfterAWholeRun(Browser browser, CapturedOutput log) throws IOException {
        secrets.add(OpenRosaServer.TOKEN);
        setsTheConsoleUp(browser);
        var handedOver = tells(browser, "handed over");
        var sent = tells(browser, "sent");
        var withdrawn = tells(browser, "withdrawn");
        leavesAStoryUnsent(browser);
        givesAndChoosesPasswords(browser);
        changesASetting(browser);
        bringsPaper(browser);

        handsOver(browser, handedOver);
        undoes(browser, handedOver);
        handsOver(browser, handedOver);
        exports(browser);
        postsAPackAndTakesItBack(browser);
        withdraws(browser, withdrawn);
        SERVER.stop();
        sync.now();
        SERVER.start();
        var round = sync.now();
        assertThat(round.delivered()).as("%s, %s", round, sync.status()).isEqualTo(1);
        assertThat(SERVER.accepted().getLast().fields().get("text")).contains("SentinelWord");
        assertThat(queue.status().waiting()).isZero();

        assertThat(log.getAll())
                .hasSizeGreaterThan(20_000)
                .contains("There is no connection to the server.", "Set SecurityContextHolder")
                .doesNotContain(secrets)
                .doesNotContainIgnoringCase("sentinelword");
        assertThat(sent).isNotEqualTo(withdrawn);
    }

    private void setsTheConsoleUp(Browser browser) {
        var code = setUp.code().orElseThrow();
        secrets.add(code);
        try (var manager = new StaffBrowser(browser, address())) {
            manager.open("staff").write("Your name", "Test manager").write("Set-up code", code);
            manager.write("Password", TestAccounts.PASSWORD)
                    .write("Password again", TestAccounts.PASSWORD)
                    .tap("Make this account")
                    .reads("Forgotten your password?");
            manager.tries("Test manager", WRONG_PASSWORD).reads("This name and password don’t belong together.");
            manager.signIn("Test manager")
                    .open("staff/accounts")
                    .write("Name", NEWCOMER)
                    .tap("Make the account");
            given(manager);
            manager.context().cookies().forEach(cookie -> secrets.add(cookie.value));
        }
    }

    /** The password that is shown this once. */
    private String given(StaffBrowser manager) {
        manager.reads("New password for " + NEWCOMER);
        var password = manager.page().locator(".given-password").innerText().replaceAll(".*: ", "");
        secrets.add(password);
        return password;
    }

    private void givesAndChoosesPasswords(Browser browser) {
        try (var manager = signedIn(browser, Role.MANAGER);
                var newcomer = new StaffBrowser(browser, address())) {
            manager.open("staff/accounts").tap("Change " + NEWCOMER).tap("Give a new password");
            var first = given(manager);
            newcomer.signIn(NEWCOMER, first).open("staff/password").write("Present password", first);
            newcomer.write("New password", OWN_PASSWORD)
                    .write("New password again", OWN_PASSWORD)
                    .tap("Change the password")
                    .reads("Your password is changed.");
        }
    }

    private void changesASetting(Browser browser) {
        try (var manager = signedIn(browser, Role.MANAGER)) {
            manager.open("staff/settings").write("Usually", "4 min");
            var idle = manager.page().locator("[data-setting=idle]");
            idle.locator(".big-button.primary").click();
            idle.getByText("Saved.").waitFor();
            manager.tap("Back to venue.yaml").reads("It is again as venue.yaml says.");
        }
    }

    /** Files are often named after people; what is written by hand is typed by somebody. */
    private void bringsPaper(Browser browser) throws IOException {
        var stack = FilledStack.of(1, FormKey.besideOrNew(box.keyFile())::seal, "example-home-care", 3);
        try (var staff = signedIn(browser, Role.STAFF)) {
            staff.open("staff/paper")
                    .page()
                    .locator(".scan-files input[type=file]")
                    .setInputFiles(new FilePayload("SentinelFile.pdf", "application/pdf", stack.pdf()));
            staff.page().getByText("3 pages were read").waitFor(new Locator.WaitForOptions().setTimeout(LONG));
            staff.reads("SentinelFile.pdf").open("staff/review");
            staff.page().locator(".console-table a").first().click();
            var story = staff.page().locator("[data-question=story]");
            story.getByText("Type it as one text").click();
            story.locator("textarea").fill("SentinelPaper, written by hand.");
            story.getByText("This is right").click();
            staff.page().locator("[data-question=story].confirmed").waitFor();
        }
    }

    private void undoes(Browser browser, String reference) {
        try (var staff = signedIn(browser, Role.STAFF)) {
            staff.open("staff/stories").tap("Undo " + reference).reads("is as it was before");
        }
    }

    private void postsAPackAndTakesItBack(Browser browser) {
        try (var manager = signedIn(browser, Role.MANAGER)) {
            manager.open("staff/export").page().locator("#format").selectOption("PDF");
            manager.tap("Make the file").reads("Note them all as posted");
            manager.tap("Note them all as posted").reads("handed over by post");
            manager.tap("Undo: they are not posted").reads("wait again");
        }
    }

    /** The story's reference. */
    private String tells(Browser browser, String what) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheStory(tablet).write("Your story", "SentinelWord, to be " + what + ".");
            tablet.tap("Next")
                    .sees("questions")
                    .tap("Skip this")
                    .sees("about")
                    .tap("Skip this")
                    .sees("contact");
            tablet.write("E-mail", EMAIL)
                    .write("Postcode", "ml9 9zz")
                    .write("A name for your story", "quietotter71")
                    .tap("Next")
                    .sees("review");
            return Storyteller.send(tablet);
        }
    }

    /** Typed, and the page loaded anew: the last words come by a request of their own, and a draft stays. */
    private void leavesAStoryUnsent(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheStory(tablet).write("Your story", "SentinelUnsent");
            tablet.page().reload();
        }
    }

    private void handsOver(Browser browser, String reference) {
        try (var staff = signedIn(browser, Role.STAFF)) {
            var id = queue.list(0, 10).stream()
                    .map(entry -> entry.id())
                    .filter(known -> known.reference().equals(reference))
                    .findFirst()
                    .orElseThrow();
            staff.open("staff/stories/desk/" + id).reads("SentinelWord").reads(EMAIL);
            staff.tap("Copy: What is your story?");
            staff.write("What Care Opinion gave you", "1234567")
                    .tap("Handed over")
                    .reads("Just done");
        }
    }

    private void exports(Browser browser) throws IOException {
        try (var manager = signedIn(browser, Role.MANAGER)) {
            manager.open("staff/export").page().locator("#format").selectOption("JSON");
            manager.tap("Make the file");
            manager.open("staff").open("staff/export").reads("Ready:");
            Page page = manager.page();
            var download = page.waitForDownload(() -> page.getByText("Download").click());
            try (var stream = download.createReadStream()) {
                assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8))
                        .contains("SentinelWord");
            }
        }
    }

    private void withdraws(Browser browser, String reference) {
        try (var manager = signedIn(browser, Role.MANAGER)) {
            manager.open("staff/withdrawal").write("Reference", reference).tap("Look for it");
            manager.tap("Erase it here").tap("Erase it for good").reads("It is erased from this box");
        }
    }

    private static Path venueWithASecretAddress() {
        try {
            var folder = Files.createDirectories(temporaryFolder().resolve("config"));
            var settings = Files.readString(Path.of("kiosk-config/venue.yaml"))
                    .replace("destination: none", "destination: {type: openrosa, server-file: address}");
            Files.writeString(folder.resolve("venue.yaml"), settings);
            Files.writeString(folder.resolve("address"), SERVER.address().toString());
            return folder;
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }
}
