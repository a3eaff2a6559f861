package org.storycorner.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.storycorner.queue.Desk;
import org.storycorner.queue.PageMark;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.StoryQueue;
import org.storycorner.queue.StorySearch;
import org.storycorner.staff.Role;
import org.storycorner.story.Channel;
import org.storycorner.story.Picture;
import org.storycorner.story.Stories;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;
import org.storycorner.story.Words;
import org.storycorner.venue.VenueInForce;
import org.storycorner.venue.VenueKey;
import tools.jackson.databind.json.JsonMapper;

/** A story's way from "waits for a person" to "handed over", in two browsers at one box. */
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "spring.application.name=a box of its own")
class DeskIT extends RunningBox {

    private static final String INVITATION = "https://www.careopinion.org.uk/youropinion/example";

    @Autowired
    private StoryQueue queue;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private VenueInForce venue;

    /** The services of the invented stories, one with an invitation link. */
    @BeforeEach
    void aVenueWithAnInvitationLink() {
        venue.change(
                VenueKey.SERVICES,
                List.of(
                        Map.of(
                                "id", Stories.WARD.id(),
                                "name", Stories.WARD.name(),
                                "invitationLink", INVITATION),
                        Map.of("id", Stories.CLINIC.id(), "name", Stories.CLINIC.name())));
    }

    @Test
    void handsAStoryInWordsOverFieldByField(Browser browser, CapturedOutput log) {
        var story = accepted(Stories.aStoryWithContact());
        try (var staff = signedIn(browser, Role.STAFF)) {
            staff.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            openFromList(staff, story.id());

            staff.tap("Copy: What is your story?").reads("Copied");
            assertThat(clipboard(staff)).isEqualTo(Stories.TEXT);
            staff.tap("Copy: E-mail (confidential)");
            staff.page().locator("#copied:has-text('E-mail')").waitFor();
            assertThat(clipboard(staff)).isEqualTo(Stories.EMAIL);
            assertThat(link(staff).getAttribute("href")).isEqualTo(INVITATION);
            assertThat(link(staff).getAttribute("target")).isEqualTo("_blank");
            assertThat(link(staff).getAttribute("rel")).contains("noopener");
            hasNoViolations(staff);

            staff.tap("Handed over").reads("Put in the reference or address");
            staff.write("What Care Opinion gave you", INVITATION)
                    .tap("Handed over")
                    .reads("This is the invitation link.");
            staff.write("What Care Opinion gave you", "1234567")
                    .tap("Handed over")
                    .reads("Just done");

            staff.reads("Care Opinion: 1234567");
            hasNoViolations(staff);
            assertThat(stateOf(story)).isEqualTo(QueueState.HANDED_OVER);
            assertThat(deeds(story)).containsSubsequence("audit.story-opened", "audit.handed-over");
        }
        assertThat(log.getAll()).doesNotContain("Sentinel", "sentinel", Stories.POSTCODE);
        assertThat(jdbc.sql("SELECT subject FROM audit")
                        .query(String.class)
                        .list()
                        .toString())
                .doesNotContain("Sentinel", "sentinel", Stories.POSTCODE);
    }

    @Test
    void copiesWhereTheBrowserRefusesItsClipboard(Browser browser) {
        var story = accepted(Stories.aStoryWithContact());
        try (var staff = signedIn(browser, Role.STAFF)) {
            openFromList(staff, story.id());
            staff.page()
                    .evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); }");
            staff.page().evaluate("() => addEventListener('copy', () => window.copied = document.activeElement.value)");

            staff.tap("Copy: Postcode (confidential)");

