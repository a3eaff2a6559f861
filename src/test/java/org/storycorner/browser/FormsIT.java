package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.storycorner.paper.form.PageCode;
import org.storycorner.paper.scan.FoundPage;
import org.storycorner.paper.scan.GreyImage;
import org.storycorner.paper.scan.PageFinder;
import org.storycorner.queue.BoxSettings;
import org.storycorner.queue.FormKey;
import org.storycorner.staff.Role;

/** Paper forms from the console: what is saved there is found again by the box that printed it. */
class FormsIT extends RunningBox {

    @Autowired
    private BoxSettings box;

    @Test
    void savesFormsThatTheBoxKnowsAgain(Browser browser) throws IOException {
        try (var staff = signedIn(browser, Role.STAFF)) {
            staff.open("staff/forms").reads("Print paper forms");
            assertThat(Axe.violations(staff.page())).isEmpty();

            staff.page().selectOption("#form", "story-a4-large-print");
            staff.page().getByLabel("Copies, 1 to 500").fill("2");
            staff.reads("That makes 18 sheets of paper.");
            var first = saved(staff.page());
            var again = saved(staff.page());

            assertThat(first).hasSize(2).doesNotHaveDuplicates();
            assertThat(again).hasSize(2).doesNotContainAnyElementsOf(first);
        }
    }

    /** The serials of the copies that were saved. */
    private List<String> saved(Page page) throws IOException {
        var download = page.waitForDownload(
                () -> page.getByText("Save as PDF: English").click());
        assertThat(download.suggestedFilename())
                .startsWith("story-a4-large-print-")
                .endsWith("-en.pdf");
        try (var pdf = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(18);
            var renderer = new PDFRenderer(pdf);
            return List.of(code(renderer, 0).serial(), code(renderer, 9).serial());
        }
    }

    private PageCode code(PDFRenderer pages, int page) throws IOException {
        var image = GreyImage.of(pages.renderImageWithDPI(page, 200, ImageType.GRAY));
        var found = new PageFinder().find(image);
        assertThat(found).isInstanceOf(FoundPage.Upright.class);
        var sealed = ((FoundPage.Upright) found).sealed();
        assertThat(sealed.isFrom(FormKey.beside(box.keyFile()).orElseThrow()::seal))
                .isTrue();
        return sealed.code();
    }
}
