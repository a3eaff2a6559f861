package org.storycorner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.storycorner.paper.form.Forms;
import org.storycorner.paper.print.PrintOrder;
import org.storycorner.paper.print.PrintedForm;
import org.storycorner.venue.HelpNumber;
import org.storycorner.venue.VenueService;

/** Draws the paper forms as they are printed; {@code ./storycorner pictures} puts sheets of them into docs/pictures. */
class PaperPicturesIT {

    private static final Path FOLDER = Path.of(System.getProperty("pictures", "target/pictures/docs"));
    private static final Path ALL = Path.of("target/pictures/forms");
    private static final int DPI = 110;

    @Test
    void showsEachPageOfEachForm() throws IOException {
        var usual = new ArrayList<>(pages("story-a4", "en"));
        usual.add(pages("story-a4", "ar").get(1));
        var large = pages("story-a4-large-print", "en");

        Files.createDirectories(FOLDER);
        ContactSheet.write(FOLDER.resolve("forms.png"), usual, 4);
        ContactSheet.write(FOLDER.resolve("forms-large-print.png"), large, 5);

        assertThat(FOLDER.resolve("forms.png")).isNotEmptyFile();
        assertThat(FOLDER.resolve("forms-large-print.png")).isNotEmptyFile();
    }

    /** The pages of a copy, with a sheet for more and the picture cards; nobody's seal is on them. */
    private static List<Path> pages(String form, String language) throws IOException {
        var service = new VenueService("example-home-care", "Example Home Care (invented)", "", "");
        var help = List.of(new HelpNumber("Adult protection (invented)", "01632 960001"));
        var order = new PrintOrder(Forms.current(form).orElseThrow(), language, service, help, 1, 1, true);
        var pdf = new ByteArrayOutputStream();
        new PrintedForm(order, text -> "EXAMPLES", new SplittableRandom(1)).write(pdf);
        var pictures = new ArrayList<Path>();
        try (var document = Loader.loadPDF(pdf.toByteArray())) {
            var renderer = new PDFRenderer(document);
            for (var layout : order.pages()) {
                var name = "%s-%d-%s.png".formatted(language, pictures.size() + 1, layout.name());
                var picture = ALL.resolve(form).resolve(name);
                Files.createDirectories(picture.getParent());
                ImageIO.write(renderer.renderImageWithDPI(pictures.size(), DPI), "png", picture.toFile());
                pictures.add(picture);
            }
        }
        return pictures;
    }
}
