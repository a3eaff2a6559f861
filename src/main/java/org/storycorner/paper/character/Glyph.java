package org.storycorner.paper.character;

import java.util.Optional;
import org.storycorner.paper.form.Area;
import org.storycorner.paper.scan.GreyImage;
import org.storycorner.paper.scan.UprightPage;

/** One written character: upright, centred and of one size, row by row. */
public final class Glyph {

    static final int SIDE = 32;

    /** Smaller is a dot, in millimetres. */
    private static final double LEAST = 1.3;

    private static final double MOST_SLANT = 0.6;

    private final float[] depth;
    private final double height;
    private final double middle;
    private final double slender;

    private Glyph(float[] depth, double height, double middle, double slender) {
        this.depth = depth;
        this.height = height;
        this.middle = middle;
        this.slender = slender;
    }

    /**
     * What is written in a box; nothing where no more than specks are.
     *
     * @param page on even paper, in {@link UprightPage#DPI}
     */
    public static Optional<Glyph> in(GreyImage page, Area box) {
        var ink = Ink.of(page, box);
        var kept = Blobs.kept(ink);
        for (int place = 0; place < kept.length; place++) {
            if (!kept[place]) {
                ink.depth()[place] = 0;
            }
        }
        return Bounds.of(ink, 0)
                .filter(bounds -> Math.max(bounds.width(), bounds.height()) >= LEAST * UprightPage.SCALE)
                .map(bounds -> of(ink, bounds));
    }

    /** The depth of a pixel of {@link #SIDE} × {@link #SIDE}, from 0 for paper to 1 for ink. */
    float depth(int x, int y) {
        return depth[y * SIDE + x];
    }

    /** Of what was written, as a share of the box's. */
    double height() {
        return height;
    }

    /** How far down in the box its middle lies, as a share. */
    double middle() {
        return middle;
    }

    /** Its width divided by its height, after it was set upright. */
    double slender() {
        return slender;
    }

    private static Glyph of(Ink ink, Bounds bounds) {
        double slant = slant(ink);
        var upright = Bounds.of(ink, slant).orElseThrow();
        double longer = Math.max(upright.width(), upright.height());
        double shorter = Math.min(upright.width(), upright.height());
        double narrow = Math.sqrt(Math.sin(Math.PI / 2 * shorter / longer)) * SIDE;
        double across = upright.width() >= upright.height() ? SIDE : narrow;
        double down = upright.width() >= upright.height() ? narrow : SIDE;
        var depth = new float[SIDE * SIDE];
        var picture = new Sampled(ink, slant);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double u = (x + 0.5 - SIDE / 2.0) / across * upright.width() + upright.centreX();
                double v = (y + 0.5 - SIDE / 2.0) / down * upright.height() + upright.centreY();
                depth[y * SIDE + x] = picture.at(u, v);
            }
        }
        double boxTop = ink.frame().top() - ink.top();
        return new Glyph(
                depth,
                (double) bounds.height() / ink.frame().height(),
                (bounds.centreY() - boxTop) / ink.frame().height(),
                (double) upright.width() / upright.height());
    }

    /** How far the strokes lean to the right for each pixel down: from the second moments, as for MNIST (LeCun 1998). */
    private static double slant(Ink ink) {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int place = 0; place < ink.depth().length; place++) {
            sum += ink.depth()[place];
            sumX += ink.depth()[place] * (place % ink.width());
            int row = place / ink.width();
            sumY += ink.depth()[place] * row;
        }
        double across = 0;
        double down = 0;
        for (int place = 0; place < ink.depth().length; place++) {
            double x = place % ink.width() - sumX / sum;
            int row = place / ink.width();
            double y = row - sumY / sum;
            across += ink.depth()[place] * x * y;
            down += ink.depth()[place] * y * y;
        }
        return down == 0 ? 0 : Math.clamp(across / down, -MOST_SLANT, MOST_SLANT);
    }
}
