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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.storycorner.browser.Look.Held;
import org.storycorner.inclusion.Colours;
import org.storycorner.inclusion.TextSize;
import org.storycorner.measure.paper.FilledPage;
import org.storycorner.measure.paper.FilledStack;
import org.storycorner.measure.paper.Photograph;
import org.storycorner.paper.scan.Point;
import org.storycorner.queue.BoxSettings;
import org.storycorner.queue.FormKey;
import org.storycorner.staff.Role;

/** A form photographed page by page, two of its pages so that only a person sees where they lie. */
@TestPropertySource(properties = {"spring.application.name=a box for photographs", "storycorner.ocr.limit=120s"})
class PhotographsIT extends RunningBox {

    private static final Path SHEETS = Path.of(System.getProperty("pictures", "target/pictures/docs"));

    private static final double LONG = 180_000;

    @Autowired
    private BoxSettings box;

    private final LookedAt looked = new LookedAt(
            Path.of("target/pictures/photographs"),
            Map.of(
                    "light", Look.USUAL,
                    "contrast-largest", new Look(Colours.CONTRAST, TextSize.LARGEST, Held.ACROSS),
                    "telephone", new Look(Colours.LIGHT, TextSize.MEDIUM, Held.IN_THE_HAND),
                    "telephone-largest", new Look(Colours.CREAM, TextSize.LARGEST, Held.IN_THE_HAND)));
    private List<FilledPage> sheets = List.of();

    @BeforeEach
    void fillAForm() throws Exception {
        sheets = FilledStack.sheets(FormKey.besideOrNew(box.keyFile())::seal, "example-home-care", 11);
    }

    @Test
    void pagesAreReadWhoseCornersAPersonHasShown(Browser browser) throws Exception {
        var tilted = Photograph.withoutMarks(sheets.get(0), 5);
        var upsideDown = Photograph.withoutCodes(sheets.get(1), 180);
        try (var staff = signedIn(browser, Role.STAFF)) {
            var camera = staff.open("staff/paper").page().locator(".scan-camera input[type=file]");
            assertThat(camera.getAttribute("capture")).isEqualTo("environment");
            assertThat(camera.getAttribute("accept")).isEqualTo("image/*");
            looked.page(staff.page(), "bring");
            photograph(staff, camera, tilted, 1);
            photograph(staff, camera, upsideDown, 2);
            assertThat(staff.page().locator(".batch").count()).isEqualTo(1);

            byTouch(staff, tilted);
            byKeys(staff, upsideDown);

            staff.reads("2 of 3 pages are here").reads("has shown its corners");
            assertThat(staff.page().locator(".corners-notice").count()).isZero();
            looked.page(staff.page(), "read");
        }
        publish();
        assertThat(looked.barriers()).isEmpty();
    }

    private static void photograph(StaffBrowser staff, Locator camera, Photograph photograph, int number) {
        camera.setInputFiles(new FilePayload("image" + number + ".jpg", "image/jpeg", photograph.jpeg()));
        staff.page()
                .getByText(number == 1 ? "1 page was read" : number + " pages were read")
                .waitFor(new Locator.WaitForOptions().setTimeout(LONG));
    }

    /** The page whose code is known: its form says that the corners are needed. */
    private void byTouch(StaffBrowser staff, Photograph photograph) throws Exception {
        staff.open("staff/review").page().locator("table a").click();
        staff.reads("could not find where page 1 lies");
        looked.page(staff.page(), "needed");
        noKeyConfirmsWhatNobodyHasChosen(staff);
        staff.page().getByText("Show its corners").click();
        var picture = staff.reads("This is page 1 of 3").page().locator("corner-board img");
        Look.awaitQuiet(staff.page());
        looked.page(staff.page(), "corners");
        var box = picture.boundingBox();
        var corners = photograph.corners();
        for (var corner : List.of(corners.topLeft(), corners.topRight(), corners.bottomRight(), corners.bottomLeft())) {
            picture.click(new Locator.ClickOptions()
                    .setPosition(
                            corner.x() / Photograph.WIDTH * box.width, corner.y() / Photograph.HEIGHT * box.height));
            Look.awaitQuiet(staff.page());
        }
        staff.tap("See it straight").reads("Is it upright, whole");
        looked.page(staff.page(), "straight");
        staff.tap("It is straight: read it").reads("has shown its corners");
        assertThat(staff.page().locator(".corners-notice").count()).isZero();
    }

