package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.storycorner.browser.Look.Held;
import org.storycorner.inclusion.Colours;
import org.storycorner.inclusion.TextSize;
import org.storycorner.measure.paper.FilledStack;
import org.storycorner.queue.BoxSettings;
import org.storycorner.queue.FormKey;
import org.storycorner.staff.Role;

/** What somebody has written by hand is typed line by line, each line below its picture. */
@TestPropertySource(properties = "spring.application.name=a box for lines")
class LineByLineIT extends RunningBox {

    private static final Path SHEETS = Path.of(System.getProperty("pictures", "target/pictures/docs"));

    private static final double LONG = 180_000;

    @Autowired
    private BoxSettings box;

    private final LookedAt looked = new LookedAt(
            Path.of("target/pictures/lines"),
            Map.of(
                    "light", Look.USUAL,
                    "contrast-largest", new Look(Colours.CONTRAST, TextSize.LARGEST, Held.ACROSS),
                    "telephone", new Look(Colours.CREAM, TextSize.MEDIUM, Held.IN_THE_HAND),
                    "telephone-largest", new Look(Colours.LIGHT, TextSize.LARGEST, Held.IN_THE_HAND)));

    @Test
    void eachLineIsTypedBelowItsPictureAndNoneIsPassedOverUnasked(Browser browser) throws Exception {
        var stack = FilledStack.of(1, FormKey.besideOrNew(box.keyFile())::seal, "example-home-care", 11);
        try (var staff = signedIn(browser, Role.STAFF)) {
            drop(staff.open("staff/paper").page().locator(".scan-files"), stack.pdf());
            staff.page().getByText("3 pages were read").waitFor(new Locator.WaitForOptions().setTimeout(LONG));
            staff.open("staff/review").page().locator("table a").click();
            var story = story(staff);
            assertThat(Axe.violations(staff.page())).isEmpty();
            looked.part(story, "lines");
            sheet();

            type(story);
            comesBackToWhatWasTyped(staff);
            changesToOneTextAndBack(story(staff));
            asksForTheLineThatIsEmpty(story(staff));
        }
        assertThat(looked.barriers()).isEmpty();
    }

    /** As somebody drags a file from a folder of their computer. */
    private static void drop(Locator area, byte[] pdf) {
        area.evaluate("""
                (area, pdf) => {
                  const bytes = Uint8Array.from(atob(pdf), letter => letter.charCodeAt(0));
                  const dragged = new DataTransfer();
                  dragged.items.add(new File([bytes], 'stack.pdf', { type: 'application/pdf' }));
                  for (const type of ['dragover', 'drop']) {
                    area.dispatchEvent(new DragEvent(type, { dataTransfer: dragged, bubbles: true, cancelable: true }));
                  }
                }""", Base64.getEncoder().encodeToString(pdf));
    }

    private static Locator story(StaffBrowser staff) {
        var story = staff.page().locator("[data-question=story]");
        story.waitFor();
        return story;
    }

    private static Locator field(Locator story, int number) {
        return story.locator("[data-line='" + number + "'] input");
    }

    /** Each press of Enter leads to the next line, which names itself and has its picture above it. */
    private static void type(Locator story) {
        int lines = story.locator("[data-line]").count();
        assertThat(lines).isGreaterThan(2);
        assertThat(story.locator(".line > img").count()).isEqualTo(lines);
        field(story, 1).focus();
        var keyboard = story.page().keyboard();
        keyboard.type("The nurse");
        keyboard.press("Enter");
        assertThat(field(story, 2).evaluate("field => field === document.activeElement"))
                .isEqualTo(true);
        assertThat(field(story, 2).getAttribute("aria-label")).isEqualTo("What happened, line 2 of " + lines);
        seesThePageWithoutLosingTheLine(story);
        keyboard.type("was kind.");
    }

    private static void seesThePageWithoutLosingTheLine(Locator story) {
        var page = story.locator(".see-page[data-page='2'] img");
        story.page().keyboard().press("F2");
        page.waitFor();
        story.page().keyboard().press("F2");
        page.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        assertThat(field(story, 2).evaluate("field => field === document.activeElement"))
                .isEqualTo(true);
    }

    private static void comesBackToWhatWasTyped(StaffBrowser staff) {
        staff.page().getByText("Back to all forms").click();
        staff.reads("1 form waits").page().locator("table a").click();
        var story = story(staff);
        assertThat(field(story, 1).inputValue()).isEqualTo("The nurse");
        assertThat(field(story, 2).inputValue()).isEqualTo("was kind.");
    }

    private static void changesToOneTextAndBack(Locator story) {
        story.getByText("Type it as one text").click();
        story.locator("textarea").waitFor();
        assertThat(story.locator("textarea").inputValue()).isEqualTo("The nurse was kind.");
        assertThat(story.locator(".line").count()).isZero();
        story.getByText("Type it line by line").click();
        field(story, 1).waitFor();
        assertThat(field(story, 2).inputValue()).isEqualTo("was kind.");
        assertThat(story.locator(".line.suggested, .suggested").count()).isZero();
    }

    private void asksForTheLineThatIsEmpty(Locator story) {
        field(story, 2).focus();
        story.page().keyboard().press("Control+Enter");
        story.getByText("Still empty: lines 3 and 4.").waitFor();
        assertThat(story.getAttribute("class")).doesNotContain("confirmed");
        assertThat(field(story, 3).evaluate("field => field === document.activeElement"))
                .isEqualTo(true);
        looked.part(story, "named");

        story.page().keyboard().press("Control+Enter");
        story.getByText("Confirmed by").waitFor();
        assertThat(story.locator(".question-answer").innerText()).isEqualTo("The nurse was kind.");
    }

    private void sheet() throws Exception {
        Files.createDirectories(SHEETS);
        var side = Stream.of("light", "contrast-largest")
                .map(look -> looked.picture("lines", look))
                .toList();
        ContactSheet.write(SHEETS.resolve("review-lines.png"), side, 2, 1.0);
    }
}
