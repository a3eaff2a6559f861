package org.storycorner.pictures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The cards on paper, to cut out: A4, six a page, and at the end the scale to lay them on. Measures are millimetres. */
public final class CardSheets {

    static final int A_PAGE = 6;

    private static final float POINTS = 72 / 25.4f;
    private static final float LEFT = 10;
    private static final float TOP = 10;
    private static final float WIDTH = 95;
    private static final float HEIGHT = 90;
    private static final float PICTURE = 52;
    private static final float LETTERS = 9;
    private static final List<String> SCALE = List.of("going-well", "sometimes", "not-going-well");

    private final String language;
    private final UnaryOperator<String> messages;

    /**
     * The sheets in one language.
     *
     * @param language BCP 47 tag
     * @param messages the words of a message key in that language
     */
    public CardSheets(String language, UnaryOperator<String> messages) {
        this.language = language;
        this.messages = messages;
    }

    /** Writes the sheets as a PDF, and says how many pages they are. */
    public int write(OutputStream out) throws IOException {
        try (var document = new PDDocument()) {
            var pages = new TaggedPages(document, language, messages.apply("card-sheets.title"));
            var letters = Letters.of(language);
            for (int place = 0; place < Cards.all().size(); place++) {
                if (place % A_PAGE == 0) {
                    pages.next();
                    foot(pages, letters);
                }
                card(pages, letters, Cards.all().get(place), place % A_PAGE);
            }
            pages.next();
            foot(pages, letters);
            for (int row = 0; row < SCALE.size(); row++) {
                scale(pages, letters, SCALE.get(row), row);
            }
            pages.close();
            document.save(out);
            return document.getNumberOfPages();
        }
    }

    private void card(TaggedPages pages, Letters letters, Card card, int place) throws IOException {
        var label = messages.apply(card.key());
        int row = place / 2;
        float x = LEFT + place % 2 * WIDTH;
        float y = TOP + row * HEIGHT;
        pages.figure(label, page -> {
            edge(page, x, y, WIDTH);
            Drawing.of(card).draw(page, x + (WIDTH - PICTURE) / 2, y + 8, PICTURE);
            letters.centre(
                    page,
                    label,
                    new Rectangle2D.Float(x + 5, y + PICTURE + 8, WIDTH - 10, HEIGHT - PICTURE - 11),
                    LETTERS);
        });
    }

    /** A place of the scale, and beside it the place for a card. */
    private void scale(TaggedPages pages, Letters letters, String where, int row) throws IOException {
        var label = messages.apply("scale." + where);
        float y = TOP + row * HEIGHT;
        pages.figure(label, page -> {
            edge(page, LEFT, y, WIDTH);
            edge(page, LEFT + WIDTH, y, WIDTH);
            Drawing.icon("scale-" + where).draw(page, LEFT + (WIDTH - 40) / 2, y + 10, 40);
            letters.centre(page, label, new Rectangle2D.Float(LEFT + 5, y + 52, WIDTH - 10, HEIGHT - 57), LETTERS);
        });
    }

    /** Names whose drawings these are: their licence asks for it, on each page that may go its own way. */
    private void foot(TaggedPages pages, Letters letters) throws IOException {
        var credit = messages.apply("card-sheets.credit");
        pages.paragraph(
                credit, page -> letters.centre(page, credit, new Rectangle2D.Float(LEFT, 282, 2 * WIDTH, 8), 3));
    }

    private static void edge(Graphics2D page, float x, float y, float width) {
        page.setColor(Color.BLACK);
        page.setStroke(new BasicStroke(0.4f));
        page.draw(new Rectangle2D.Float(x, y, width, HEIGHT));
    }

    /** Points in these millimetres. */
    static float points(float millimetres) {
        return millimetres * POINTS;
    }
}
