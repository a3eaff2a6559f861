package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.StoryQueue;
import org.storycorner.staff.AuditTrail;
import org.storycorner.staff.Role;
import org.storycorner.story.Help;
import org.storycorner.story.Helper;
import org.storycorner.story.Stories;
import org.storycorner.story.Story;
import org.storycorner.story.Support;

/** The console's reports, withdrawal and settings in a browser. */
class ReportsIT extends RunningBox {

    private static final List<String> COLOURS = List.of("light", "cream", "contrast");

    @Autowired
    private StoryQueue queue;

    @Autowired
    private AuditTrail audit;

    @Test
    void showsTheStaffShareToEverybodyInEachThemeAndOnAPhone(Browser browser) throws Exception {
        for (int story = 0; story < 12; story++) {
            queue.accept(Stories.aStory());
        }
        queue.accept(with(Helper.STAFF));
        queue.accept(with(Helper.VOLUNTEER));
        try (var staff = signedIn(browser, Role.STAFF)) {
            staff.open("staff/share").reads("Told by staff");
            assertThat(staff.page().locator(".share-row").count()).isGreaterThan(1);

            hasNoViolations(staff.page());
            staff.page().locator("a[href*=financial-year]").click();
            staff.page()
                    .locator("a[aria-current=true]", new Page.LocatorOptions().setHasText("Financial year"))
                    .waitFor();
            staff.page().setViewportSize(360, 740);
            assertThat((boolean) staff.page()
                            .evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isTrue();
            var csv = staff.page()
                    .waitForDownload(() ->
                            staff.page().getByText("Save as a table (CSV)").click());
            assertThat(Files.readString(csv.path(), StandardCharsets.UTF_8))
                    .startsWith("month,service,name,stories,by_staff,with_none,");
        }
    }

    @Test
    void takesAStoryBackByItsReference(Browser browser) {
        var story = Stories.aStory();
        queue.accept(story);
        var reference = story.id().reference();
        try (var manager = signedIn(browser, Role.MANAGER)) {
            manager.open("staff/withdrawal").write("Reference", "not one").tap("Look for it");
            manager.reads("That is not a reference.");
            manager.write("Reference", " " + reference.toLowerCase(Locale.ROOT).replace("-", " "))
                    .tap("Look for it");
            manager.reads("It waits on this box. Nobody else has it.");
            hasNoViolations(manager.page());

            manager.tap("Erase it here");
            assertThat(queue.open(story.id())).isPresent();
            hasNoViolations(manager.page());
            manager.tap("Erase it for good").reads("It is erased from this box and its backup.");

            assertThat(queue.entry(story.id()).orElseThrow().state()).isEqualTo(QueueState.WITHDRAWN);
            assertThat(audit.of(reference))
                    .extracting(line -> line.deed().key())
                    .containsExactly("audit.withdrawn");
            manager.tap("Look for it").reads("It was taken back on");
            assertThat(manager.page().getByText("Erase it here").count()).isZero();
        }
    }

    @Test
    void erasesWhatWasPassedOnAfterASecondThought(Browser browser) {
        try (var manager = signedIn(browser, Role.MANAGER)) {
            manager.open("staff/retention").reads("What this box keeps").reads("No scanned form waits here.");
            hasNoViolations(manager.page());

            manager.tap("Erase what was passed on").tap("Erase them for good").reads("Stories erased: 0.");
        }
    }

    @Test
    void changesASettingForTheNextPersonAndGoesBack(Browser browser) {
        try (var manager = signedIn(browser, Role.MANAGER)) {
            manager.open("staff/settings").reads("When nobody is there");
            hasNoViolations(manager.page());
            manager.write("Usually", "never");
            save(manager, "idle");
            manager.reads("expected normal as a time such as 90 s or 3 min, from 10 s to 60 min, found 'never'");
            manager.write("Usually", "4 min");
            save(manager, "idle");
            manager.reads("Saved.");

            try (var tablet = new Tablet(browser, address())) {
                tablet.reads("4 minutes");
            }
            manager.tap("Back to venue.yaml").reads("It is again as venue.yaml says.");
            assertThat(audit.of("venue.yaml: idle"))
                    .extracting(line -> line.deed().key())
                    .containsExactly("audit.setting-changed", "audit.setting-restored");
        }
    }

    private static void save(StaffBrowser manager, String setting) {
        manager.page()
                .locator("[data-setting=" + setting + "]")
                .getByText("Save", new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private static void hasNoViolations(Page page) {
        for (var colours : COLOURS) {
            page.evaluate("colours => document.documentElement.dataset.colours = colours", colours);
            assertThat(Axe.violations(page)).as(colours).isEmpty();
        }
    }

    private static Story with(Helper helper) {
        var story = Stories.aStory();
        return new Story(
                story.id(),
                story.toldAt(),
                story.language(),
                story.channel(),
                new Help.Helped(helper, Set.of(Support.TYPING), true),
                story.teller(),
                story.ageBand(),
                story.services(),
                story.text(),
                story.answers(),
                story.contact(),
                story.consent());
    }
}
