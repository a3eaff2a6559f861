package org.storycorner.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** What a screen really shows: its pixels, and the contrasts between them as WCAG reckons them. */
record Pixels(BufferedImage image) {

    static Pixels of(Page page) {
        var png = page.screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED));
        try {
            return new Pixels(ImageIO.read(new ByteArrayInputStream(png)));
        } catch (IOException notAPicture) {
            throw new UncheckedIOException(notAPicture);
        }
    }

    /** A part of the screen, in whole pixels. */
    record Part(int left, int top, int right, int bottom) {

        Part grown(int by) {
            return new Part(left - by, top - by, right + by, bottom + by);
        }

        private boolean holds(int x, int y) {
            return x >= left && x < right && y >= top && y < bottom;
        }
    }

    /** The commonest colour of a part. */
    int ground(Part part) {
        return commonest(part, new Part(0, 0, 0, 0));
    }

    /** The commonest colour of the frame between two parts. */
    int around(Part inner, Part outer) {
        return commonest(outer, inner);
    }

    /** The highest contrast to a colour on the line that crosses a part's edge on the left, half-way down. */
    double atLeftEdge(Part part, int against, int within) {
        int y = (part.top + part.bottom) / 2;
        return IntStream.range(part.left - within, part.left + within)
                .filter(x -> isInside(x, y))
                .mapToDouble(x -> contrast(image.getRGB(x, y), against))
                .max()
                .orElse(1);
    }

    /** How many pixels of a part stand out from a colour by at least so much. */
    long standingOut(Part part, int against, double least) {
        return count(part, (x, y) -> contrast(image.getRGB(x, y), against) >= least);
    }

    /** How many pixels of a part differ from an earlier picture by at least so much. */
    long changed(Pixels before, Part part, double least) {
        return count(part, (x, y) -> contrast(image.getRGB(x, y), before.image.getRGB(x, y)) >= least);
    }

    /** From 1 to 21, by WCAG 2. */
    static double contrast(int one, int other) {
        double brighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (brighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private int commonest(Part part, Part without) {
        var colours = new HashMap<Integer, Long>();
        count(part, (x, y) -> {
            if (!without.holds(x, y)) {
                colours.merge(image.getRGB(x, y), 1L, Long::sum);
            }
            return false;
        });
        return colours.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow(() -> new IllegalStateException("Nothing of " + part + " is on the screen"))
                .getKey();
    }

    private long count(Part part, Look look) {
        long found = 0;
        for (int y = Math.max(0, part.top); y < Math.min(image.getHeight(), part.bottom); y++) {
            for (int x = Math.max(0, part.left); x < Math.min(image.getWidth(), part.right); x++) {
                found += look.counts(x, y) ? 1 : 0;
            }
        }
        return found;
    }

    private boolean isInside(int x, int y) {
        return x >= 0 && y >= 0 && x < image.getWidth() && y < image.getHeight();
    }

    @FunctionalInterface
    private interface Look {
        boolean counts(int x, int y);
    }
}
