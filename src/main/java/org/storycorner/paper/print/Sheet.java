package org.storycorner.paper.print;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.storycorner.paper.form.Area;
import org.storycorner.pictures.Cards;
import org.storycorner.pictures.Drawing;
import org.storycorner.pictures.TaggedPages;

/** The page that is drawn on at the moment. Measures are millimetres from the top left. */
final class Sheet {

    private static final float POINTS = 72 / 25.4f;
    private static final String CARD = "card.";

    /** The side at which drawings are kept; they are vectors, so any side does. */
    private static final int UNIT = 20;

    /** Kept free around it, as half of a stroke lies outside: what is beyond the page's edge would be cut off. */
    private static final int AROUND = 2;

    private final TaggedPages pages;
    private final Typesetter typesetter;
    private final double height;
    private final Map<String, PDFormXObject> drawings = new HashMap<>();

    Sheet(TaggedPages pages, Typesetter typesetter, double height) {
        this.pages = pages;
        this.typesetter = typesetter;
        this.height = height;
    }

    /** Points in these millimetres. */
    static float points(double millimetres) {
        return (float) (millimetres * POINTS);
    }

    void next() throws IOException {
        pages.next();
    }

    /** Words of a structure such as {@code P} or {@code H1}, at the top of their area or in its middle. */
    void text(String kind, String words, boolean bold, double size, Area area, boolean middle) throws IOException {
        var lines = typesetter.fit(words, bold, (float) size, (float) area.width(), (float) area.height());
        pages.element(kind, words, content -> {
            content.setNonStrokingColor(0f);
            double room = area.height() - Typesetter.height(lines);
            double y = area.y() + (middle || room < 0 ? room / 2 : 0);
            for (var line : lines) {
                double x = typesetter.isRightToLeft() ? area.right() - line.width() : area.x();
                line.show(content, points(x), points(height - y - line.ascent()));
                y += line.height();
            }
        });
    }

    /** A square or a bar of solid black. */
    void solid(List<Area> areas) throws IOException {
        pages.artifact(content -> {
            content.setNonStrokingColor(0f);
            for (var area : areas) {
                rectangle(content, area);
            }
            content.fill();
        });
    }

    /**
     * Outlines.
     *
     * @param grey from 0, black, to 1, white
     */
    void outlines(List<Area> areas, double width, double grey) throws IOException {
        pages.artifact(content -> {
            content.setStrokingColor((float) grey);
            content.setLineWidth(points(width));
            for (var area : areas) {
                rectangle(content, area);
            }
            content.stroke();
        });
    }

    /** A straight stroke. */
    void stroke(double x1, double y1, double x2, double y2, double width, double grey) throws IOException {
        pages.artifact(content -> {
            content.setStrokingColor((float) grey);
            content.setLineWidth(points(width));
            content.setLineCapStyle(1);
            content.moveTo(points(x1), points(height - y1));
            content.lineTo(points(x2), points(height - y2));
            content.stroke();
        });
    }

    /** A card's drawing or an icon, drawn once and shown as often as needed. */
    void picture(String name, Area area) throws IOException {
        var drawn = drawing(name);
        pages.artifact(content -> {
            content.saveGraphicsState();
            float scale = (float) area.width() / UNIT;
            content.transform(new Matrix(
                    scale,
                    0,
                    0,
                    scale,
                    points(area.x()) - points(AROUND) * scale,
                    points(height - area.bottom()) - points(height - AROUND - UNIT) * scale));
            content.drawForm(drawn);
            content.restoreGraphicsState();
        });
    }

    private PDFormXObject drawing(String name) throws IOException {
        var known = drawings.get(name);
        if (known == null) {
            known = pages.form(page -> source(name).draw(page, AROUND, AROUND, UNIT));
            drawings.put(name, known);
        }
        return known;
    }

    private static Drawing source(String name) {
        return name.startsWith(CARD)
                ? Drawing.of(Cards.find(name.substring(CARD.length())).orElseThrow())
                : Drawing.icon(name);
    }

    private void rectangle(PDPageContentStream content, Area area) throws IOException {
        content.addRect(points(area.x()), points(height - area.bottom()), points(area.width()), points(area.height()));
    }
}
