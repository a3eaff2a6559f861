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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Text as outlines, in the fonts of the kiosk. Java's own layout joins Arabic letters and orders lines that run both ways,
 * which PDFBox does not.
 */
public final class Letters {

    private static final FontRenderContext EXACT = new FontRenderContext(new AffineTransform(), true, true);

    /** Millimetres; letters never get smaller, even when a label does not fit then. */
    private static final float SMALLEST = 2;

    /** Millimetres. */
    private static final float HAIR = 0.0001f;

    private static final List<String> RIGHT_TO_LEFT = List.of("ar", "ur");

    /** How heavy letters are. */
    public enum Weight {
        REGULAR,
        BOLD
    }

    private final List<Font> fonts;
    private final boolean rightToLeft;

    private Letters(List<Font> fonts, boolean rightToLeft) {
        this.fonts = List.copyOf(fonts);
        this.rightToLeft = rightToLeft;
    }

    /** The bold letters for a language: its own script first. */
    public static Letters of(String language) throws IOException {
        return of(language, Weight.BOLD);
    }

    /** The letters for a language in one weight. */
    public static Letters of(String language, Weight weight) throws IOException {
        var fonts = new ArrayList<Font>();
        for (var name : FontFiles.names(language)) {
            fonts.add(font(FontFiles.trueType(name, weight == Weight.BOLD)));
        }
        return new Letters(fonts, RIGHT_TO_LEFT.contains(language));
    }

    boolean canWrite(String text) {
        return text.chars().allMatch(character -> fonts.stream().anyMatch(font -> font.canDisplay((char) character)));
    }

    /** The text in lines of at most this width; smaller when a word is longer than a line, or all of it higher than this. */
    public Lines fit(String text, float width, float height, float size) {
        var lines = new Lines(lines(text, width, size), width);
        boolean fits = !lines.isEmpty() && lines.height() <= height;
        return fits || size <= SMALLEST ? lines : fit(text, width, height, size * 0.95f);
    }

    /** A paragraph's lines of at most this width; a word that is longer than a line is broken. */
    public List<TextLine> paragraph(String text, float width, float size) {
        var measurer = new LineBreakMeasurer(styled(text, size).getIterator(), EXACT);
        var lines = new ArrayList<TextLine>();
        while (measurer.getPosition() < text.length()) {
            int start = measurer.getPosition();
            var line = measurer.nextLayout(width);
            lines.add(new TextLine(text.substring(start, measurer.getPosition()), new Lines(List.of(line), width)));
        }
        return lines;
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
        var measurer = new LineBreakMeasurer(styled(text, size).getIterator(), EXACT);
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

    private AttributedString styled(String text, float size) {
        var styled = new AttributedString(text);
        styled.addAttribute(TextAttribute.RUN_DIRECTION, rightToLeft && isRightToLeft(text));
        Font before = fonts.getFirst();
        for (int place = 0; place < text.length(); place++) {
            before = fontFor(text.charAt(place), before);
            styled.addAttribute(TextAttribute.FONT, sized(before, size), place, place + 1);
        }
        return styled;
    }

    /** Whether any of it runs from right to left: a name in Latin letters does not, even among Arabic ones. */
    private static boolean isRightToLeft(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .anyMatch(direction -> direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }

    /** The first font that has it; a space comes from the font of the letter before it. */
    private Font fontFor(char character, Font before) {
        if (character == ' ' && before.canDisplay(character)) {
            return before;
        }
        return fonts.stream()
                .filter(font -> font.canDisplay(character))
                .findFirst()
                .orElse(fonts.getFirst());
    }

    /**
     * The font in this size, and a hair larger by its place: Java takes the files of one family for the same font, and would
     * draw the letters of the second file as boxes of the first.
     */
    @SuppressWarnings("ReferenceEquality") // two files of one family are equal as fonts
    private Font sized(Font font, float size) {
        int place = IntStream.range(0, fonts.size())
                .filter(index -> fonts.get(index) == font)
                .findFirst()
                .orElse(0);
        return font.deriveFont(size + place * HAIR);
    }

    private static Font font(byte[] file) throws IOException {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
        } catch (FontFormatException unreadable) {
            throw new IOException("Not a font that Java reads", unreadable);
        }
    }
}
