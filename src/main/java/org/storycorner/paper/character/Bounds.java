package org.storycorner.paper.character;

import java.util.Optional;

/** The smallest upright rectangle around ink, in pixels. */
record Bounds(int left, int top, int right, int bottom) {

    private static final float SEEN = 0.3f;

    /** Around what is there, after each row was moved against this slant; nothing where there is no ink. */
    static Optional<Bounds> of(Ink ink, double slant) {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = Integer.MIN_VALUE;
        int bottom = Integer.MIN_VALUE;
        for (int place = 0; place < ink.depth().length; place++) {
            if (ink.depth()[place] > SEEN) {
                int y = place / ink.width();
                int x = (int) Math.round(place % ink.width() - slant * (y - ink.height() / 2.0));
                left = Math.min(left, x);
                right = Math.max(right, x + 1);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y + 1);
            }
        }
        return left > right ? Optional.empty() : Optional.of(new Bounds(left, top, right, bottom));
    }

    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }

    double centreX() {
        return (left + right) / 2.0;
    }

    double centreY() {
        return (top + bottom) / 2.0;
    }
}
