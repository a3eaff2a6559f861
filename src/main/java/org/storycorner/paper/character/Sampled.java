package org.storycorner.paper.character;

/** Ink between its pixels, after each row was moved against the slant. */
record Sampled(Ink ink, double slant) {

    /** The depth at a point whose whole numbers are the corners of pixels. */
    float at(double u, double v) {
        double y = v - 0.5;
        double x = u - 0.5 + slant * (y - ink.height() / 2.0);
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double shareX = x - left;
        double shareY = y - top;
        double above = pixel(left, top) * (1 - shareX) + pixel(left + 1, top) * shareX;
        double below = pixel(left, top + 1) * (1 - shareX) + pixel(left + 1, top + 1) * shareX;
        return (float) (above * (1 - shareY) + below * shareY);
    }

    private double pixel(int x, int y) {
        boolean isThere = x >= 0 && y >= 0 && x < ink.width() && y < ink.height();
        return isThere ? ink.depth()[y * ink.width() + x] : 0;
    }
}
