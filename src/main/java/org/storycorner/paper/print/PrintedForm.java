package org.storycorner.paper.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.storycorner.paper.form.FormWords;
import org.storycorner.paper.form.Layout;
import org.storycorner.paper.form.PageCode;
import org.storycorner.paper.form.PageSeal;
import org.storycorner.pictures.TaggedPages;

/** The PDF of an order: every copy bears a serial of its own, every page its code. */
public final class PrintedForm {

    private final PrintOrder order;
    private final PageSeal seal;
    private final RandomGenerator random;

    /**
     * A PDF that was not written yet.
     *
     * @param seal of the box that prints
     * @param random where the serials come from
     */
    public PrintedForm(PrintOrder order, PageSeal seal, RandomGenerator random) {
        this.order = order;
        this.seal = seal;
        this.random = random;
    }

    /** Writes it, and says how many pages it has. */
    public int write(OutputStream out) throws IOException {
        try (var document = new PDDocument()) {
            var words = FormWords.of(order.form(), order.language());
            var pages = new TaggedPages(document, order.language(), words.get("form.title"));
            var sheet = new Sheet(
                    pages,
                    new Typesetter(document, order.language()),
                    order.form().height());
            var drawing = new PageDrawing(order, words, sheet);
            for (int copy = 0; copy < order.copies(); copy++) {
                write(drawing, PageCode.serial(random));
            }
            pages.close();
            document.save(out);
            return document.getNumberOfPages();
        }
    }

    private void write(PageDrawing drawing, String serial) throws IOException {
        List<Layout> layouts = order.pages();
        for (int page = 0; page < layouts.size(); page++) {
            var layout = layouts.get(page);
            var code = new PageCode(
                    order.form().id(),
                    order.form().version(),
                    layout.letter(),
                    page + 1,
                    layouts.size(),
                    serial,
                    order.service().id(),
                    order.language());
            drawing.draw(layout, code, seal);
        }
    }
}
