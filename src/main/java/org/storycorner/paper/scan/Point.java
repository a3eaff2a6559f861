package org.storycorner.paper.scan;

/** A point of a page, in millimetres from the top left, or of an image, in pixels. */
public record Point(double x, double y) {

    public double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
