package org.storycorner.paper.scan;

import java.util.List;
import java.util.stream.IntStream;

/** Where a person sees the middles of a page's corner squares in an image, in pixels, as the page itself lies. */
public record Corners(Point topLeft, Point topRight, Point bottomRight, Point bottomLeft) {

    /** Half the sharpness of the least that is read: nothing could be told on a smaller page. */
    private static final double LEAST_SIDE = 250;

    /** Whether a page can lie so: seen from its front, not twisted, and large enough. */
    public boolean isPage() {
        var corners = clockwise();
        return IntStream.range(0, corners.size())
                .allMatch(place -> turnsRight(
                        corners.get(place),
                        corners.get((place + 1) % corners.size()),
                        corners.get((place + 2) % corners.size())));
    }

    /** From the top left. */
    List<Point> clockwise() {
        return List.of(topLeft, topRight, bottomRight, bottomLeft);
    }

    private static boolean turnsRight(Point from, Point over, Point to) {
        double turn = (over.x() - from.x()) * (to.y() - over.y()) - (over.y() - from.y()) * (to.x() - over.x());
        return turn > 0 && from.distance(over) >= LEAST_SIDE;
    }
}
