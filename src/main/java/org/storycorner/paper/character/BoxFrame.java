package org.storycorner.paper.character;

import java.util.Arrays;
import org.storycorner.paper.form.Area;
import org.storycorner.paper.scan.GreyImage;
import org.storycorner.paper.scan.UprightPage;

/**
 * The printed frame of a box as it is found on a page on even paper, in 200 dpi.
 *
 * @param left of the middle of its line, in pixels
 * @param darkness of its line, 0 to 255; what is written over it does not count
 */
record BoxFrame(int left, int top, int width, int height, double darkness) {

    private static final double SCALE = UprightPage.SCALE;
    private static final int PAPER = 245;

    /** As far as a page can be off, in pixels. */
    private static final int FURTHEST = 5;

    /** Ink counts no more than this: the frame is light. */
    private static final int LIGHT = 75;

    /** The share of the line's pixels that nobody has written over, to be on the safe side. */
    private static final double FREE = 0.4;

    private static final double NEARER = 0.5;

    /** Where the frame is darkest; nearer places win over further ones. */
    static BoxFrame find(GreyImage page, Area box) {
        int left = (int) Math.round(box.x() * SCALE);
        int top = (int) Math.round(box.y() * SCALE);
        int width = (int) Math.round(box.width() * SCALE);
        int height = (int) Math.round(box.height() * SCALE);
        var best = new BoxFrame(left, top, width, height, 0);
        double most = -1;
        for (int dy = -FURTHEST; dy <= FURTHEST; dy++) {
            for (int dx = -FURTHEST; dx <= FURTHEST; dx++) {
                var frame = new BoxFrame(left + dx, top + dy, width, height, 0);
                double dark = frame.light(page) - NEARER * (Math.abs(dx) + Math.abs(dy));
                if (dark > most) {
                    most = dark;
                    best = frame;
                }
            }
        }
        return new BoxFrame(best.left, best.top, width, height, best.line(page));
    }

    static int darkness(GreyImage page, int x, int y) {
        boolean inside = x >= 0 && y >= 0 && x < page.width() && y < page.height();
        return inside ? Math.max(PAPER - page.get(x, y), 0) : 0;
    }

    /** How far a pixel is from the line, in pixels; below zero inside of the box. */
    double outside(int x, int y) {
        double across = Math.max(left - x, x - left - width);
        double down = Math.max(top - y, y - top - height);
        return Math.max(across, down);
    }

    private double light(GreyImage page) {
        double sum = 0;
        int count = 0;
        for (int along = 0; along <= width; along += 2) {
            sum += Math.min(darkness(page, left + along, top), LIGHT);
            sum += Math.min(darkness(page, left + along, top + height), LIGHT);
            count += 2;
        }
        for (int along = 0; along <= height; along += 2) {
            sum += Math.min(darkness(page, left, top + along), LIGHT);
            sum += Math.min(darkness(page, left + width, top + along), LIGHT);
            count += 2;
        }
        return sum / count;
    }

    private double line(GreyImage page) {
        var found = new int[2 * (width + height)];
        int count = 0;
        for (int along = 0; along < width; along++) {
            found[count++] = darkness(page, left + along, top);
            found[count++] = darkness(page, left + along, top + height);
        }
        for (int along = 0; along < height; along++) {
            found[count++] = darkness(page, left, top + along);
            found[count++] = darkness(page, left + width, top + along);
        }
        Arrays.sort(found);
        return found[(int) (found.length * FREE)];
    }
}
