package org.storycorner.paper.read;

import java.util.Arrays;
import java.util.List;
import org.storycorner.paper.form.Area;
import org.storycorner.paper.scan.GreyImage;
import org.storycorner.paper.scan.UprightPage;

/** Cuts a ruled line out of a page on even paper, for a reader of text: without its grey rule and what is printed
 * below a code, white around it. */
final class LineCut {

    private static final double SCALE = UprightPage.SCALE;

    /** What hangs below the rule, in millimetres. */
    private static final double BELOW = 1.6;

    private static final int MARGIN = 12;

    /** Lighter than this is the rule or the paper; the rule is printed in 15 % grey. */
    private static final int LIGHT = 170;

    private LineCut() {}

    static GreyImage of(GreyImage page, Area line, List<Area> codes) {
        int left = (int) Math.round(line.x() * SCALE);
        int top = (int) Math.round(line.y() * SCALE);
        int width = (int) Math.round(line.width() * SCALE);
        int height = (int) Math.round((line.height() + BELOW) * SCALE);
        var printed = CodeText.below(codes).in(line);
        int across = width + 2 * MARGIN;
        var pixels = new byte[across * (height + 2 * MARGIN)];
        Arrays.fill(pixels, (byte) 255);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int grey =
                        page.get(Math.clamp(left + x, 0, page.width() - 1), Math.clamp(top + y, 0, page.height() - 1));
                pixels[(y + MARGIN) * across + x + MARGIN] =
                        (byte) (grey > LIGHT || printed.covers(left + x, top + y) ? 255 : grey);
            }
        }
        return new GreyImage(across, height + 2 * MARGIN, pixels);
    }
}
