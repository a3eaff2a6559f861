package org.storycorner.paper.scan;

import java.util.Comparator;
import java.util.List;

/**
 * What a page that is not quite flat differs from its homography, told by the marks along its two long edges: between two
 * marks of an edge in proportion, and from edge to edge too. Millimetres.
 */
final class Bend {

    private final List<Shift> left;
    private final List<Shift> right;
    private final double leftX;
    private final double rightX;

    /** How far from where the homography has it a point of the page really is. */
    record Shift(Point page, double dx, double dy) {}

    Bend(List<Shift> shifts, double pageWidth) {
        var sorted = shifts.stream()
                .sorted(Comparator.comparingDouble(shift -> shift.page().y()))
                .toList();
        this.left = sorted.stream()
                .filter(shift -> shift.page().x() < pageWidth / 2)
                .toList();
        this.right = sorted.stream()
                .filter(shift -> shift.page().x() >= pageWidth / 2)
                .toList();
        this.leftX =
                left.stream().mapToDouble(shift -> shift.page().x()).average().orElse(0);
        this.rightX =
                right.stream().mapToDouble(shift -> shift.page().x()).average().orElse(pageWidth);
    }

    /** Where this point of the page lies for the homography. */
    Point apply(Point page) {
        var atLeft = at(left, page.y());
        var atRight = at(right, page.y());
        double share = Math.clamp((page.x() - leftX) / (rightX - leftX), -0.2, 1.2);
        return new Point(
                page.x() + atLeft.x() * (1 - share) + atRight.x() * share,
                page.y() + atLeft.y() * (1 - share) + atRight.y() * share);
    }

    private static Point at(List<Shift> edge, double y) {
        for (int next = 1; next < edge.size(); next++) {
            var above = edge.get(next - 1);
            var below = edge.get(next);
            if (y >= above.page().y() && y <= below.page().y()) {
                double share = (y - above.page().y())
                        / Math.max(below.page().y() - above.page().y(), 1e-6);
                return new Point(
                        above.dx() * (1 - share) + below.dx() * share, above.dy() * (1 - share) + below.dy() * share);
            }
        }
        if (edge.isEmpty()) {
            return new Point(0, 0);
        }
        var end = y < edge.getFirst().page().y() ? edge.getFirst() : edge.getLast();
        return new Point(end.dx(), end.dy());
    }
}
