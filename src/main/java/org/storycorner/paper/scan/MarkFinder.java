package org.storycorner.paper.scan;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import org.storycorner.paper.form.Area;

/** Finds one of a page's solid squares near where it should be: in a patch of the page, made upright and to scale. */
final class MarkFinder {

    /** Pixels of the patch in a millimetre. */
    private static final double SCALE = 5;

    private static final int LEAST_CONTRAST = 40;

    private final GreyImage image;

    MarkFinder(GreyImage image) {
        this.image = image;
    }

    /**
     * The middle of the mark, in pixels of the image.
     *
     * @param page where the page is believed to lie
     * @param reach how far off the mark may be, in millimetres
     */
    Optional<Point> find(Area mark, Homography page, double reach) {
        var patch = new Patch(mark, page, reach);
        return patch.square(mark.width() * SCALE)
                .map(middle -> page.map(new Point(patch.left + middle.x() / SCALE, patch.top + middle.y() / SCALE)));
    }

    /** The surroundings of the mark. */
    private final class Patch {

        private final double left;
        private final double top;
        private final int side;
        private final double[] brightness;
        private final boolean[] seen;
        private final double threshold;
        private final double white;

        Patch(Area mark, Homography page, double reach) {
            this.left = mark.x() - reach;
            this.top = mark.y() - reach;
            this.side = (int) Math.ceil((mark.width() + 2 * reach) * SCALE);
            this.brightness = new double[side * side];
            this.seen = new boolean[side * side];
            for (int place = 0; place < brightness.length; place++) {
                var at = page.map(new Point(left + place % side / SCALE, top + Math.floorDiv(place, side) / SCALE));
                boolean inside = at.x() > -1 && at.y() > -1 && at.x() < image.width() && at.y() < image.height();
                brightness[place] = inside ? image.at(at.x(), at.y()) : 255;
            }
            var sorted = brightness.clone();
            Arrays.sort(sorted);
            double black = sorted[
                    (int) (sorted.length
                            * Math.min(0.02, mark.width() * mark.width() * SCALE * SCALE / 2 / sorted.length))];
            this.white = sorted[sorted.length * 7 / 10];
            this.threshold = white - black < LEAST_CONTRAST ? -1 : (white + black) / 2;
        }

        /** The middle of the dark square of this side that lies next to the patch's middle. */
        Optional<Point> square(double expected) {
            Optional<Point> best = Optional.empty();
            double nearest = Double.MAX_VALUE;
            for (int place = 0; place < brightness.length; place++) {
                if (!seen[place] && brightness[place] < threshold) {
                    var blob = blob(place);
                    double distance = Math.hypot(blob.middleX() - side / 2.0, blob.middleY() - side / 2.0);
                    if (blob.isSquare(expected) && distance < nearest) {
                        nearest = distance;
                        best = Optional.of(centroid(blob));
                    }
                }
            }
            return best;
        }

        private Blob blob(int start) {
            var blob = new Blob();
            var open = new ArrayDeque<Integer>();
            open.add(start);
            seen[start] = true;
            while (!open.isEmpty()) {
                int place = open.pop();
                int x = place % side;
                int y = place / side;
                blob.add(x, y, side);
                visit(open, x > 0, place - 1);
                visit(open, x < side - 1, place + 1);
                visit(open, y > 0, place - side);
                visit(open, y < side - 1, place + side);
            }
            return blob;
        }

        private void visit(ArrayDeque<Integer> open, boolean inside, int place) {
            if (inside && !seen[place] && brightness[place] < threshold) {
                seen[place] = true;
                open.push(place);
            }
        }

        /** Weighted with darkness, which tells it to a fraction of a pixel. */
        private Point centroid(Blob blob) {
            double sum = 0;
            double sumX = 0;
            double sumY = 0;
            for (int y = Math.max(blob.top - 2, 0); y <= Math.min(blob.bottom + 2, side - 1); y++) {
                for (int x = Math.max(blob.left - 2, 0); x <= Math.min(blob.right + 2, side - 1); x++) {
                    double dark = Math.clamp(white - brightness[y * side + x], 0, white);
                    dark = dark < (white - threshold) / 2 ? 0 : dark;
                    sum += dark;
                    sumX += dark * x;
                    sumY += dark * y;
                }
            }
            return new Point(sumX / sum, sumY / sum);
        }
    }

    /** Dark pixels that touch each other. */
    private static final class Blob {

        private int left = Integer.MAX_VALUE;
        private int top = Integer.MAX_VALUE;
        private int right = -1;
        private int bottom = -1;
        private int count;
        private boolean cut;

        void add(int x, int y, int side) {
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            count++;
            cut |= x == 0 || y == 0 || x == side - 1 || y == side - 1;
        }

        double middleX() {
            return (left + right) / 2.0;
        }

        double middleY() {
            return (top + bottom) / 2.0;
        }

        boolean isSquare(double expected) {
            double width = right - left + 1;
            double height = bottom - top + 1;
            return !cut
                    && width > expected * 0.7
                    && width < expected * 1.4
                    && height > expected * 0.7
                    && height < expected * 1.4
                    && count > width * height * 0.72;
        }
    }
}