            staff.page().locator("#copied:has-text('Postcode')").waitFor();
            assertThat(staff.page().evaluate("() => window.copied")).isEqualTo(Stories.POSTCODE);
            assertThat(staff.page().evaluate("() => document.activeElement.dataset.copies"))
                    .isEqualTo("field-postcode");
        }
    }

    @Test
    void aServiceIsFoundAmongThousandsByAPartOfItsNameAndTheKeysAlone(Browser browser) {
        offerThousands();
        var clinic = accepted(Stories.aStoryWithContact());
        desk.markUrgent(clinic.id(), true);
        try (var staff = signedIn(browser, Role.STAFF)) {
            staff.open("staff/stories").reads(clinic.id().reference());
            var service = staff.page()
                    .getByRole(
                            AriaRole.COMBOBOX,
                            new Page.GetByRoleOptions().setName("Service").setExact(true));

            service.focus();
            service.press("ArrowDown");
            staff.page()
                    .locator("vaadin-combo-box-item:has-text('Invented service 1')")
                    .first()
                    .waitFor();
            assertThat((Integer) staff.page().evaluate("document.querySelectorAll('vaadin-combo-box-item').length"))
                    .isLessThan(200);
            hasNoViolations(staff);
            service.pressSequentially("service 2718");
            staff.page()
                    .locator("vaadin-combo-box-item:has-text('Invented service 2718')")
                    .waitFor();
            service.press("ArrowDown");
            service.press("Enter");
            staff.reads("No story is here.");

            service.fill("");
            staff.page()
                    .locator("vaadin-combo-box-item:has-text('Invented service 1')")
                    .first()
                    .waitFor();
            service.press("Enter");
            staff.reads(clinic.id().reference());
            service.pressSequentially(Stories.WARD.name());
            staff.page()
                    .locator("vaadin-combo-box-item:has-text('" + Stories.WARD.name() + "')")
                    .waitFor();
            service.press("ArrowDown");
            service.press("Enter");
            staff.reads(clinic.id().reference());
        }
        desk.markUrgent(clinic.id(), false);
    }

    @Test
    void putsPictureAndBearStoriesIntoWordsAndUndoesAHandOver(Browser browser) {
        for (var channel : List.of(Channel.PICTURES, Channel.BEAR)) {
            var story = accepted(Stories.aMixedStory(channel, "And tea."));
            try (var staff = signedIn(browser, Role.STAFF)) {
                openFromList(staff, story.id());
                assertThat(staff.page().locator("#field-story").textContent())
                        .isEqualTo("Waiting — sometimes. ‘The Sentinelwords chairs are hard.’\nHappy.\n\nAnd tea.");
                staff.tap("Handed over, no reference given").reads("Just done");

                staff.tap("Undo " + story.id().reference()).reads("is as it was before");

                assertThat(stateOf(story)).isEqualTo(QueueState.QUEUED);
                assertThat(deeds(story)).endsWith("audit.hand-over-undone");
                openFromList(staff, story.id());
                staff.tap("Put it back").reads("Hand-over desk");
            }
        }
    }

    @Test
    void handsAStoryFromPaperOverAndSaysThatItsPagesStay(Browser browser) {
        var story = accepted(Stories.aPaperStory());
        try (var staff = signedIn(browser, Role.STAFF)) {
            openFromList(staff, story.id());
            staff.reads("How: Paper.").reads("Scanned pages that belong to this story: 2.");
            assertThat(staff.page().locator("#field-story").textContent()).isEqualTo(Stories.TEXT);
            hasNoViolations(staff);

            staff.tap("Handed over, no reference given").reads("Just done");

            assertThat(stateOf(story)).isEqualTo(QueueState.HANDED_OVER);
            assertThat(deeds(story)).contains("audit.handed-over-without-reference");
        }
    }

    @Test
    void showsAStoryToOnePersonAtATimeAndTheOtherOneWhoHasIt(Browser browser) {
        var story = accepted(Stories.aStoryWithContact());
        try (var staff = signedIn(browser, Role.STAFF);
                var manager = signedIn(browser, Role.MANAGER)) {
            openFromList(staff, story.id());

            manager.open("staff/stories").reads("Test staff has it until");
            open(manager, story.id()).reads("Test staff has this story until");
            assertThat(manager.page().content()).doesNotContain("Sentinel", Stories.EMAIL);
            assertThat(queue.takeOldest().map(Story::id)).isNotEqualTo(Optional.of(story.id()));
            giveBackWhatIsBeingSent();

            staff.tap("Put it back").reads("Hand-over desk");
            open(manager, story.id()).reads("Sentinelwords");
        }
    }

    @Test
    void losesNothingWhenTheSessionEndsInTheMiddle(Browser browser) {
        var story = accepted(Stories.aStoryWithContact());
        try (var staff = signedIn(browser, Role.STAFF)) {
            openFromList(staff, story.id());
            staff.context().clearCookies();

            staff.page().locator("text=Handed over, no reference given").click();

            staff.page()
                    .getByText("Sentinelwords")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        }
        assertThat(stateOf(story)).isEqualTo(QueueState.QUEUED);
        assertThat(queue.open(story.id())).contains(story);
        try (var again = signedIn(browser, Role.STAFF)) {
            open(again, story.id()).reads("Sentinelwords").tap("Put it back");
        }
    }

    @Test
    void showsAnUrgentStoryFirstWithWhatToDo(Browser browser) {
        accepted(Stories.aStory());
        var story = accepted(
                Stories.aStoryOf(List.of(new Picture("unsafe", "I feel unsafe", Optional.empty(), Words.NONE))));
        try (var staff = signedIn(browser, Role.STAFF)) {
            openFromList(staff, story.id());
            staff.reads("Urgent: do this first").reads("999");
            hasNoViolations(staff);

            staff.page().locator("summary:has-text('not suitable')").click();
            staff.page().locator("#why").selectOption("ADULT_PROTECTION");
            staff.tap("Note as not suitable").reads("Just done");

            assertThat(queue.entry(story.id()).orElseThrow().note())
                    .isEqualTo("Not suitable: urgent, adult protection was told");
        }
    }

    @Test
    void releasesOrAfterASecondConfirmationDeletesWhatWasPutAside(Browser browser) {
        var released = accepted(Stories.aStory());
        var deleted = accepted(Stories.aStory());
        queue.quarantine(released.id(), "The server refuses this story.");
        queue.quarantine(deleted.id(), "The server refuses this story.");
        try (var staff = signedIn(browser, Role.STAFF)) {
            staff.open("staff/stories/aside/" + released.id()).reads("The server refuses this story.");
            hasNoViolations(staff);
            staff.tap("Let it wait again").reads("The story waits again.");
            staff.open("staff/stories/aside/" + deleted.id()).tap("Delete it").reads("Delete this story for ever?");
            assertThat(stateOf(deleted)).isEqualTo(QueueState.QUARANTINED);
            staff.tap("Yes, delete it").reads("The story is deleted.");

            assertThat(stateOf(released)).isEqualTo(QueueState.QUEUED);
            assertThat(stateOf(deleted)).isEqualTo(QueueState.WITHDRAWN);
        }
    }

    @Test
    void carriesAStoryOnThatWasPutAsideAndUndoesThat(Browser browser) {
        var story = accepted(Stories.aStory());
        queue.quarantine(story.id(), "The server refuses this story.");
        try (var staff = signedIn(browser, Role.STAFF)) {
            staff.open("staff/stories/aside/" + story.id());
            staff.tap("Open it at the desk");
            staff.reads("This story was put aside: The server refuses this story.");
            hasNoViolations(staff);

            staff.page().locator("summary:has-text('not suitable')").click();
            staff.page().locator("#why").selectOption("ADULT_PROTECTION");
            staff.tap("Note as not suitable").reads("Just done");
            assertThat(stateOf(story)).isEqualTo(QueueState.HANDED_OVER);

            staff.tap("Undo " + story.id().reference()).reads("is as it was before");
            assertThat(stateOf(story)).isEqualTo(QueueState.QUARANTINED);
        }
    }

    @Test
    void savesPagesThatWereTooLargeForTheServerAndNotesThemAsCarried(Browser browser) throws IOException {
        var story = accepted(Stories.aStory().with(List.of(Stories.aPage(1), Stories.aPage(2))));
        takeAlone(story.id());
        queue.heldBack(story.id(), "example.org answered 201", List.of("page-2.jpg"));
        try (var staff = signedIn(browser, Role.STAFF)) {
            staff.open("staff/stories/aside/" + story.id()).reads("Too large for the server");
            assertThat(staff.page().getByText("Save page-2.jpg").count()).isEqualTo(1);
            assertThat(staff.page().getByText("Let it wait again").count()).isZero();
            hasNoViolations(staff);
            var saved = staff.page()
                    .waitForDownload(
                            () -> staff.page().getByText("Save page-2.jpg").click());
            assertThat(Files.readAllBytes(saved.path()))
                    .isEqualTo(Stories.aPage(2).bytes());

            staff.tap("Note them as carried").reads("Noted.");
            assertThat(stateOf(story)).isEqualTo(QueueState.HANDED_OVER);
        }
    }

    /** Other tests leave stories open at the desk, which come out of a pack. */
    private void withdrawAll() {
        queue.list(0, 1_000).stream()
                .filter(entry -> entry.state() == QueueState.QUEUED)
                .forEach(entry -> queue.withdraw(entry.id()));
    }

    private void takeAlone(StoryId id) {
        var others = queue.takeOldest(1_000).stream()
                .map(Story::id)
                .filter(other -> !other.equals(id))
                .collect(Collectors.toSet());
        queue.putBack(others);
    }

    @Test
    void aPostedPackIsTakenBackAsAWhole(Browser browser) {
        withdrawAll();
        var story = accepted(Stories.aStoryWithContact());
        awaitRead(story.id());
        try (var manager = signedIn(browser, Role.MANAGER)) {
            manager.open("staff/export").page().locator("#format").selectOption("PDF");
            manager.tap("Make the file").reads("Ready:").tap("Note them all as posted");
            manager.reads("handed over by post");
            assertThat(stateOf(story)).isEqualTo(QueueState.HANDED_OVER);

            manager.tap("Undo: they are not posted").reads("wait again");
            assertThat(stateOf(story)).isEqualTo(QueueState.QUEUED);
            manager.tap("Delete the file").reads("No file is being made or waiting.");
        }
    }

    @Test
    void exportsAreFoundAgainAndReadBack(Browser browser) throws IOException {
        var story = accepted(Stories.aStoryWithContact());
        awaitRead(story.id());
        try (var manager = signedIn(browser, Role.MANAGER)) {
            for (var format : List.of("JSON", "CSV", "PDF")) {
                manager.open("staff/export").page().locator("#format").selectOption(format);
                manager.tap("Make the file");
                manager.open("staff").open("staff/export").reads("Ready:");
                hasNoViolations(manager);
                var bytes = downloaded(manager.page());
                switch (format) {
                    case "JSON" ->
                        assertThat(JsonMapper.shared()
                                        .readTree(bytes)
                                        .get("stories")
                                        .findValuesAsString("reference"))
                                .contains(story.id().reference());
                    case "CSV" ->
                        assertThat(new String(bytes, UTF_8))
                                .startsWith("\uFEFFformat_version")
                                .contains(story.id().reference())
                                .doesNotContain(Stories.EMAIL);
                    default -> {
                        try (var document = Loader.loadPDF(bytes)) {
                            assertThat(document.getNumberOfPages()).isGreaterThan(1);
                        }
                    }
                }
                manager.tap("Delete the file").reads("No file is being made or waiting.");
            }
        }
    }

    @Test
    void exportsAreForManagersAndTheDeskIsForStaff(Browser browser) {
        var story = accepted(Stories.aStory());
        try (var staff = signedIn(browser, Role.STAFF);
                var volunteer = signedIn(browser, Role.VOLUNTEER)) {
            staff.open("staff/export");
            staff.page().waitForLoadState();
            assertThat(staff.page().getByText("Make the file").count()).isZero();
            open(volunteer, story.id());
            volunteer.page().waitForLoadState();
            assertThat(volunteer.page().content()).doesNotContain("Sentinelwords");
        }
    }

    @Test
    void fitsANarrowTelephone(Browser browser) {
        var story = accepted(Stories.aStoryWithContact());
        awaitRead(story.id());
        try (var staff = new StaffBrowser(browser, address(), 360, 740).signIn(account(Role.MANAGER))) {
            for (var path : List.of("staff/stories", "staff/stories/desk/" + story.id(), "staff/export")) {
                staff.open(path).page().locator("h1").waitFor();
                assertThat(staff.page().evaluate("() => document.documentElement.scrollWidth"))
                        .as(path)
                        .isEqualTo(360);
                hasNoViolations(staff);
            }
            staff.open("staff/stories/desk/" + story.id()).tap("Put it back");
        }
    }

    private Story accepted(Story story) {
        queue.accept(story);
        return story;
    }

    /** The list's columns are filled every two seconds. */
    private void awaitRead(StoryId id) {
        var unread = jdbc.sql("SELECT COUNT(*) FROM story WHERE language IS NULL AND id = :id")
                .param("id", id.value());
        while (unread.query(Long.class).single() > 0) {
            Thread.onSpinWait();
        }
    }

    private void offerThousands() {
        var services = IntStream.rangeClosed(1, 3_000)
                .mapToObj(number -> Map.of("id", "invented-" + number, "name", "Invented service " + number));
        var ward = Map.of("id", Stories.WARD.id(), "name", Stories.WARD.name());
        venue.change(VenueKey.SERVICES, Stream.concat(services, Stream.of(ward)).toList());
    }

    private void openFromList(StaffBrowser staff, StoryId id) {
        awaitRead(id);
        staff.open("staff/stories").write("Find a reference", id.reference());
        staff.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(id.reference()))
                .first()
                .click();
        staff.page().locator("#field-story").waitFor();
    }

    private StaffBrowser open(StaffBrowser staff, StoryId id) {
        return staff.open("staff/stories/desk/" + id);
    }

    private void giveBackWhatIsBeingSent() {
        desk.list(StorySearch.of(QueueState.SENDING), Optional.<PageMark>empty(), 10)
                .stories()
                .forEach(line -> queue.putBack(line.entry().id()));
    }

    private QueueState stateOf(Story story) {
        return queue.entry(story.id()).orElseThrow().state();
    }

    private List<String> deeds(Story story) {
        return jdbc.sql("SELECT deed FROM audit WHERE subject = :subject ORDER BY number")
                .param("subject", story.id().reference())
                .query((row, number) -> row.getString("deed"))
                .list();
    }

    private static Locator link(StaffBrowser staff) {
        return staff.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Open the invitation link.*")));
    }

    private static Object clipboard(StaffBrowser staff) {
        return staff.page().evaluate("() => navigator.clipboard.readText()");
    }

    private static void hasNoViolations(StaffBrowser staff) {
        assertThat(Axe.violations(staff.page())).isEmpty();
    }

    private static byte[] downloaded(Page page) throws IOException {
        var download = page.waitForDownload(() -> page.getByText("Download").click());
        try (var stream = download.createReadStream()) {
            return stream.readAllBytes();
        }
    }
}
