package org.storycorner.posters;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.storycorner.inclusion.Language;
import org.storycorner.pictures.Drawing;
import org.storycorner.pictures.Letters.Weight;
import org.storycorner.pictures.Lines;
import org.storycorner.pictures.QrCode;
import org.storycorner.pictures.TaggedPages;

/**
 * One side of paper. Measures are millimetres from the corner where its language starts to write: in Arabic and Urdu from
 * the top right, so that a layout is written once and turns by itself.
 *
 * @param shift where this side begins on its page: 0, or half a page for the second of two flyers
 */
record Side(TaggedPages pages, LettersOfAll letters, Language language, float width, float height, float shift) {

    private static final float LONG = PDRectangle.A4.getHeight();
    private static final float SHORT = PDRectangle.A4.getWidth();
    private static final PDRectangle LYING_A4 = new PDRectangle(LONG, SHORT);

    static Side a4(TaggedPages pages, LettersOfAll letters, Language language) throws IOException {
        pages.next();
        return new Side(pages, letters, language, 210, 297, 0);
    }

    static Side a5(TaggedPages pages, LettersOfAll letters, Language language) throws IOException {
        pages.next(PDRectangle.A5);
        return new Side(pages, letters, language, 148, 210, 0);
    }

    /** A lying A4 with a line to cut along. */
    static List<Side> twoOfA4(TaggedPages pages, LettersOfAll letters, Language language) throws IOException {
        pages.next(LYING_A4);
        pages.decoration(page -> {
            page.setColor(Color.GRAY);
            page.setStroke(new BasicStroke(0.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {2}, 0));
            page.draw(new Line2D.Float(148.5f, 4, 148.5f, 206));
        });
        return List.of(
                new Side(pages, letters, language, 148, 210, 0), new Side(pages, letters, language, 148, 210, 148.5f));
    }

    /** Text of this language that may take a width and a height, not yet drawn. */
    Lines lines(String text, Weight weight, float width, float height, float size) throws IOException {
        return lines(text, language, weight, width, height, size);
    }

    Lines lines(String text, Language of, Weight weight, float width, float height, float size) throws IOException {
        return letters.of(of, weight).fit(text, width, height, size);
    }

    /** Draws lines of this language, from the side where it starts, and says where they end. */
    float text(String type, String words, Lines lines, float x, float y, float width) throws IOException {
        return text(type, language, words, lines, x, y, width);
    }

    /** Draws lines of a language within this width, from the side where that language starts. */
    float text(String type, Language of, String words, Lines lines, float x, float y, float width) throws IOException {
        float left = left(x, width);
        pages.text(type, of.tag(), words, page -> lines.draw(page, left, y, of.isRightToLeft()));
        return y + lines.height();
    }

    /** As {@link #text(String, String, Lines, float, float, float)}, set at once. */
    float paragraph(String words, Weight weight, float x, float y, float width, float height, float size)
            throws IOException {
        return text(StandardStructureTypes.P, words, lines(words, weight, width, height, size), x, y, width);
    }

    /** A QR code with its quiet zone, and what it is for. */
    void qr(String content, String what, float x, float y, float side) throws IOException {
        float left = left(x, side);
        pages.figure(what, page -> QrCode.draw(page, content, left, y, side));
    }

    void drawing(String name, float x, float y, float side) throws IOException {
        float left = left(x, side);
        pages.decoration(page -> Drawing.icon(name).draw(page, left, y, side));
    }

    void rule(float x, float y, float width, float thickness) throws IOException {
        float left = left(x, width);
        decoration(thickness, page -> page.draw(new Line2D.Float(left, y, left + width, y)));
    }

    void frame(float x, float y, float width, float height, float corner, float thickness) throws IOException {
        float left = left(x, width);
        decoration(
                thickness,
                page -> page.draw(new RoundRectangle2D.Float(left, y, width, height, 2 * corner, 2 * corner)));
    }

    /** White words in the middle of a dark band. */
    void band(String words, float x, float y, float width, float height, float size) throws IOException {
        float left = left(x, width);
        float inner = width - 2 * size;
        var lines = lines(words, Weight.BOLD, inner, height, size);
        pages.text(StandardStructureTypes.P, language.tag(), words, page -> {
            page.setColor(Color.BLACK);
            page.fill(new RoundRectangle2D.Float(left, y, width, height, height / 2, height / 2));
            lines.centreInWhite(page, left + size, y + (height - lines.height()) / 2);
        });
    }

    private void decoration(float thickness, Consumer<Graphics2D> drawing) throws IOException {
        pages.decoration(page -> {
            page.setColor(Color.BLACK);
            page.setStroke(new BasicStroke(thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            drawing.accept(page);
        });
    }

    /** Where something this wide begins, from the left edge of the page. */
    private float left(float x, float itsWidth) {
        return shift + (language.isRightToLeft() ? width - x - itsWidth : x);
    }
}
