package org.storycorner.measure.paper;

import java.io.IOException;
import java.util.random.RandomGenerator;
import org.storycorner.paper.scan.GreyImage;

/** One thing that goes wrong now and then, beside what happens to every scan or photograph anyway. */
public enum Mishap {
    /** A photograph in which a lamp is mirrored: one spot of 15 to 60 mm in which paper and print are white. */
    GLARE {
        @Override
        GreyImage picture(FilledPage page, FilledPage other, RandomGenerator random) throws IOException {
            var how = Degradation.photo(random);
            return Degradation.compressed(mirrored(how.apply(page, random), how.dpi() / 25.4, random), QUALITY);
        }
    },
    /** A photograph by a hand that moved: every point is a stroke of 0.2 to 1 mm. */
    MOTION {
        @Override
        GreyImage picture(FilledPage page, FilledPage other, RandomGenerator random) throws IOException {
            var how = Degradation.photo(random);
            double length = random.nextDouble(0.2, 1) * how.dpi() / 25.4;
            return Degradation.compressed(moved(how.apply(page, random), length, random.nextDouble(Math.PI)), QUALITY);
        }
    },
    /** A photograph upside down in a shadow, with 20 to 60 mm of any corner folded over: two corners carry the codes. */
    DOG_EAR {
        @Override
        GreyImage picture(FilledPage page, FilledPage other, RandomGenerator random) throws IOException {
            var corners = Degradation.Corner.values();
            return Degradation.upsideDown(random.nextDouble(20, 60), corners[random.nextInt(corners.length)])
                    .apply(page, random);
        }
    },
    /** A scan of thin paper that is printed on both sides: 8 to 30 % of the back is seen through it, the wrong way round. */
    BLEED_THROUGH {
        @Override
        GreyImage picture(FilledPage page, FilledPage other, RandomGenerator random) throws IOException {
            double share = random.nextDouble(0.08, 0.3);
            return Degradation.scan(random).apply(page.seen(seenThrough(page.image(), other.image(), share)), random);
        }
    },
    /** A scan of two sheets that the feeder drew in together: the second covers the first from 35 to 250 mm on. */
    DOUBLE_FEED {
        @Override
        GreyImage picture(FilledPage page, FilledPage other, RandomGenerator random) throws IOException {
            int from = (int) (random.nextDouble(35, 250) * PrintedPages.SCALE);
            return Degradation.scan(random).apply(page.seen(covered(page.image(), other.image(), from)), random);
        }
    };

    private static final int QUALITY = 85;
    private static final int STEPS = 16;

    /** The page as it comes out, with another that lies behind it or upon it. */
    abstract GreyImage picture(FilledPage page, FilledPage other, RandomGenerator random) throws IOException;

    private static GreyImage mirrored(GreyImage image, double pixels, RandomGenerator random) {
        double middleX = random.nextDouble(0.15, 0.85) * image.width();
        double middleY = random.nextDouble(0.15, 0.85) * image.height();
        double radiusX = random.nextDouble(7.5, 30) * pixels;
        double radiusY = random.nextDouble(7.5, 30) * pixels;
        var lit = image.pixels().clone();
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                double far = Math.hypot((x - middleX) / radiusX, (y - middleY) / radiusY);
                // White up to the edge of the spot, nothing of it at twice its size.
                double light = 255 * Math.clamp(2 - far, 0, 1);
                lit[y * image.width() + x] = (byte) Math.clamp(Math.round(image.get(x, y) + light), 0, 255);
            }
        }
        return new GreyImage(image.width(), image.height(), lit);
    }

    private static GreyImage moved(GreyImage image, double length, double direction) {
        var smeared = new byte[image.pixels().length];
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                double sum = 0;
                for (int step = 0; step < STEPS; step++) {
                    double along = length * (step / (STEPS - 1.0) - 0.5);
                    sum += image.at(x + along * Math.cos(direction), y + along * Math.sin(direction));
                }
                smeared[y * image.width() + x] = (byte) Math.round(sum / STEPS);
            }
        }
        return new GreyImage(image.width(), image.height(), smeared);
    }

    private static GreyImage seenThrough(GreyImage front, GreyImage back, double share) {
        var both = new byte[front.pixels().length];
        var soft = Degradation.blurred(Degradation.blurred(back, 0.3), 0.3);
        for (int y = 0; y < front.height(); y++) {
            for (int x = 0; x < front.width(); x++) {
                double dark = share * (255 - soft.at(front.width() - 1.0 - x, y)) / 255;
                both[y * front.width() + x] = (byte) Math.round(front.get(x, y) * (1 - dark));
            }
        }
        return new GreyImage(front.width(), front.height(), both);
    }

    private static GreyImage covered(GreyImage below, GreyImage above, int from) {
        var both = below.pixels().clone();
        for (int y = from; y < below.height(); y++) {
            for (int x = 0; x < below.width(); x++) {
                both[y * below.width() + x] = (byte) Math.round(above.at(x, y - from));
            }
        }
        return new GreyImage(below.width(), below.height(), both);
    }
}
