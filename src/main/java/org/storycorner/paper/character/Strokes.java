package org.storycorner.paper.character;

/**
 * A character as numbers: in which directions the edges of its strokes run, in eight directions and six times six zones
 * that pass into each other (Liu 2003, gradient direction features), and its size and place in the box.
 */
public final class Strokes {

    private static final int ZONES = 6;
    private static final int DIRECTIONS = 8;
    private static final int BESIDES = 3;

    /** How many numbers describe a character. */
    public static final int LENGTH = ZONES * ZONES * DIRECTIONS + BESIDES;

    private final float[] found = new float[LENGTH];

    private Strokes() {}

    /** The numbers of this character, about 0 to 1 each. */
    public static float[] of(Glyph glyph) {
        var strokes = new Strokes();
        for (int y = -1; y <= Glyph.SIDE; y++) {
            for (int x = -1; x <= Glyph.SIDE; x++) {
                strokes.addEdge(glyph, x, y);
            }
        }
        strokes.evenOut();
        strokes.found[LENGTH - 3] = (float) Math.clamp(glyph.height(), 0, 1.3);
        strokes.found[LENGTH - 2] = (float) Math.clamp(glyph.middle(), 0, 1);
        strokes.found[LENGTH - 1] = (float) Math.clamp(glyph.slender(), 0, 1.5);
        return strokes.found;
    }

    /** The gradient of Sobel, shared out between the two directions next to it. */
    private void addEdge(Glyph glyph, int x, int y) {
        double across = at(glyph, x + 1, y - 1)
                + 2 * at(glyph, x + 1, y)
                + at(glyph, x + 1, y + 1)
                - at(glyph, x - 1, y - 1)
                - 2 * at(glyph, x - 1, y)
                - at(glyph, x - 1, y + 1);
        double down = at(glyph, x - 1, y + 1)
                + 2 * at(glyph, x, y + 1)
                + at(glyph, x + 1, y + 1)
                - at(glyph, x - 1, y - 1)
                - 2 * at(glyph, x, y - 1)
                - at(glyph, x + 1, y - 1);
        double strength = Math.hypot(across, down);
        if (strength > 0) {
            double turn = (Math.atan2(down, across) / (2 * Math.PI) + 1) * DIRECTIONS;
            int direction = (int) turn;
            double share = turn - direction;
            addTo(x, y, direction % DIRECTIONS, strength * (1 - share));
            addTo(x, y, (direction + 1) % DIRECTIONS, strength * share);
        }
    }

    /** To the four zones around. */
    private void addTo(int x, int y, int direction, double strength) {
        double across = (x + 0.5) / Glyph.SIDE * ZONES - 0.5;
        double down = (y + 0.5) / Glyph.SIDE * ZONES - 0.5;
        int left = (int) Math.floor(across);
        int top = (int) Math.floor(down);
        for (int row = top; row <= top + 1; row++) {
            for (int column = left; column <= left + 1; column++) {
                if (row >= 0 && row < ZONES && column >= 0 && column < ZONES) {
                    double share = (1 - Math.abs(across - column)) * (1 - Math.abs(down - row));
                    found[(row * ZONES + column) * DIRECTIONS + direction] += (float) (strength * share);
                }
            }
        }
    }

    /** Square roots, so that a few strong edges do not hide the others, and always as much in all. */
    private void evenOut() {
        double sum = 0;
        for (float one : found) {
            sum += one;
        }
        double whole = Math.sqrt(Math.max(sum, 1e-6)) / ZONES;
        for (int place = 0; place < found.length; place++) {
            found[place] = (float) (Math.sqrt(found[place]) / whole);
        }
    }

    private static float at(Glyph glyph, int x, int y) {
        boolean isThere = x >= 0 && y >= 0 && x < Glyph.SIDE && y < Glyph.SIDE;
        return isThere ? glyph.depth(x, y) : 0;
    }
}
