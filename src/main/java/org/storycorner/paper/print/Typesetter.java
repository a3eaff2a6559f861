package org.storycorner.paper.print;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.storycorner.paper.form.Form;

/** Sets text into lines, in the fonts and the direction of one language. Measures are millimetres. */
final class Typesetter {

    /** Letters never get smaller than this share of their size, even when a text does not fit then. */
    private static final float LEAST = 0.6f;

    private static final float STEP = 0.95f;

    private final Locale locale;
    private final boolean rightToLeft;
    private final Typeface usual;
    private final Typeface bold;

    Typesetter(PDDocument document, String language) {
        this.locale = Locale.forLanguageTag(language);
        this.rightToLeft = Form.isRightToLeft(language);
        this.usual = new Typeface(document, language, false);
        this.bold = new Typeface(document, language, true);
    }

    boolean isRightToLeft() {
        return rightToLeft;
    }

    /** The text in lines of this width; in smaller letters when several would be higher than this. */
    List<Line> fit(String text, boolean inBold, float size, float width, float height) {
        var lines = lines(text, inBold, size, width);
        for (float smaller = size * STEP; smaller >= size * LEAST && !fits(lines, width, height); smaller *= STEP) {
            lines = lines(text, inBold, smaller, width);
        }
        return lines;
    }

    static boolean fits(List<Line> lines, float width, float height) {
        return (lines.size() == 1 || height(lines) <= height) && lines.stream().allMatch(line -> line.width() <= width);
    }

    static float height(List<Line> lines) {
        return (float) lines.stream().mapToDouble(Line::height).sum();
    }

    private List<Line> lines(String text, boolean inBold, float size, float width) {
        var lines = new ArrayList<Line>();
        var breaks = BreakIterator.getLineInstance(locale);
        breaks.setText(text);
        int start = 0;
        int end = 0;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (end > start && line(text.substring(start, next), inBold, size).width() > width) {
                lines.add(line(text.substring(start, end), inBold, size));
                start = end;
            }
            end = next;
        }
        lines.add(line(text.substring(start), inBold, size));
        return lines;
    }

    private Line line(String text, boolean inBold, float size) {
        return new Line(text.strip(), inBold ? bold : usual, size, rightToLeft);
    }
}
