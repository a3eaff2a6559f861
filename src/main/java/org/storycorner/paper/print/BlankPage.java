package org.storycorner.paper.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.storycorner.paper.form.Form;
import org.storycorner.paper.form.FormWords;
import org.storycorner.paper.form.Layout;
import org.storycorner.paper.form.PageCode;
import org.storycorner.paper.scan.GreyImage;
import org.storycorner.pictures.TaggedPages;
import org.storycorner.venue.VenueService;

/** A page as it is before anybody writes on it: what readers compare with. Its codes, service and numbers are nobody's. */
public final class BlankPage {

    private static final String NOBODY = "00000000";

    private BlankPage() {}

    /** The page in so many dots an inch. */
    public static GreyImage render(Form form, Layout layout, String language, int dpi) {
        try (var document = new PDDocument()) {
            var words = FormWords.of(form, language);
            var pages = new TaggedPages(document, language, words.get("form.title"));
            var sheet = new Sheet(pages, new Typesetter(document, language), form.height());
            var order =
                    new PrintOrder(form, language, new VenueService("service", "–", "", ""), List.of(), 1, 0, false);
            var code = new PageCode(form.id(), form.version(), layout.letter(), 1, 1, NOBODY, "service", language);
            new PageDrawing(order, words, sheet).draw(layout, code, text -> NOBODY);
            pages.close();
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            try (var saved = Loader.loadPDF(bytes.toByteArray())) {
                return GreyImage.of(new PDFRenderer(saved).renderImageWithDPI(0, dpi, ImageType.GRAY));
            }
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }
}
