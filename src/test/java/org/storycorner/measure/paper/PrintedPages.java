package org.storycorner.measure.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.storycorner.paper.form.Form;
import org.storycorner.paper.form.Forms;
import org.storycorner.paper.form.Layout;
import org.storycorner.paper.form.PageSeal;
import org.storycorner.paper.print.PrintOrder;
import org.storycorner.paper.print.PrintedForm;
import org.storycorner.paper.scan.GreyImage;
import org.storycorner.venue.VenueService;

/** Blank pages of a form as a printer makes them, in 300 dpi, each with the layout that it has. */
public final class PrintedPages {

    /** Pixels in a millimetre. */
    static final double SCALE = 300 / 25.4;

    /** A seal for trying out: every text has the same letters. */
    static final PageSeal SEAL = text -> "TRYTRYTR";

    private PrintedPages() {}

    /** One page and what is on it. */
    public record Page(Form form, Layout layout, GreyImage image) {

        /** The page as a good scanner gives it, on which nobody has written. */
        public GreyImage scanned(RandomGenerator random) throws IOException {
            return Degradation.clean(random).apply(new FilledPage(this, image, Map.of(), Map.of()), random);
        }
    }

    /** All pages of one copy of this form in this language. */
    public static List<Page> of(String id, String language, long seed) throws IOException {
        return of(id, language, true, seed);
    }

    /** Those without the picture cards: all on which something can be written. */
    public static List<Page> withoutCards(String id, String language, long seed) throws IOException {
        return of(id, language, false, seed);
    }

    private static List<Page> of(String id, String language, boolean cards, long seed) throws IOException {
        return of(Forms.current(id).orElseThrow(), language, cards, seed);
    }

    /** All pages of one copy of this version of a form. */
    static List<Page> of(Form form, String language, long seed) throws IOException {
        return of(form, language, false, seed);
    }

    private static List<Page> of(Form form, String language, boolean cards, long seed) throws IOException {
        var service = new VenueService("example-home-care", "Example Home Care", "", "");
        var order = new PrintOrder(form, language, service, List.of(), 1, 1, cards);
        var pdf = new ByteArrayOutputStream();
        new PrintedForm(order, SEAL, new SplittableRandom(seed)).write(pdf);
        var pages = new ArrayList<Page>();
        try (var document = Loader.loadPDF(pdf.toByteArray())) {
            for (var layout : order.pages()) {
                var drawn = new PDFRenderer(document).renderImageWithDPI(pages.size(), 300, ImageType.GRAY);
                pages.add(new Page(form, layout, GreyImage.of(drawn)));
            }
        }
        return pages;
    }
}
