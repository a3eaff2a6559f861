package org.storycorner.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.storycorner.staff.Role;
import org.storycorner.venue.VenueInForce;
import org.storycorner.venue.VenueKey;

/** A manager keeps the services, and everybody prints; the kiosk follows at once. */
class ServicesIT extends RunningBox {

    private static final String FILE = """
            \uFEFFname;invitation link;notes
            Night Café;https://www.careopinion.org.uk/given;warm
            ;;
            Wrong link;http://www.careopinion.org.uk/x;
            Example Home Care (invented);;
            """;

    private static final String LINK = "Invitation link from Care Opinion, pasted whole (can be left out)";

    @Autowired
    private VenueInForce venue;

    @AfterEach
    void goBackToTheFile() {
        venue.restore(VenueKey.SERVICES);
    }

    @Test
    void takesAFileInWhenItsChangesWereSeenAndConfirmed(Browser browser) {
        try (var staff = signedIn(browser, Role.MANAGER)) {
            staff.open("staff/services/import");
            staff.page()
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload("list.csv", "text/csv", FILE.getBytes(UTF_8)));

            staff.reads("1 new, 0 changed, 1 unchanged, 1 to retire, 1 with a mistake")
                    .reads("Not used: notes")
                    .reads(
                            "Line 4: A whole link that starts with https:// is expected. (found: http://www.careopinion.org.uk/x)");
            assertThat(venue.get().services()).hasSize(2);
            assertThat(Axe.violations(staff.page())).isEmpty();

            staff.tap("Make the ticked changes").reads("Done: 1 changes.");
            assertThat(venue.get().services())
                    .extracting(service -> service.name())
                    .contains("Night Café")
                    .hasSize(3);
        }
    }

    /** A story keeps the name of what it is about, also when nobody is asked about that any more. */
    @Test
    void aRetiredServiceIsStillNamedWhereItsStoriesAre(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            Storyteller.toTheReview(tablet, Storyteller.SHORT_STORY);
            Storyteller.send(tablet);
        }
        try (var staff = signedIn(browser, Role.MANAGER)) {
            staff.open("staff/services")
                    .page()
                    .getByText("Example Home Care (invented)")
                    .click();
            staff.tap("Stop offering it").reads("It is not offered any more.");
            staff.open("staff/stories").page().locator("table.stories").waitFor();

            assertThat(staff.page().locator("table.stories").innerText()).contains("Example Home Care (invented)");
        }
    }

    @Test
    void theNextPersonAtTheKioskSeesAChange(Browser browser) {
        try (var staff = signedIn(browser, Role.MANAGER)) {
            staff.open("staff/services")
                    .page()
                    .getByText("Example Day Centre (invented)")
                    .click();
            staff.write("Name, exactly as Care Opinion lists it", "Renamed Centre");
            staff.write(LINK, "https://careopinion.org.uk/given?x=1");
            staff.page().getByAltText("The QR code of the invitation link").waitFor();
            assertThat(Axe.violations(staff.page())).isEmpty();
            staff.tap("Save").reads("Saved.");
        }
        try (var tablet = new Tablet(browser, address())) {
            tablet.page()
                    .getByText("Start", new Page.GetByTextOptions().setExact(true))
                    .click();
            tablet.page().getByText("Write it").click();
            tablet.page().getByText("No, just me").click();

            tablet.reads("Renamed Centre");
        }
    }

    @Test
    void saysWhatIsExpectedOfALink(Browser browser) {
        try (var staff = signedIn(browser, Role.MANAGER)) {
            staff.open("staff/service");
            staff.write("Name, exactly as Care Opinion lists it", "New one");
            staff.write(LINK, "https://careopinion.org.uk.evil.example/x");
            staff.tap("Save").reads("A link to a host of invitationHosts in venue.yaml is expected");

            assertThat(venue.get().services()).hasSize(2);
            assertThat(Axe.violations(staff.page())).isEmpty();
        }
    }

    @Test
    void aVolunteerSavesAPosterAndTheCards(Browser browser) throws IOException {
        try (var staff = signedIn(browser, Role.VOLUNTEER)) {
            staff.open("staff/print").reads("Poster (A4)");
            assertThat(pages(staff)).isEqualTo(1);
            assertThat(Axe.violations(staff.page())).isEmpty();

            staff.tap("Picture cards to cut out (A4)").reads("Save as PDF: English");
            assertThat(pages(staff)).isEqualTo(15);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "VOLUNTEER, staff/guide, What helping means",
        "VOLUNTEER, staff/print, Print",
        "VOLUNTEER, staff/forms, Print paper forms",
        "MANAGER, staff/services, Services"
    })
    void fitsAPhoneInEachTheme(Role role, String path, String title, Browser browser) {
        try (var staff = signedIn(browser, role)) {
            staff.page().setViewportSize(360, 740);
            for (var colours : new String[] {"light", "cream", "contrast"}) {
                staff.open(path).page().locator("h1:has-text('" + title + "')").waitFor();
                staff.page().evaluate("colours => document.documentElement.dataset.colours = colours", colours);

                assertThat(staff.page().evaluate("document.documentElement.scrollWidth <= 360"))
                        .isEqualTo(true);
                assertThat(Axe.violations(staff.page())).as(colours).isEmpty();
            }
        }
    }

    @Test
    void theKioskSaysWhatHelpingMeans(Browser browser) {
        try (var tablet = new Tablet(browser, address())) {
            for (var step : new String[] {"Start", "Write it", "A volunteer", "What helping means"}) {
                tablet.page()
                        .getByText(step, new Page.GetByTextOptions().setExact(true))
                        .first()
                        .click();
            }

            tablet.reads("Promise nothing").reads("If someone is not safe");
            assertThat(Axe.violations(tablet.page())).isEmpty();
        }
    }

    private static int pages(StaffBrowser staff) throws IOException {
        var download = staff.page()
                .waitForDownload(
                        () -> staff.page().getByText("Save as PDF").first().click());
        var file = Files.readAllBytes(download.path());
        try (var document = Objects.requireNonNull(Loader.loadPDF(file))) {
            return document.getNumberOfPages();
        }
    }
}
