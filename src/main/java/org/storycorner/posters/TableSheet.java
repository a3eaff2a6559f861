package org.storycorner.posters;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.storycorner.inclusion.Language;
import org.storycorner.pictures.Letters.Weight;

/** How to set the story table up: six steps with a box to tick, the square to try, and whom to call. */
record TableSheet(Words words, Invitation invitation, Language language) {

    private static final float MARGIN = 17;
    private static final float SQUARE = 46;
    private static final float BOX = 8;
    private static final List<String> STEPS = List.of(
            "table.place", "table.tablet", "table.cards", "table.poster", "table.read", "table.sit", "table.end");

    void draw(Side side) throws IOException {
        float width = side.width() - 2 * MARGIN;
        var title = word("table.title");
        float beside = invitation.hasLink() ? width - SQUARE - 8 : width;
        var heading = side.lines(title, Weight.BOLD, beside, 34, 15);
        float below = side.text(StandardStructureTypes.H1, title, heading, MARGIN, 15, beside) + 1;
        below = side.paragraph(word("table.lead"), Weight.REGULAR, MARGIN, below, beside, 20, 6.5f) + 3;
        below = side.paragraph(
                        invitation.venue() + " · " + invitation.service(), Weight.BOLD, MARGIN, below, beside, 18, 5.6f)
                + 3;
        if (invitation.hasLink()) {
            side.frame(side.width() - MARGIN - SQUARE, 15, SQUARE, SQUARE, 3, 0.9f);
            side.qr(invitation.link(), word("poster.square"), side.width() - MARGIN - SQUARE + 2, 17, SQUARE - 4);
            below = Math.max(below, 15 + SQUARE + 4);
            below = side.paragraph(word("table.try"), Weight.REGULAR, MARGIN, below, width, 14, 5.2f) + 4;
        }
        var help = new HelpLines(word("guide.urgent"), word("guide.urgent.text"), invitation.helpNumbers());
        steps(side, below, help.drawAbove(side, MARGIN, side.height() - 14) - 6);
    }

    private void steps(Side side, float top, float bottom) throws IOException {
        float row = Math.min((bottom - top) / STEPS.size(), 26);
        float width = side.width() - 2 * MARGIN - BOX - 6;
        for (int step = 0; step < STEPS.size(); step++) {
            float y = top + step * row;
            side.rule(MARGIN, y, side.width() - 2 * MARGIN, 0.4f);
            side.frame(MARGIN, y + (row - BOX) / 2, BOX, BOX, 1, 0.9f);
            var text = word(STEPS.get(step));
            var lines = side.lines(text, Weight.REGULAR, width, row - 2, 6.8f);
            side.text(StandardStructureTypes.P, text, lines, MARGIN + BOX + 6, y + (row - lines.height()) / 2, width);
        }
    }

    private String word(String key) {
        return words.in(language, key);
    }
}
