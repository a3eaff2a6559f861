package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.storycorner.browser.Look.Held;
import org.storycorner.inclusion.Colours;
import org.storycorner.inclusion.TextSize;
import org.storycorner.measure.hand.WrittenDigits;
import org.storycorner.measure.paper.FilledStack;
import org.storycorner.measure.paper.SpelledPage;
import org.storycorner.queue.BoxSettings;
import org.storycorner.queue.FormKey;
import org.storycorner.staff.Role;

/** A year in boxes: it stands in its input under its picture, and waits for a person. */
@TestPropertySource(properties = {"spring.application.name=a box for characters", "storycorner.ocr.limit=120s"})
class CharacterBoxesIT extends RunningBox {

    private static final Path PICTURES = Path.of("target/pictures/characters");
    private static final double LONG = 180_000;

    @Autowired
    private BoxSettings box;

    @Test
    void aYearInBoxesIsSuggestedAndConfirmedByAPerson(Browser browser) throws Exception {
        var sheet = FilledStack.sheets(FormKey.besideOrNew(box.keyFile())::seal, "example-home-care", 11)
                .get(1);
        var written = SpelledPage.write(
                sheet.printed(), WrittenDigits.unseen(), Map.of("year", "2026"), new SplittableRandom(4));
        try (var staff = signedIn(browser, Role.STAFF)) {
            var upload = staff.open("staff/paper").page().locator(".scan-camera input[type=file]");
            upload.setInputFiles(new FilePayload("page.jpg", "image/jpeg", written.jpeg()));
            staff.page().getByText("1 page was read").waitFor(new Locator.WaitForOptions().setTimeout(LONG));
            staff.open("staff/review").page().locator("table a").click();

            var year = staff.page().locator("[data-question=year]");
            assertThat(year.locator("input").inputValue()).isEqualTo("2026");
            assertThat(year.getAttribute("class")).contains("suggested").doesNotContain("confirmed");
            assertThat(year.innerText()).contains("Read by the machine and not confirmed");
            shoot(staff, year, "light", Look.USUAL);
            shoot(staff, year, "contrast-largest", new Look(Colours.CONTRAST, TextSize.LARGEST, Held.ACROSS));

            year.getByText("This is right").click();
            staff.reads("Confirmed by");
        }
    }

    private static void shoot(StaffBrowser staff, Locator year, String name, Look look) throws IOException {
        look.putOn(staff.page());
        year.scrollIntoViewIfNeeded();
        Look.awaitQuiet(staff.page());
        Files.createDirectories(PICTURES);
        staff.page().screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
