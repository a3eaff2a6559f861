package org.storycorner.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.util.List;

/** Text broken into lines, as outlines; measures are millimetres. */
public final class Lines {

    private final List<TextLayout> lines;
    private final float width;
    private final float pitch;

    Lines(List<TextLayout> lines, float width) {
        this(lines, width, 1);
    }

    private Lines(List<TextLayout> lines, float width, float pitch) {
        this.lines = List.copyOf(lines);
        this.width = width;
        this.pitch = pitch;
    }

    /** The same with their lines closer together, as large letters need less room between them; {@code pitch} is below 1. */
    public Lines closer(float pitch) {
        return new Lines(lines, width, pitch);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** From the top of the first line to the foot of the last one. */
    public float height() {
        double between = lines.stream().skip(1).mapToDouble(Lines::height).sum() * (1 - pitch);
        return (float) (lines.stream().mapToDouble(Lines::height).sum() - between);
    }

    /** Draws them below this point, each from the side where its writing starts: Arabic from the right edge. */
    public void draw(Graphics2D page, float x, float y) {
        draw(page, Color.BLACK, x, y, line -> line.isLeftToRight() ? 0 : width - line.getVisibleAdvance());
    }

    /** Draws them below this point, all from the right edge when {@code right}, else from the left one. */
    public void draw(Graphics2D page, float x, float y, boolean right) {
        draw(page, Color.BLACK, x, y, line -> right ? width - line.getVisibleAdvance() : 0);
    }

    /** Draws them below this point in white, each in the middle. */
    public void centreInWhite(Graphics2D page, float x, float y) {
        draw(page, Color.WHITE, x, y, line -> (width - line.getVisibleAdvance()) / 2);
    }

    private void draw(Graphics2D page, Color colour, float x, float y, Indent indent) {
        page.setColor(colour);
        float top = y;
        for (var line : lines) {
            var place = AffineTransform.getTranslateInstance(x + indent.of(line), top + line.getAscent());
            page.fill(line.getOutline(place));
            top += height(line) * pitch;
        }
    }

    private static float height(TextLayout line) {
        return line.getAscent() + line.getDescent() + line.getLeading();
    }

    /** How far from the left edge a line starts. */
    private interface Indent {
        float of(TextLayout line);
    }
}
