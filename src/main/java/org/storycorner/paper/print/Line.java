package org.storycorner.paper.print;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;

/**
 * One line of text in its printed order: Java joins Arabic letters and orders what runs both ways, the document shows the
 * very glyphs that Java chose. Measures are millimetres.
 */
final class Line {

    private static final FontRenderContext EXACT = new FontRenderContext(new AffineTransform(), true, true);
    private static final HexFormat HEX = HexFormat.of();

    private final float size;
    private final List<Run> runs = new ArrayList<>();
    private float width;
    private float ascent;
    private float descent;

    /** Glyphs of one font. */
    private record Run(Typeface.Face face, GlyphVector glyphs, float x) {}

    Line(String text, Typeface typeface, float size, boolean rightToLeft) {
        this.size = size;
        var bidi = new Bidi(text, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        var levels = new byte[bidi.getRunCount()];
        var places = new Integer[levels.length];
        for (int run = 0; run < levels.length; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            places[run] = run;
        }
        Bidi.reorderVisually(levels, 0, places, 0, places.length);
        for (int run : places) {
            add(text.substring(bidi.getRunStart(run), bidi.getRunLimit(run)), typeface, bidi.getRunLevel(run) % 2 == 1);
        }
    }

    /** Of its letters. */
    float size() {
        return size;
    }

    float width() {
        return width;
    }

    float ascent() {
        return ascent;
    }

    float height() {
        return ascent + descent;
    }

    /** Shows it from here, the left end of its base line, in points from the bottom left. */
    void show(PDPageContentStream content, float x, float y) throws IOException {
        content.beginText();
        for (var run : runs) {
            content.setFont(run.face.embedded(), Sheet.points(size));
            for (int glyph = 0; glyph < run.glyphs.getNumGlyphs(); glyph++) {
                int code = run.glyphs.getGlyphCode(glyph);
                var place = run.glyphs.getGlyphPosition(glyph);
                run.face.embedded().addGlyphsToSubset(Set.of(code));
                content.setTextMatrix(Matrix.getTranslateInstance(
                        x + Sheet.points(run.x + (float) place.getX()), y - Sheet.points((float) place.getY())));
                showGlyph(content, run.face.embedded().encodeGlyphId(code));
            }
        }
        content.endText();
    }

    /** PDFBox shows text by its characters only; a joined Arabic letter has no character of its own. */
    @SuppressWarnings("deprecation")
    private static void showGlyph(PDPageContentStream content, byte[] code) throws IOException {
        content.appendRawCommands("<" + HEX.formatHex(code) + "> Tj\n");
    }

    /** Adds what runs in one direction, font by font. */
    private void add(String text, Typeface typeface, boolean rightToLeft) {
        var pieces = new ArrayList<String>();
        var faces = new ArrayList<Typeface.Face>();
        int start = 0;
        for (int place = 0; place < text.length(); ) {
            int character = text.codePointAt(place);
            var face = !faces.isEmpty() && faces.getLast().layout().canDisplay(character)
                    ? faces.getLast()
                    : typeface.with(character);
            if (faces.isEmpty() || !faces.getLast().equals(face)) {
                if (place > start) {
                    pieces.add(text.substring(start, place));
                }
                faces.add(face);
                start = place;
            }
            place += Character.charCount(character);
        }
        pieces.add(text.substring(start));
        if (rightToLeft) {
            Collections.reverse(pieces);
            Collections.reverse(faces);
        }
        for (int piece = 0; piece < faces.size(); piece++) {
            add(pieces.get(piece), faces.get(piece), rightToLeft);
        }
    }

    private void add(String piece, Typeface.Face face, boolean rightToLeft) {
        var font = face.layout().deriveFont(size);
        int direction = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        var glyphs = font.layoutGlyphVector(EXACT, piece.toCharArray(), 0, piece.length(), direction);
        var metrics = font.getLineMetrics(piece, EXACT);
        runs.add(new Run(face, glyphs, width));
        width += (float) glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
        ascent = Math.max(ascent, metrics.getAscent());
        descent = Math.max(descent, metrics.getDescent() + metrics.getLeading());
    }
}
