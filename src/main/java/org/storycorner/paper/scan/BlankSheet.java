package org.storycorner.paper.scan;

/** Tells whether anything is on a sheet at all: the back of a page is scanned too, and is no story. */
public final class BlankSheet {

    private static final int SMALL = 700;

    /** Of each side; scanners leave shadows along the edges. */
    private static final double EDGE = 0.05;

    private static final double PAPER = 0.8;
    private static final double INK = 0.82;
    private static final double MOST_INK = 0.0006;

    private BlankSheet() {}

    /** False whenever there may be something, so that a faint pencil is looked at by a person. */
    public static boolean isBlank(GreyImage image) {
        var small = image;
        while (Math.max(small.width(), small.height()) > 2 * SMALL) {
            small = small.half();
        }
        var counts = new int[256];
        int pixels = 0;
        for (int y = (int) (small.height() * EDGE); y < small.height() * (1 - EDGE); y++) {
            for (int x = (int) (small.width() * EDGE); x < small.width() * (1 - EDGE); x++) {
                counts[small.get(x, y)]++;
                pixels++;
            }
        }
        int paper = brightness(counts, pixels);
        int ink = 0;
        for (int brightness = 0; brightness < paper * INK; brightness++) {
            ink += counts[brightness];
        }
        return paper > 100 && ink <= pixels * MOST_INK;
    }

    private static int brightness(int[] counts, int pixels) {
        int darker = 0;
        int brightness = 0;
        while (brightness < 255 && darker + counts[brightness] < pixels * PAPER) {
            darker += counts[brightness++];
        }
        return brightness;
    }
}
