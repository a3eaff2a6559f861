package org.storycorner.paper.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.storycorner.paper.form.Area;
import org.storycorner.paper.form.Layout;

/**
 * Where a page lies in an image.
 *
 * @param marks how many of its marks were found where they agree with each other
 * @param corners how many of these are corners
 * @param residuals of each mark on an edge when it is left out and told by the others, in millimetres; may be empty
 */
record Registration(Homography homography, Bend bend, int marks, int corners, List<Double> residuals) {

    /** Further than this from where the others say it is, a mark is not one; a page that lies in a curl stays within. */
    private static final double AGREEING = 2;

    private static final double WIDTH = 210;

    /** How far from where the codes say a mark may be, at the least; and how far from where a finger has pointed. */
    private static final double REACH = 3;

    private static final double REACH_BY_HAND = 6;
    private static final double MOST_REACH = 9;

    /** Further than this from where the marks say it is, a corner of a code gives them the lie: they were taken for others. */
    private static final double FROM_CODES = 2.5;

    /** So many marks around the corners that somebody has shown are no chance. */
    private static final int ENOUGH_BY_HAND = 6;

    /** The page's place by its codes and marks; empty when too few marks were found, or the codes lie elsewhere. */
    static Optional<Registration> of(GreyImage image, Layout layout, List<FoundCode> codes) {
        var known = pairs(layout, codes);
        return consensus(marks(image, layout, known, REACH))
                .map(agreeing -> of(layout, agreeing))
                .filter(place -> place.agreesWith(known));
    }

    /** How the page lies as far as its codes alone can tell. */
    static Optional<Homography> byCodes(Layout layout, List<FoundCode> codes) {
        return Homography.fit(pairs(layout, codes));
    }

    /** The page's place by corners that somebody has shown: by the marks around them, or, where few are seen, by these alone. */
    static Registration of(GreyImage image, Layout layout, Corners corners) {
        var shown = pairs(layout, corners);
        return consensus(marks(image, layout, shown, REACH_BY_HAND))
                .filter(agreeing -> agreeing.size() >= ENOUGH_BY_HAND)
                .map(agreeing -> of(layout, agreeing))
                .orElseGet(() -> new Registration(
                        Homography.fit(shown).orElseThrow(), new Bend(List.of(), WIDTH), 0, 0, List.of()));
    }

    private static Registration of(Layout layout, List<Homography.Pair> agreeing) {
        return new Registration(
                Homography.fit(agreeing).orElseThrow(),
                bend(agreeing),
                agreeing.size(),
                (int) agreeing.stream().filter(pair -> isCorner(layout, pair)).count(),
                agreeing.stream()
                        .filter(pair -> agreeing.size() > 4 && !isCorner(layout, pair))
                        .map(pair -> residual(agreeing, pair))
                        .toList());
    }

    Point map(Point page) {
        return homography.map(bend.apply(page));
    }

    /** A few marks can agree on a place where the page does not lie. Its codes are never mistaken for others. */
    private boolean agreesWith(List<Homography.Pair> codes) {
        var inverse = homography.inverse();
        return codes.stream().allMatch(corner -> error(inverse, corner) < FROM_CODES);
    }

    double median() {
        var sorted = residuals.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }

    double worst() {
        return residuals.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }

    /** Mark by mark away from what is known, each telling better where the next one is; a mark replaces what was shown there. */
    private static List<Homography.Pair> marks(
            GreyImage image, Layout layout, List<Homography.Pair> first, double least) {
        var finder = new MarkFinder(image);
        var known = new ArrayList<>(first);
        var open = new ArrayList<>(layout.marks());
        var found = new ArrayList<Homography.Pair>();
        while (!open.isEmpty()) {
            var next = open.stream()
                    .min(Comparator.comparingDouble(mark -> distance(mark, known)))
                    .orElseThrow();
            open.remove(next);
            var page = Homography.fit(known);
            double reach = Math.min(least + 0.05 * distance(next, known), MOST_REACH);
            page.flatMap(believed -> finder.find(next, believed, reach))
                    .map(at -> new Homography.Pair(middle(next), at))
                    .ifPresent(pair -> {
                        known.removeIf(shown -> shown.page().equals(pair.page()));
                        known.add(pair);
                        found.add(pair);
                    });
        }
        return found;
    }

