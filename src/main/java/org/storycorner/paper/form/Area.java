package org.storycorner.paper.form;

/** A rectangle on a page; millimetres from the top left. */
public record Area(double x, double y, double width, double height) {

    public Area {
        if (!(width >= 0 && height >= 0)) {
            throw new IllegalArgumentException("An area has no negative side: " + width + " × " + height);
        }
    }

    public static Area square(double x, double y, double side) {
        return new Area(x, y, side, side);
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    /** This area with so much more on each side; with less when it is negative. */
    public Area grown(double by) {
        return new Area(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    public boolean contains(Area other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }

    public boolean overlaps(Area other) {
        return other.x < right() && x < other.right() && other.y < bottom() && y < other.bottom();
    }

    /** The same area on a page of this width that is seen in a mirror. */
    Area mirrored(double pageWidth) {
        return new Area(pageWidth - right(), y, width, height);
    }
}
