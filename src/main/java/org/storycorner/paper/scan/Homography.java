package org.storycorner.paper.scan;

import java.util.List;
import java.util.Optional;

/**
 * How a flat page lies in an image: the projection of points of the page, in millimetres, to pixels (Hartley and
 * Zisserman, Multiple View Geometry, chapter 4).
 */
final class Homography {

    /** About half a page: keeps the terms of the equations alike in size. */
    private static final double MILLIMETRES = 100;

    /**
     * Draws perspective towards none where the points are too close together to tell; points that are spread over a page
     * outweigh it by far.
     */
    private static final double RIDGE = 1e-6;

    private static final int UNKNOWN = 8;

    /** Nine numbers, row by row. */
    private final double[] terms;

    private Homography(double[] terms) {
        this.terms = terms;
    }

    /** A point of the page, and where the image has it. */
    record Pair(Point page, Point image) {}

    /** The projection that fits these pairs best, by least squares; empty when they can't tell. */
    static Optional<Homography> fit(List<Pair> pairs) {
        if (pairs.size() < 4) {
            return Optional.empty();
        }
        var middle = middle(pairs);
        double pixels = pairs.stream()
                        .mapToDouble(pair -> pair.image().distance(middle.image()))
                        .average()
                        .orElse(0)
                / Math.max(
                        pairs.stream()
                                .mapToDouble(pair -> pair.page().distance(middle.page()))
                                .average()
                                .orElse(0),
                        1e-9)
                * MILLIMETRES;
        if (pixels < 1e-6) {
            return Optional.empty();
        }
        var equations = new double[UNKNOWN][UNKNOWN + 1];
        for (var pair : pairs) {
            double x = (pair.page().x() - middle.page().x()) / MILLIMETRES;
            double y = (pair.page().y() - middle.page().y()) / MILLIMETRES;
            double u = (pair.image().x() - middle.image().x()) / pixels;
            double v = (pair.image().y() - middle.image().y()) / pixels;
            add(equations, new double[] {x, y, 1, 0, 0, 0, -u * x, -u * y, u});
            add(equations, new double[] {0, 0, 0, x, y, 1, -v * x, -v * y, v});
        }
        equations[6][6] += RIDGE;
        equations[7][7] += RIDGE;
        return solve(equations).map(h -> scaled(h, middle, pixels));
    }

    Point map(Point page) {
        double w = terms[6] * page.x() + terms[7] * page.y() + terms[8];
        return new Point(
                (terms[0] * page.x() + terms[1] * page.y() + terms[2]) / w,
                (terms[3] * page.x() + terms[4] * page.y() + terms[5]) / w);
    }

    /** The point of the page that lies at this point of the image. */
    Point back(Point image) {
        return inverse().map(image);
    }

    Homography inverse() {
        double[] t = terms;
        return new Homography(new double[] {
            t[4] * t[8] - t[5] * t[7], t[2] * t[7] - t[1] * t[8], t[1] * t[5] - t[2] * t[4],
            t[5] * t[6] - t[3] * t[8], t[0] * t[8] - t[2] * t[6], t[2] * t[3] - t[0] * t[5],
            t[3] * t[7] - t[4] * t[6], t[1] * t[6] - t[0] * t[7], t[0] * t[4] - t[1] * t[3]
        });
    }

    /** Pixels in a millimetre around this point of the page. */
    double scale(Point page) {
        var here = map(page);
        double across = here.distance(map(new Point(page.x() + 1, page.y())));
        double down = here.distance(map(new Point(page.x(), page.y() + 1)));
        return Math.sqrt(across * down);
    }

    private static Pair middle(List<Pair> pairs) {
        return new Pair(
                new Point(
                        pairs.stream()
                                .mapToDouble(pair -> pair.page().x())
                                .average()
                                .orElse(0),
                        pairs.stream()
                                .mapToDouble(pair -> pair.page().y())
                                .average()
                                .orElse(0)),
                new Point(
                        pairs.stream()
                                .mapToDouble(pair -> pair.image().x())
                                .average()
                                .orElse(0),
                        pairs.stream()
                                .mapToDouble(pair -> pair.image().y())
                                .average()
                                .orElse(0)));
    }

    /** Adds one equation to the normal equations. */
    private static void add(double[][] equations, double[] row) {
        for (int i = 0; i < UNKNOWN; i++) {
            for (int j = 0; j <= UNKNOWN; j++) {
                equations[i][j] += row[i] * row[j];
            }
        }
    }

    /** Gauss's elimination with pivots. */
    private static Optional<double[]> solve(double[][] m) {
        for (int column = 0; column < UNKNOWN; column++) {
            int pivot = column;
            for (int row = column + 1; row < UNKNOWN; row++) {
                pivot = Math.abs(m[row][column]) > Math.abs(m[pivot][column]) ? row : pivot;
            }
            if (Math.abs(m[pivot][column]) < 1e-12) {
                return Optional.empty();
            }
            var swapped = m[pivot];
            m[pivot] = m[column];
            m[column] = swapped;
            for (int row = 0; row < UNKNOWN; row++) {
                double share = row == column ? 0 : m[row][column] / m[column][column];
                for (int next = column; share != 0 && next <= UNKNOWN; next++) {
                    m[row][next] -= share * m[column][next];
                }
            }
        }
        var solution = new double[UNKNOWN];
        for (int row = 0; row < UNKNOWN; row++) {
            solution[row] = m[row][UNKNOWN] / m[row][row];
        }
        return Optional.of(solution);
    }

    /** From the equations' own units to millimetres and pixels. */
    private static Homography scaled(double[] h, Pair middle, double pixels) {
        var page = middle.page();
        double[] t = {h[0], h[1], h[2], h[3], h[4], h[5], h[6], h[7], 1};
        for (int row = 0; row < 3; row++) {
            t[3 * row] /= MILLIMETRES;
            t[3 * row + 1] /= MILLIMETRES;
            t[3 * row + 2] -= t[3 * row] * page.x() + t[3 * row + 1] * page.y();
        }
        for (int column = 0; column < 3; column++) {
            t[column] = t[column] * pixels + t[6 + column] * middle.image().x();
            t[3 + column] =
                    t[3 + column] * pixels + t[6 + column] * middle.image().y();
        }
        return new Homography(t);
    }
}
