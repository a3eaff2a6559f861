package org.storycorner.pictures;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text as outlines, in the fonts of the kiosk. Java's own layout joins Arabic letters and orders lines that run both ways,
 * which PDFBox does not.
 */
final class Letters {

    private static final FontRenderContext EXACT = new FontRenderContext(new AffineTransform(), true, true);

    /** Millimetres; letters never get smaller, even when a label does not fit then. */
    private static final float SMALLEST = 2;

    private final List<Font> fonts;

    private Letters(List<Font> fonts) {
        this.fonts = fonts;
    }

    /** The letters for a language: its own script first. */
    static Letters of(String language) throws IOException {
        var fonts = new ArrayList<Font>();
        for (var name : FontFiles.names(language)) {
            fonts.add(font(FontFiles.trueType(name, true)));
        }
        return new Letters(fonts);
    }

    boolean canWrite(String text) {
        return text.chars().allMatch(character -> fonts.stream().anyMatch(font -> font.canDisplay((char) character)));
    }

    /** Draws the text in the middle of a box, in lines of at most its width; smaller when it would not fit. */
    void centre(Graphics2D page, String text, Rectangle2D box, float size) {
        var lines = lines(text, (float) box.getWidth(), size);
        float height = height(lines);
        if ((lines.isEmpty() || height > box.getHeight()) && size > SMALLEST) {
            centre(page, text, box, size * 0.9f);
            return;
        }
        page.setColor(Color.BLACK);
        double y = box.getCenterY() - height / 2;
        for (var line : lines) {
            y += line.getAscent();
            double x = box.getCenterX() - line.getVisibleAdvance() / 2;
            page.fill(line.getOutline(AffineTransform.getTranslateInstance(x, y)));
            y += line.getDescent() + line.getLeading();
        }
    }

    private static float height(List<TextLayout> lines) {
        return (float) lines.stream()
                .mapToDouble(line -> line.getAscent() + line.getDescent() + line.getLeading())
                .sum();
    }

    /** Lines of whole words; none when a word is longer than a line. */
    private List<TextLayout> lines(String text, float width, float size) {
        var styled = new AttributedString(text);
        for (int place = 0; place < text.length(); place++) {
            styled.addAttribute(TextAttribute.FONT, fontFor(text.charAt(place)).deriveFont(size), place, place + 1);
        }
        var measurer = new LineBreakMeasurer(styled.getIterator(), EXACT);
        var lines = new ArrayList<TextLayout>();
        while (measurer.getPosition() < text.length()) {
            @Nullable TextLayout line = measurer.nextLayout(width, text.length(), true);
            if (line == null) {
                return List.of();
            }
            lines.add(line);
        }
        return lines;
    }

    private Font fontFor(char character) {
        return fonts.stream()
                .filter(font -> font.canDisplay(character))
                .findFirst()
                .orElse(fonts.getFirst());
    }

    private static Font font(byte[] file) throws IOException {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
        } catch (FontFormatException unreadable) {
            throw new IOException("Not a font that Java reads", unreadable);
        }
    }
}
