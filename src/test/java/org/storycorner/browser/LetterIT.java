package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.storycorner.browser.Look.Held;
import org.storycorner.inclusion.Colours;
import org.storycorner.inclusion.TextSize;
import org.storycorner.measure.paper.TypedLetter;
import org.storycorner.queue.StoryQueue;
import org.storycorner.staff.Role;
import org.storycorner.story.Attachment;
import org.storycorner.story.Channel;

/** A typed letter on its way through the console: read by the machine, corrected and confirmed by a person, queued once. */
@TestPropertySource(properties = {"spring.application.name=a box for letters", "storycorner.ocr.limit=120s"})
class LetterIT extends RunningBox {

    private static final Path SHEETS = Path.of(System.getProperty("pictures", "target/pictures/docs"));

    private static final double LONG = 180_000;

    private static final List<String> FIRST_PAGE = List.of(
            "Dear all at the day centre,",
            "",
            "When my husband came home from hospital, the nurse who visited",
            "us was very kind. She explained every medicine to us twice.");

    @Autowired
    private StoryQueue queue;

    private final LookedAt looked = new LookedAt(
            Path.of("target/pictures/letter"),
            Map.of(
                    "light", Look.USUAL,
                    "cream-large", new Look(Colours.CREAM, TextSize.LARGE, Held.ACROSS),
                    "contrast-largest", new Look(Colours.CONTRAST, TextSize.LARGEST, Held.ACROSS),
                    "telephone", new Look(Colours.LIGHT, TextSize.MEDIUM, Held.IN_THE_HAND),
                    "telephone-largest", new Look(Colours.CREAM, TextSize.LARGEST, Held.IN_THE_HAND)));

    @Test
    void aTypedLetterOfTwoPagesBecomesOneStory(Browser browser) throws Exception {
        var letter =
                TypedLetter.pdf(FIRST_PAGE, List.of("The only thing that was hard was the waiting on the telephone."));
        try (var staff = signedIn(browser, Role.STAFF)) {
            bring(staff, letter);
            looked.page(staff.page(), "stack");
            staff.tap("It is a story: type it in").reads("This paper bears no code of ours");
            addTheOtherPage(staff);
            var story = staff.page().locator("[data-question=story]");
            assertThat(story.locator("textarea").inputValue())
                    .contains("the nurse who visited us was very kind", "waiting on the telephone");
            assertThat(story.getAttribute("class")).contains("suggested").doesNotContain("confirmed");
            looked.page(staff.page(), "suggested");

            comeBackTo(staff, "the nurse who visited us was kind and clear.");
            confirm(staff);
            looked.page(staff.page(), "confirmed");
            staff.page()
                    .getByLabel("I looked again: the person agrees on the paper.")
                    .check();
            staff.page().locator(".finish .big-button.primary:enabled").click();
            staff.reads("is queued");
            assertThat(staff.open("staff/review").page().locator("main").innerText())
                    .contains("No form waits");
            bringAgain(staff);
            looked.page(staff.page(), "again");
        }

        assertThat(queue.status().waiting()).isEqualTo(1);
        var told = queue.open(queue.list(0, 10).getFirst().id()).orElseThrow();
        assertThat(told.channel()).isEqualTo(Channel.PAPER);
        assertThat(told.text().text()).isEqualTo("the nurse who visited us was kind and clear.");
        assertThat(told.services()).extracting(service -> service.id()).containsExactly("example-home-care");
        assertThat(told.attachments()).extracting(Attachment::name).containsExactly("page-2.jpg");
        publish();
        assertThat(looked.barriers()).isEmpty();
    }

    private void publish() throws IOException {
        var pictures = Stream.of("suggested", "again")
                .map(name -> looked.picture(name, "light"))
                .toList();
        Files.createDirectories(SHEETS);
        ContactSheet.write(SHEETS.resolve("review-letter.png"), pictures, 2, 0.9);
    }

    private static void bring(StaffBrowser staff, byte[] letter) {
        staff.open("staff/paper");
        staff.page()
                .locator(".scan-files input[type=file]")
                .setInputFiles(new FilePayload("letter.pdf", "application/pdf", letter));
        staff.page().getByText("2 pages were read").waitFor(new Locator.WaitForOptions().setTimeout(LONG));
    }

    /** The first sheet once more, which is known by how it looks. */
    private static void bringAgain(StaffBrowser staff) throws IOException {
        staff.open("staff/paper");
        staff.page()
                .locator(".scan-files input[type=file]")
                .setInputFiles(new FilePayload("again.pdf", "application/pdf", TypedLetter.pdf(FIRST_PAGE)));
        staff.page()
                .getByText("It looks like page 1 of letter.pdf, of which a story was made.")
                .waitFor(new Locator.WaitForOptions().setTimeout(LONG));
    }

    private static void addTheOtherPage(StaffBrowser staff) {
        staff.page().locator("summary:has-text('Add a page')").click();
        staff.page().locator(".loose-pages .big-button:has-text('It belongs')").click();
        staff.reads("Page 2 of 2");
    }

    /** Corrects the story, leaves, and finds what was typed, still to be confirmed. */
    private static void comeBackTo(StaffBrowser staff, String corrected) {
        var story = staff.page().locator("[data-question=story]");
        story.locator("textarea").fill(corrected);
        story.locator("textarea").blur();
        Look.awaitQuiet(staff.page());
        staff.page().getByText("Back to all forms").click();
        staff.reads("a letter or another form").page().locator("table a").click();
        staff.reads("This paper bears no code of ours");
        assertThat(story.locator("textarea").inputValue()).isEqualTo(corrected);
        assertThat(story.getAttribute("class")).doesNotContain("confirmed");
    }

    /** Each question with Enter, or Ctrl+Enter in a text. */
    private static void confirm(StaffBrowser staff) {
        int all = staff.page().locator("[data-question]").count();
        for (int confirmed = 1; confirmed <= all; confirmed++) {
            var open = staff.page().locator("[data-question]:not(.confirmed)").first();
            switch (String.valueOf(open.getAttribute("data-question"))) {
                case "service" -> open.locator("select").selectOption("example-home-care");
                case "attached" -> open.getByText("Page 2").click();
                case "consent" -> open.locator("label").first().click();
                default -> {}
            }
            Look.awaitQuiet(staff.page());
            open.focus();
            staff.page().keyboard().press("Enter");
            staff.reads(confirmed + " of " + all + " confirmed");
        }
    }
}
