package org.storycorner.posters;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.storycorner.pictures.Letters.Weight;
import org.storycorner.venue.HelpNumber;

/** Whom to call, in a frame: always at the foot of a helper's page. */
record HelpLines(String title, String text, List<HelpNumber> numbers) {

    private static final float INSIDE = 6;

    /** Draws the frame so that it ends at this height, and says where it begins. */
    float drawAbove(Side side, float margin, float bottom) throws IOException {
        float width = side.width() - 2 * margin;
        float inner = width - 2 * INSIDE;
        var heading = side.lines(title, Weight.BOLD, inner, 14, 7);
        var sentence = side.lines(text, Weight.REGULAR, inner, 30, 5.2f);
        var lines = new ArrayList<String>();
        numbers.forEach(number -> lines.add(number.who() + ": " + number.number()));
        float height = 2 * INSIDE + heading.height() + 1.5f + sentence.height() + lines.size() * 8f;
        float y = bottom - height;
        side.frame(margin, y, width, height, 4, 1.2f);
        float below = side.paragraph(title, Weight.BOLD, margin + INSIDE, y + INSIDE, inner, 14, 7) + 1.5f;
        below = side.paragraph(text, Weight.REGULAR, margin + INSIDE, below, inner, 30, 5.2f);
        for (var line : lines) {
            side.paragraph(line, Weight.BOLD, margin + INSIDE, below, inner, 8, 5.2f);
            below += 8;
        }
        return y;
    }
}