    private static void noKeyConfirmsWhatNobodyHasChosen(StaffBrowser staff) {
        var teller = staff.page().locator("[data-question=teller]");
        teller.focus();
        staff.page().keyboard().press("Enter");
        teller.getByText("Choose what is ticked, or").waitFor();
        assertThat(teller.getAttribute("class")).doesNotContain("confirmed");

        var support = staff.page().locator("[data-question=support]");
        support.focus();
        staff.page().keyboard().press("Enter");
        support.getByText("boxes are not sure").waitFor();
        assertThat(support.getAttribute("class")).doesNotContain("confirmed");
        assertThat(support.locator("input").first().evaluate("box => box === document.activeElement"))
                .isEqualTo(true);
        staff.page().keyboard().press("Enter");
        support.getByText("Confirmed by").waitFor();
        support.getByText("Change").click();
        support.locator("input").first().waitFor();
    }

    /** The page without a code: a person says which it is, turns it, and moves the rings with the keys. */
    private void byKeys(StaffBrowser staff, Photograph photograph) throws Exception {
        staff.open("staff/paper").page().getByText("It is one of our forms").click();
        staff.tap("See it straight").reads("Choose first which page it is.");
        var which = staff.page().locator(".pick-list");
        which.selectOption(which.locator("option").nth(1).getAttribute("value"));
        staff.tap("Turn").tap("Turn").tap("Turn").tap("Undo the last step");
        Look.awaitQuiet(staff.page());
        var corners = photograph.corners();
        toThe(staff, 0, corners.topLeft());
        toThe(staff, 1, corners.topRight());
        toThe(staff, 2, corners.bottomRight());
        toThe(staff, 3, corners.bottomLeft());
        looked.page(staff.page(), "corners-by-keys");
        staff.tap("See it straight").reads("Is it upright, whole");
        looked.page(staff.page(), "straight-by-keys");
        staff.tap("It is straight: read it");
    }

    /** With arrow keys alone, in the picture turned upside down. */
    private static void toThe(StaffBrowser staff, int pin, Point corner) {
        var ring = staff.page().locator("[data-pin='" + pin + "']");
        ring.focus();
        var at = String.valueOf(ring.getAttribute("aria-label"))
                .replaceAll("[^0-9%]", "")
                .split("%", -1);
        move(staff, 1 - corner.x() / Photograph.WIDTH - Integer.parseInt(at[0]) / 100.0, "ArrowRight", "ArrowLeft");
        move(staff, 1 - corner.y() / Photograph.HEIGHT - Integer.parseInt(at[1]) / 100.0, "ArrowDown", "ArrowUp");
    }

    private static void move(StaffBrowser staff, double share, String more, String less) {
        var key = share > 0 ? more : less;
        int large = (int) (Math.abs(share) / 0.02);
        int small = (int) Math.round((Math.abs(share) - large * 0.02) / 0.002);
        for (int step = 0; step < large; step++) {
            staff.page().keyboard().press("Shift+" + key);
        }
        for (int step = 0; step < small; step++) {
            staff.page().keyboard().press(key);
        }
    }

    /** The pages of a review at a desk. */
    private void publish() throws IOException {
        var pictures = Stream.of("needed", "corners", "straight", "read")
                .map(name -> looked.picture(name, "light"))
                .toList();
        Files.createDirectories(SHEETS);
        ContactSheet.write(SHEETS.resolve("review-photographs.png"), pictures, 2, 1.1);
    }
}
