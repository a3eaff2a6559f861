package org.storycorner.paper.read;

import java.util.ArrayDeque;
import org.storycorner.paper.form.Area;
import org.storycorner.paper.scan.GreyImage;
import org.storycorner.paper.scan.UprightPage;

/**
 * The ink in and around one box, of a page on even paper in 200 dpi.
 *
 * @param inside share of the box's inside that is ink
 * @param least the same in the emptiest quarter of it
 * @param grey mean darkness of the inside, 0 to 1: a weak pencil shows here first
 * @param reach the longest blob of ink inside, from end to end in millimetres
 * @param around share of the millimetre around the box that is ink and was not printed there
 * @param frame mean darkness of the printed frame, 0 to 1, above what lies just inside it: where no frame is seen, a weak
 *     mark would not be seen either
 */
record BoxInk(double inside, double least, double grey, double reach, double around, double frame) {

    private static final double SCALE = UprightPage.SCALE;

    /** Darker than this on white paper (0 to 255) is ink. */
    private static final int INK = 60;

    private static final double FRAME = 0.75;
    private static final int FURTHEST = 8;
    private static final double PAPER = 245;

    /** The ink of this box, found within a millimetre of its place, where the blank page has none. */
    static BoxInk of(GreyImage page, GreyImage blank, Area box) {
        var shift = shift(page, box);
        int left = (int) Math.round((box.x() + FRAME) * SCALE) + shift[0];
        int top = (int) Math.round((box.y() + FRAME) * SCALE) + shift[1];
        int side = (int) Math.round((box.width() - 2 * FRAME) * SCALE);
        var ink = new boolean[side * side];
        var quarters = new int[4];
        double dark = 0;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double darkness = darkness(page, left + x, top + y);
                dark += darkness;
                if (darkness > INK) {
                    ink[y * side + x] = true;
                    quarters[y * 2 / side * 2 + x * 2 / side]++;
                }
            }
        }
        double all = (double) side * side;
        int count = quarters[0] + quarters[1] + quarters[2] + quarters[3];
        int fewest = Math.min(Math.min(quarters[0], quarters[1]), Math.min(quarters[2], quarters[3]));
        return new BoxInk(
                count / all,
                fewest * 4 / all,
                dark / all / PAPER,
                reach(ink, side) / SCALE,
                around(page, blank, box, shift),
                frameContrast(page, box, shift));
    }

    private static double frameContrast(GreyImage page, Area box, int[] shift) {
        int left = (int) Math.round(box.x() * SCALE) + shift[0];
        int top = (int) Math.round(box.y() * SCALE) + shift[1];
        int side = (int) Math.round(box.width() * SCALE);
        int off = 4;
        return (frame(page, left, top, side) - frame(page, left + off, top + off, side - 2 * off)) / PAPER;
    }

    /** Where the frame is darkest, in pixels from where it should be; nearer places win over further ones. */
    private static int[] shift(GreyImage page, Area box) {
        int left = (int) Math.round(box.x() * SCALE);
        int top = (int) Math.round(box.y() * SCALE);
        int side = (int) Math.round(box.width() * SCALE);
        var best = new int[2];
        double most = -1;
        for (int dy = -FURTHEST; dy <= FURTHEST; dy++) {
            for (int dx = -FURTHEST; dx <= FURTHEST; dx++) {
                double frame = frame(page, left + dx, top + dy, side) - 0.6 * (Math.abs(dx) + Math.abs(dy));
                if (frame > most) {
                    most = frame;
                    best = new int[] {dx, dy};
                }
            }
        }
        return best;
    }

    /** Mean darkness along the frame; ink counts no more than print does. */
    private static double frame(GreyImage page, int left, int top, int side) {
        double sum = 0;
        int count = 0;
        for (int along = 0; along <= side; along += 2) {
            sum += printed(page, left + along, top) + printed(page, left + along, top + side);
            sum += printed(page, left, top + along) + printed(page, left + side, top + along);
            count += 4;
        }
        return sum / count;
    }

    private static double printed(GreyImage page, int x, int y) {
        return Math.min(darkness(page, x, y), 110);
    }

    private static double darkness(GreyImage page, int x, int y) {
        boolean inside = x >= 0 && y >= 0 && x < page.width() && y < page.height();
        return inside ? Math.max(PAPER - page.get(x, y), 0) : 0;
    }

    /** Ink in the ring around the box, except where the blank page is dark or almost is. */
    private static double around(GreyImage page, GreyImage blank, Area box, int[] shift) {
        var outer = box.grown(1.4);
        int count = 0;
        int ink = 0;
        for (int y = (int) (outer.y() * SCALE); y < outer.bottom() * SCALE; y++) {
            for (int x = (int) (outer.x() * SCALE); x < outer.right() * SCALE; x++) {
                boolean inFrame = x > (box.x() - 0.5) * SCALE
                        && x < (box.right() + 0.5) * SCALE
                        && y > (box.y() - 0.5) * SCALE
                        && y < (box.bottom() + 0.5) * SCALE;
                if (!inFrame && !isPrinted(blank, x, y)) {
                    count++;
                    ink += darkness(page, x + shift[0], y + shift[1]) > INK ? 1 : 0;
                }
            }
        }
        return count == 0 ? 0 : (double) ink / count;
    }

    /** Whether the blank page is dark here or within half a millimetre. */
    static boolean isPrinted(GreyImage blank, int x, int y) {
        int near = 4;
        for (int dy = -near; dy <= near; dy += 2) {
            for (int dx = -near; dx <= near; dx += 2) {
                if (darkness(blank, x + dx, y + dy) > INK / 2.0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The diagonal of the largest blob's bounds, in pixels. */
    private static double reach(boolean[] ink, int side) {
        var seen = new boolean[ink.length];
        double longest = 0;
        for (int start = 0; start < ink.length; start++) {
            if (ink[start] && !seen[start]) {
                longest = Math.max(longest, blob(ink, seen, side, start));
            }
        }
        return longest;
    }

    private static double blob(boolean[] ink, boolean[] seen, int side, int start) {
        int left = side;
        int right = 0;
        int top = side;
        int bottom = 0;
        var open = new ArrayDeque<Integer>();
        open.add(start);
        seen[start] = true;
        while (!open.isEmpty()) {
            int place = open.pop();
            int x = place % side;
            int y = place / side;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            for (int ny = Math.max(y - 1, 0); ny <= Math.min(y + 1, side - 1); ny++) {
                for (int nx = Math.max(x - 1, 0); nx <= Math.min(x + 1, side - 1); nx++) {
                    int next = ny * side + nx;
                    if (ink[next] && !seen[next]) {
                        seen[next] = true;
                        open.push(next);
                    }
                }
            }
        }
        return Math.hypot(right - left, bottom - top);
    }
}
