package org.storycorner.posters;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.storycorner.inclusion.Language;
import org.storycorner.pictures.Letters.Weight;

/** The helper's guide on one page. */
record GuideSheet(Words words, Invitation invitation, Language language) {

    private static final float MARGIN = 17;
    private static final float BEAR = 34;

    void draw(Side side) throws IOException {
        float width = side.width() - 2 * MARGIN;
        float beside = width - BEAR - 6;
        side.drawing("bear/sit", side.width() - MARGIN - BEAR, 13, BEAR);
        var title = word(Guide.TITLE);
        var heading = side.lines(title, Weight.BOLD, beside, 30, 15);
        float below = side.text(StandardStructureTypes.H1, title, heading, MARGIN, 15, beside) + 1;
        below = side.paragraph(word(Guide.LEAD), Weight.REGULAR, MARGIN, below, beside, 20, 7) + 4;
        var help = new HelpLines(word(Guide.URGENT), word(Guide.text(Guide.URGENT)), invitation.helpNumbers());
        parts(side, Math.max(below, 13 + BEAR + 3), help.drawAbove(side, MARGIN, side.height() - 14) - 5);
    }

    private void parts(Side side, float top, float bottom) throws IOException {
        float width = side.width() - 2 * MARGIN;
        float row = Math.min((bottom - top) / Guide.PARTS.size(), 28);
        float left = 50;
        for (int place = 0; place < Guide.PARTS.size(); place++) {
            float y = top + place * row;
            side.rule(MARGIN, y, width, 0.4f);
            var heading = word(Guide.PARTS.get(place));
            var text = word(Guide.text(Guide.PARTS.get(place)));
            var lines = side.lines(heading, Weight.BOLD, left, row - 3, 6.4f);
            side.text(StandardStructureTypes.H2, heading, lines, MARGIN, y + 2.5f, left);
            side.paragraph(text, Weight.REGULAR, MARGIN + left + 6, y + 2.5f, width - left - 6, row - 3, 6);
        }
    }

    private String word(String key) {
        return words.in(language, key);
    }
}