    private static List<Homography.Pair> pairs(Layout layout, Corners corners) {
        var shown = corners.clockwise();
        return IntStream.range(0, shown.size())
                .mapToObj(corner -> new Homography.Pair(middle(layout.marks().get(corner)), shown.get(corner)))
                .toList();
    }

    private static List<Homography.Pair> pairs(Layout layout, List<FoundCode> codes) {
        return codes.stream().flatMap(code -> pairs(layout, code)).toList();
    }

    private static Stream<Homography.Pair> pairs(Layout layout, FoundCode code) {
        var area = layout.codes()
                .get(Math.min(code.sealed().place(), layout.codes().size() - 1));
        var corners = code.corners();
        return Stream.of(
                new Homography.Pair(new Point(area.x(), area.y()), corners.get(0)),
                new Homography.Pair(new Point(area.right(), area.y()), corners.get(1)),
                new Homography.Pair(new Point(area.right(), area.bottom()), corners.get(2)),
                new Homography.Pair(new Point(area.x(), area.bottom()), corners.get(3)));
    }

    /**
     * The marks that agree on one homography: every four of them propose one (that is RANSAC without the chance, as there
     * are ten marks at most), and the one that most others agree with wins.
     */
    private static Optional<List<Homography.Pair>> consensus(List<Homography.Pair> pairs) {
        List<Homography.Pair> best = List.of();
        double least = Double.MAX_VALUE;
        int n = pairs.size();
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                for (int c = b + 1; c < n; c++) {
                    for (int d = c + 1; d < n; d++) {
                        var proposed = Homography.fit(List.of(pairs.get(a), pairs.get(b), pairs.get(c), pairs.get(d)));
                        if (proposed.isPresent()) {
                            var inverse = proposed.get().inverse();
                            var agreeing = pairs.stream()
                                    .filter(pair -> error(inverse, pair) < AGREEING)
                                    .toList();
                            double sum = agreeing.stream()
                                    .mapToDouble(pair -> error(inverse, pair))
                                    .sum();
                            if (agreeing.size() > best.size() || (agreeing.size() == best.size() && sum < least)) {
                                best = agreeing;
                                least = sum;
                            }
                        }
                    }
                }
            }
        }
        boolean spread =
                best.stream().mapToDouble(pair -> pair.page().x()).distinct().count() > 1;
        return best.size() >= 4 && spread ? Optional.of(best) : Optional.empty();
    }

    private static double error(Homography inverse, Homography.Pair pair) {
        double error = inverse.map(pair.image()).distance(pair.page());
        return Double.isNaN(error) ? Double.MAX_VALUE : error;
    }

    /** The bend that these marks tell of. */
    private static Bend bend(List<Homography.Pair> pairs) {
        var inverse = Homography.fit(pairs).orElseThrow().inverse();
        return new Bend(
                pairs.stream()
                        .map(pair -> {
                            var at = inverse.map(pair.image());
                            return new Bend.Shift(
                                    pair.page(),
                                    at.x() - pair.page().x(),
                                    at.y() - pair.page().y());
                        })
                        .toList(),
                WIDTH);
    }

    private static double residual(List<Homography.Pair> pairs, Homography.Pair leftOut) {
        var others = pairs.stream().filter(pair -> !pair.equals(leftOut)).toList();
        var homography = Homography.fit(others).orElseThrow();
        var inverse = homography.inverse();
        return inverse.map(leftOut.image()).distance(bend(others).apply(leftOut.page()));
    }

    private static boolean isCorner(Layout layout, Homography.Pair pair) {
        return layout.marks().stream().limit(4).anyMatch(mark -> middle(mark).equals(pair.page()));
    }

    private static Point middle(Area mark) {
        return new Point(mark.centreX(), mark.centreY());
    }

    private static double distance(Area mark, List<Homography.Pair> known) {
        return known.stream()
                .mapToDouble(pair -> pair.page().distance(middle(mark)))
                .min()
                .orElse(0);
    }
}
