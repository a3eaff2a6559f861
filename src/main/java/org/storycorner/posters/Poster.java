package org.storycorner.posters;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.storycorner.inclusion.Language;
import org.storycorner.pictures.Letters.Weight;

/**
 * A poster or, on smaller paper, a flyer: one large question, the square for a phone, and the same question in the other
 * languages. Sizes follow the paper's width, but small print never gets smaller than people can read.
 */
record Poster(Words words, Invitation invitation, List<Language> languages) {

    private static final float A4_WIDTH = 210;
    private static final float SMALL_PRINT = 3.8f;

    /** Letters as large as these stand apart anyway; those of Arabic and Urdu reach further up and down. */
    private static final float CLOSE = 0.86f;

    /** More languages than these leave the question less room. */
    private static final int FEW = 3;

    void draw(Side side) throws IOException {
        float unit = side.width() / A4_WIDTH;
        float margin = 17 * unit;
        float width = side.width() - 2 * margin;
        float top = head(side, unit, margin, width);
        float bottom = foot(side, unit, margin, width);
        bottom = others(side, unit, margin, width, bottom);
        middle(side, unit, margin, width, top, bottom);
    }

    private float head(Side side, float unit, float margin, float width) throws IOException {
        float icon = 13 * unit;
        side.drawing("bubble", margin, 13 * unit, icon);
        float beside = icon + 4 * unit;
        var venue = side.lines(invitation.venue(), Weight.BOLD, width - beside, icon, 7.5f * unit);
        side.text(
                StandardStructureTypes.P,
                invitation.venue(),
                venue,
                margin + beside,
                13 * unit + (icon - venue.height()) / 2,
                width - beside);
        side.rule(margin, 30 * unit, width, 1.1f * unit);
        var title = word("welcome.title");
        float size = (languages.size() > FEW ? 24 : 31) * unit;
        var heading = side.lines(title, Weight.BOLD, width, 76 * unit, size)
                .closer(languages.getFirst().isRightToLeft() ? 1 : CLOSE);
        float below = side.text(StandardStructureTypes.H1, title, heading, margin, 35 * unit, width);
        return side.paragraph(
                word("welcome.lead"),
                Weight.REGULAR,
                margin,
                below + 3 * unit,
                width,
                30 * unit,
                Math.min(size * 0.35f, 9 * unit));
    }

    /** From below: what happens to a story, and that nobody waits for it. Says where it begins. */
    private float foot(Side side, float unit, float margin, float width) throws IOException {
        float size = Math.max(4.8f * unit, SMALL_PRINT);
        var urgent = word("poster.urgent");
        var rest = word("poster.goes-where") + " " + word("poster.own");
        var bold = side.lines(urgent, Weight.BOLD, width, 24 * unit, size);
        var regular = side.lines(rest, Weight.REGULAR, width, 30 * unit, size);
        float top = side.height() - 12 * unit - bold.height() - regular.height();
        side.rule(margin, top - 3 * unit, width, 0.5f * unit);
        float below = side.text(StandardStructureTypes.P, urgent, bold, margin, top, width);
        side.text(StandardStructureTypes.P, rest, regular, margin, below, width);
        return top - 3 * unit;
    }

    /** The question in the other languages, in two columns above this height. Says where they begin. */
    private float others(Side side, float unit, float margin, float width, float bottom) throws IOException {
        var others = languages.subList(1, languages.size());
        if (others.isEmpty()) {
            return bottom;
        }
        float gap = 8 * unit;
        float row = 12.5f * unit;
        int columns = others.size() == 1 ? 1 : 2;
        float column = (width - (columns - 1) * gap) / columns;
        float top = bottom - Math.ceilDiv(others.size(), columns) * row - 4 * unit;
        side.rule(margin, top, width, 0.5f * unit);
        for (int place = 0; place < others.size(); place++) {
            var language = others.get(place);
            var title = words.in(language, "welcome.title");
            var lines = side.lines(title, language, Weight.BOLD, column, row, 6.6f * unit);
            float y = top + 2 * unit + Math.floorDiv(place, columns) * row;
            float x = margin + place % columns * (column + gap);
            side.text(StandardStructureTypes.P, language, title, lines, x, y + (row - lines.height()) / 2, column);
        }
        return top;
    }

    /** In what is left: the square for a phone, what it is about, and in a dark band that people may tell it here. */
    private void middle(Side side, float unit, float margin, float width, float top, float bottom) throws IOException {
        float band = 19 * unit;
        float room = bottom - top - band - 19 * unit;
        float square = Math.min(room, 96 * unit);
        float y = top + (bottom - top - square - band - 6 * unit) / 2;
        float inner = 3 * unit;
        side.frame(margin, y, square, square, 6 * unit, 1.6f * unit);
        if (invitation.hasLink()) {
            side.qr(invitation.link(), word("poster.square"), margin + inner, y + inner, square - 2 * inner);
        } else {
            side.drawing("bear/sit", margin + 3 * inner, y + 3 * inner, square - 6 * inner);
        }
        float x = margin + square + 9 * unit;
        what(side, unit, x, y, width - square - 9 * unit, square);
        var here = word(invitation.hasLink() ? "poster.here" : "poster.here-only");
        side.band(here, margin, y + square + 6 * unit, width, band, 8.5f * unit);
    }

    private void what(Side side, float unit, float x, float y, float width, float height) throws IOException {
        var about = word("poster.about");
        var lead = side.lines(about, Weight.REGULAR, width, 16 * unit, 7 * unit);
        float below = side.text(StandardStructureTypes.P, about, lead, x, y + unit, width);
        below = side.paragraph(invitation.service(), Weight.BOLD, x, below + unit, width, height * 0.5f, 10.5f * unit);
        if (invitation.hasLink()) {
            var scan = word("poster.scan");
            var lines = side.lines(scan, Weight.BOLD, width, height * 0.35f, 8 * unit);
            float y2 = Math.max(below + 3 * unit, y + height - lines.height() - unit);
            side.text(StandardStructureTypes.P, scan, lines, x, y2, width);
        }
    }

    private String word(String key) {
        return words.in(languages.getFirst(), key);
    }
}
