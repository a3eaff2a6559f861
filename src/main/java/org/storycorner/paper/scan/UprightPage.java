package org.storycorner.paper.scan;

import java.util.stream.IntStream;

/** Draws a page that lies anyhow in an image as if it had been scanned straight, in 200 dpi. */
public final class UprightPage {

    public static final int DPI = 200;

    /** Pixels in a millimetre. */
    public static final double SCALE = DPI / 25.4;

    private UprightPage() {}

    static GreyImage of(GreyImage image, Registration registration, double widthMm, double heightMm) {
        int width = (int) Math.round(widthMm * SCALE);
        int height = (int) Math.round(heightMm * SCALE);
        var source = image;
        double shrunk = 1;
        double scale = registration.homography().scale(new Point(widthMm / 2, heightMm / 2));
        while (scale * shrunk > 1.7 * SCALE) {
            source = source.half();
            shrunk /= 2;
        }
        var pixels = new byte[width * height];
        var from = source;
        double factor = shrunk;
        double middle = (1 / factor - 1) / 2;
        IntStream.range(0, height).forEach(y -> row(from, registration, pixels, y, width, factor, middle));
        return new GreyImage(width, height, pixels);
    }

    /** Every eighth point by the whole projection, those between in proportion: the error is far below a pixel. */
    private static void row(
            GreyImage from, Registration page, byte[] pixels, int y, int width, double factor, double middle) {
        int step = 8;
        var start = at(page, 0, y, factor, middle);
        for (int x = 0; x < width; x += step) {
            var end = at(page, x + step, y, factor, middle);
            for (int place = 0; place < step && x + place < width; place++) {
                double share = (double) place / step;
                double sx = start.x() + (end.x() - start.x()) * share;
                double sy = start.y() + (end.y() - start.y()) * share;
                boolean inside = sx > -1 && sy > -1 && sx < from.width() && sy < from.height();
                pixels[y * width + x + place] = inside ? (byte) Math.round(from.at(sx, sy)) : (byte) 255;
            }
            start = end;
        }
    }

    private static Point at(Registration page, int x, int y, double factor, double middle) {
        var at = page.map(new Point((x + 0.5) / SCALE, (y + 0.5) / SCALE));
        return new Point((at.x() - middle) * factor, (at.y() - middle) * factor);
    }
}
