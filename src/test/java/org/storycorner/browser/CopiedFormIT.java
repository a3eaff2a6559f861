package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
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

/** A form that was photocopied before it was filled in comes with the same number twice, and its blank backs come with it. */
@TestPropertySource(properties = "spring.application.name=a box for photocopies")
class CopiedFormIT extends RunningBox {

    private static final double LONG = 180_000;

    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);

    @Autowired
    private BoxSettings box;

    private final LookedAt looked = new LookedAt(
            Path.of("target/pictures/copied"),
            Map.of(
                    "light", Look.USUAL,
                    "contrast-largest", new Look(Colours.CONTRAST, TextSize.LARGEST, Held.ACROSS),
                    "telephone-largest", new Look(Colours.CREAM, TextSize.LARGEST, Held.IN_THE_HAND)));

    @Test
    void aPersonSaysWhosePageItIsAndErasesTheBlankOnesTogether(Browser browser) throws Exception {
        try (var staff = signedIn(browser, Role.STAFF)) {
            bring(staff, "original.pdf", pages(1), "3 pages were read");
            var copied = new ArrayList<>(pages(2));
            copied.add(blank());
            copied.add(blank());
            bring(staff, "photocopy.pdf", copied, "5 pages were read");

            var card = staff.page().locator(".batch").filter(new Locator.FilterOptions().setHasText("photocopy.pdf"));
            card.getByText("Take it for review").first().click();
            card.getByText("Take it for review").nth(2).waitFor(GONE);
            card.getByText("Take it for review").first().click();
            card.getByText("Are they by the same hand as this one?").waitFor();
            card.getByText("See page").first().click();
            looked.part(card, "asks");
            card.getByText("With copy 2").first().click();
            card.getByText("Erase all 2 blank pages").click();
            looked.part(card, "sweeps");
            card.getByText("Erase these 2").click();
            card.getByText("Erase all 2 blank pages").waitFor(GONE);
            assertThat(card.getByText("Take it for review").count()).isEqualTo(1);

            takesItsOwnFormOver(staff);
        }
        assertThat(looked.barriers()).isEmpty();
    }

    /** Scanned or copied, each time a little otherwise. */
    private List<byte[]> pages(int time) throws Exception {
        return time == 1
                ? FilledStack.clean(1, FormKey.besideOrNew(box.keyFile())::seal, "example-home-care", 11)
                        .pages()
                : FilledStack.of(1, FormKey.besideOrNew(box.keyFile())::seal, "example-home-care", 11)
                        .pages();
    }

    private static byte[] blank() throws Exception {
        var image = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.dispose();
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", jpeg);
        return jpeg.toByteArray();
    }

    private static void bring(StaffBrowser staff, String name, List<byte[]> pages, String read) throws Exception {
        staff.open("staff/paper")
                .page()
                .locator(".scan-files input[type=file]")
                .setInputFiles(new FilePayload(name, "application/pdf", FilledStack.pdf(pages)));
        staff.page()
                .locator(".batch")
                .filter(new Locator.FilterOptions().setHasText(name))
                .getByText(read)
                .waitFor(new Locator.WaitForOptions().setTimeout(LONG));
    }

    /** Who has a form open in one window and wants it in another gets it there, and loses it here. */
    private void takesItsOwnFormOver(StaffBrowser staff) {
        staff.open("staff/review").page().locator("table a").first().click();
        staff.page().locator("[data-question]").first().waitFor();
        var other = new StaffBrowser(staff.context(), address());
        other.page().navigate(staff.page().url());
        other.reads("You have this form open in another window");
        looked.part(other.page().locator("main"), "held");
        other.tap("Take it over here").page().locator("[data-question]").first().waitFor();
    }
}
