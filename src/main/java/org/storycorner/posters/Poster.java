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
    private static final float SMALL_PRINT = 3.6f;

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
        var heading = side.lines(title, Weight.BOLD, width, 66 * unit, 27 * unit);
        float below = side.text(StandardStructureTypes.H1, title, heading, margin, 35 * unit, width);
        return side.paragraph(
                word("welcome.lead"), Weight.REGULAR, margin, below + 3 * unit, width, 30 * unit, 8.5f * unit);
    }

    /** From below: what happens to a story, and that nobody waits for it. Says where it begins. */
    private float foot(Side side, float unit, float margin, float width) throws IOException {
        float size = Math.max(4.1f * unit, SMALL_PRINT);
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
            float y = top + 2 * unit + place / columns * row;
            float x = margin + place % columns * (column + gap);
            side.text(StandardStructureTypes.P, language, title, lines, x, y + (row - lines.height()) / 2, column);
        }
        return top;
    }

    /** The square for a phone in the middle of what is left, and beside it what it is about and what to do. */
    private void middle(Side side, float unit, float margin, float width, float top, float bottom) throws IOException {
        float room = bottom - top - 12 * unit;
        float square = Math.min(room, 92 * unit);
        float y = top + (bottom - top - square) / 2;
        float inner = 4 * unit;
        side.frame(margin, y, square, square, 6 * unit, 1.6f * unit);
        if (invitation.hasLink()) {
            side.qr(invitation.link(), word("poster.square"), margin + inner, y + inner, square - 2 * inner);
        } else {
            side.drawing("bear/sit", margin + 2 * inner, y + 2 * inner, square - 4 * inner);
        }
        float x = margin + square + 9 * unit;
        float beside = width - square - 9 * unit;
        float below = side.paragraph(word("poster.about"), Weight.REGULAR, x, y, beside, 10 * unit, 6.5f * unit);
        below = side.paragraph(
                invitation.service(), Weight.BOLD, x, below + unit, beside, square * 0.38f, 10.5f * unit);
        what(side, unit, x, below + 5 * unit, beside, y + square);
    }

    private void what(Side side, float unit, float x, float y, float width, float bottom) throws IOException {
        float size = 7 * unit;
        float below = y;
        if (invitation.hasLink()) {
            below = side.paragraph(word("poster.scan"), Weight.BOLD, x, below, width, 24 * unit, size) + 2.5f * unit;
        }
        var here = word(invitation.hasLink() ? "poster.here" : "poster.here-only");
        var weight = invitation.hasLink() ? Weight.REGULAR : Weight.BOLD;
        below = side.paragraph(here, weight, x, below, width, 24 * unit, size);
        float bear = Math.min(30 * unit, bottom - below - 2 * unit);
        if (invitation.hasLink() && bear > 14 * unit) {
            side.drawing("bear/sit", x + width - bear, bottom - bear, bear);
        }
    }

    private String word(String key) {
        return words.in(languages.getFirst(), key);
    }
}
