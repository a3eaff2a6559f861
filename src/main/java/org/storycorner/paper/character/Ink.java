package org.storycorner.paper.character;

import java.util.Arrays;
import org.storycorner.paper.form.Area;
import org.storycorner.paper.scan.GreyImage;
import org.storycorner.paper.scan.UprightPage;

/** The ink in one box and a little around it, without the printed frame, row by row. */
final class Ink {

    /** What of the surroundings belongs to it, in millimetres: people write over the line. */
    private static final double AROUND = 0.8;

    /** Half of what the frame's line can darken, in pixels. */
    private static final double LINE = 2.6;

    /** Darker than the line by this much is ink upon it. */
    private static final double ABOVE_LINE = 1.5;

    private static final int ABOVE = 25;

    /** The share of the pixels that the darkest ink has, at least. */
    private static final double DARKEST = 0.02;

    private static final int LEAST = 45;

    /** From this share of the darkest ink on a pixel is more than a shade, and from this on it is ink altogether. */
    private static final double SHADE = 0.25;

    private static final double WHOLE = 0.75;

    private final int width;
    private final int height;
    private final float[] depth;
    private final BoxFrame frame;
    private final int left;
    private final int top;

    private Ink(int width, int height, float[] depth, BoxFrame frame, int left, int top) {
        this.width = width;
        this.height = height;
        this.depth = depth;
        this.frame = frame;
        this.left = left;
        this.top = top;
    }

    static Ink of(GreyImage page, Area box) {
        var frame = BoxFrame.find(page, box);
        int around = (int) Math.round(AROUND * UprightPage.SCALE);
        int left = frame.left() - around;
        int top = frame.top() - around;
        int width = frame.width() + 2 * around;
        int height = frame.height() + 2 * around;
        var depth = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int darkness = BoxFrame.darkness(page, left + x, top + y);
                boolean isOnLine = Math.abs(frame.outside(left + x, top + y)) <= LINE;
                boolean isInk = !isOnLine || darkness > frame.darkness() * ABOVE_LINE + ABOVE;
                depth[y * width + x] = isInk ? darkness : 0;
            }
        }
        stretch(depth);
        return new Ink(width, height, depth, frame, left, top);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Of each pixel, from 0 for paper to 1 for ink; not a copy. */
    float[] depth() {
        return depth;
    }

    BoxFrame frame() {
        return frame;
    }

    /** Where it begins on the page, in pixels from the top. */
    int top() {
        return top;
    }

    boolean isAt(int place) {
        return depth[place] > 0.5f;
    }

    /** How far a pixel is outside of the box, in pixels; below zero within. */
    double outside(int place) {
        return frame.outside(left + place % width, top + place / width);
    }

    private static void stretch(float[] depth) {
        var sorted = depth.clone();
        Arrays.sort(sorted);
        double darkest = Math.max(sorted[(int) (sorted.length * (1 - DARKEST))], LEAST);
        for (int place = 0; place < depth.length; place++) {
            depth[place] = (float) Math.clamp((depth[place] / darkest - SHADE) / (WHOLE - SHADE), 0, 1);
        }
    }
}
