package org.storycorner.measure.paper;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.storycorner.paper.scan.GreyImage;

/**
 * What happens to a page between the table and the box.
 *
 * @param turns quarter turns
 * @param degrees of skew
 * @param dpi of the picture, about
 * @param perspective how much smaller the far edge is, as a share
 * @param curl how far the middle of the page bends up, in millimetres as they are seen
 * @param blur radius in pixels of the picture
 * @param noise standard deviation of the brightness
 * @param jpeg quality, 1 to 100; 0 for none
 * @param shadow how much darker one side is, as a share
 * @param toner how black the print still is, as a share
 * @param fold side of a corner that is folded over, in millimetres
 * @param lost how many edge marks are covered
 * @param fax whether there is only black and white
 * @param margin how much of the table is seen around the page, in millimetres; cropped when negative
 * @param folded which corner that is
 */
public record Degradation(
        int turns,
        double degrees,
        int dpi,
        double perspective,
        double curl,
        double blur,
        double noise,
        int jpeg,
        double shadow,
        double toner,
        double fold,
        int lost,
        boolean fax,
        double margin,
        Corner folded) {

    /** A corner of the page as it is read. */
    public enum Corner {
        TOP_LEFT,
        TOP_RIGHT,
        BOTTOM_RIGHT,
        BOTTOM_LEFT;

        /** How far a point of the page is from this corner, along the edges. */
        double distance(double x, double y) {
            boolean isLeft = this == TOP_LEFT || this == BOTTOM_LEFT;
            boolean isTop = this == TOP_LEFT || this == TOP_RIGHT;
            return (isLeft ? x : WIDTH - x) + (isTop ? y : HEIGHT - y);
        }
    }

    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;

    /** What a scanner of an office does. */
    static Degradation scan(RandomGenerator random) {
        int turns = random.nextInt(10) < 7 ? 0 : random.nextInt(4);
        int dpi = List.of(150, 200, 200, 300, 300).get(random.nextInt(5));
        return new Degradation(
                turns,
                random.nextDouble(-3, 3),
                dpi,
                0,
                0,
                random.nextDouble(0.2, 0.8),
                random.nextDouble(1, 7),
                random.nextInt(35, 92),
                random.nextDouble(0, 0.08),
                random.nextDouble(0.85, 1),
                0,
                0,
                false,
                random.nextDouble(-2, 4),
                Corner.TOP_LEFT);
    }

    /** What a good scanner does to a page that lies straight in it. */
    static Degradation clean(RandomGenerator random) {
        return new Degradation(
                0, random.nextDouble(-0.6, 0.6), 150, 0, 0, 0.4, 2, 85, 0.02, 1, 0, 0, false, 1, Corner.TOP_LEFT);
    }

    /** A photograph at an angle, in a shadow, upside down, a corner of this size folded over. */
    static Degradation upsideDown(double fold, Corner folded) {
        return new Degradation(2, 11, 230, 0.2, 1.5, 0.6, 4, 75, 0.5, 0.95, fold, 0, false, 12, folded);
    }

    /** The same with no more dots an inch than these. */
    Degradation atMost(int dots) {
        return new Degradation(
                turns,
                degrees,
                Math.min(dpi, dots),
                perspective,
                curl,
                blur,
                noise,
                jpeg,
                shadow,
                toner,
                fold,
                lost,
                fax,
                margin,
                folded);
    }

    /** A bad scan: one thing, or several, went wrong. */
    static Degradation badScan(RandomGenerator random) {
        boolean fax = random.nextInt(5) == 0;
        return new Degradation(
                random.nextInt(4),
                random.nextDouble(-15, 15),
                fax ? 200 : List.of(100, 120, 150, 200, 300, 400).get(random.nextInt(6)),
                0,
                random.nextDouble(0, 0.8),
                random.nextDouble(0.2, 1.0),
                random.nextDouble(2, 14),
                random.nextInt(15, 80),
                random.nextDouble(0, 0.3),
                random.nextDouble(0.5, 1),
                random.nextInt(3) == 0 ? random.nextDouble(10, 32) : 0,
                random.nextInt(3),
                fax,
                random.nextDouble(-5, 8),
                Corner.TOP_LEFT);
    }

    /** A photograph of the page on a table. */
    static Degradation photo(RandomGenerator random) {
        return new Degradation(
                random.nextInt(4),
                random.nextDouble(-15, 15),
                random.nextInt(150, 260),
                random.nextDouble(0.03, 0.25),
                random.nextDouble(0, 3),
                random.nextDouble(0.3, 1.2),
                random.nextDouble(2, 8),
                random.nextInt(50, 92),
                random.nextDouble(0.05, 0.5),
                random.nextDouble(0.85, 1),
                random.nextInt(4) == 0 ? random.nextDouble(8, 28) : 0,
                0,
                false,
                random.nextDouble(3, 25),
                Corner.TOP_LEFT);
    }

    /** The page after all of it. */
    GreyImage apply(FilledPage page, RandomGenerator random) throws IOException {
        var table = random.nextDouble(50, 190);
        double scale = dpi / 25.4;
        double diagonal = Math.toRadians(degrees + 90 * turns);
        double reachX = Math.abs(Math.cos(diagonal)) * WIDTH + Math.abs(Math.sin(diagonal)) * HEIGHT + 2 * margin;
        double reachY = Math.abs(Math.sin(diagonal)) * WIDTH + Math.abs(Math.cos(diagonal)) * HEIGHT + 2 * margin;
        int width = (int) (reachX * scale);
        int height = (int) (reachY * scale);
        double cos = Math.cos(diagonal);
        double sin = Math.sin(diagonal);
        double lightX = random.nextDouble(-1, 1);
        double tilt = random.nextDouble(-1, 1);
        var gauss = new Random(random.nextLong());
        var pixels = new byte[width * height];
        var source = printed(page, random);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double u = (x + 0.5) / scale - reachX / 2;
                double v = (y + 0.5) / scale - reachY / 2;
                double far = 1 + perspective * (v / reachY + tilt * 0.5 * u / reachX);
                double pu = u * far * (1 + perspective / 3);
                double pv = v * far * (1 + perspective / 3);
                double px = cos * pu + sin * pv + WIDTH / 2;
                double py = -sin * pu + cos * pv + HEIGHT / 2;
                px += curl * Math.sin(Math.PI * Math.clamp(py / HEIGHT, 0, 1));
                boolean on = px >= 0 && py >= 0 && px < WIDTH && py < HEIGHT && folded.distance(px, py) > fold;
                double brightness =
                        on ? source.at(px * PrintedPages.SCALE - 0.5, py * PrintedPages.SCALE - 0.5) : table;
                double shade = 1 - shadow * Math.clamp(0.5 + (u * lightX + v * (1 - Math.abs(lightX))) / 160, 0, 1);
                brightness = brightness * shade * 0.96 + gauss.nextGaussian() * noise;
                pixels[y * width + x] = (byte) Math.clamp(Math.round(brightness), 0, 255);
            }
        }
        var image = blurred(new GreyImage(width, height, pixels));
        return compressed(fax ? blackAndWhite(image) : image);
    }

    /** Less toner, and edge marks that something lies on. */
    private GreyImage printed(FilledPage page, RandomGenerator random) {
        var pixels = page.image().pixels().clone();
        if (toner < 1) {
            for (int place = 0; place < pixels.length; place++) {
                pixels[place] = (byte) (255 - (255 - (pixels[place] & 0xFF)) * toner);
            }
        }
        var image = new GreyImage(page.image().width(), page.image().height(), pixels);
        for (int covered = 0; covered < lost; covered++) {
            var mark =
                    page.printed().layout().marks().get(4 + random.nextInt(6)).grown(1);
            for (int y = (int) (mark.y() * PrintedPages.SCALE); y < mark.bottom() * PrintedPages.SCALE; y++) {
                for (int x = (int) (mark.x() * PrintedPages.SCALE); x < mark.right() * PrintedPages.SCALE; x++) {
                    pixels[y * image.width() + x] = (byte) 240;
                }
            }
        }
        return image;
    }

    /** Three passes of a box are nearly a Gaussian. */
    private GreyImage blurred(GreyImage image) {
        if (blur < 0.3) {
            return image;
        }
        double side = Math.min(blur / 2, 0.45);
        return blurred(blurred(image, side), side);
    }

    /** Each pixel takes so much from each of its neighbours, across and then down. */
    public static GreyImage blurred(GreyImage image, double side) {
        var pixels = image.pixels().clone();
        for (int step : new int[] {1, image.width()}) {
            var before = pixels.clone();
            for (int place = step; place < pixels.length - step; place++) {
                double mean = (before[place] & 0xFF) * (1 - 2 * side)
                        + ((before[place - step] & 0xFF) + (before[place + step] & 0xFF)) * side;
                pixels[place] = (byte) Math.round(mean);
            }
        }
        return new GreyImage(image.width(), image.height(), pixels);
    }

    private static GreyImage blackAndWhite(GreyImage image) {
        var pixels = image.pixels().clone();
        for (int place = 0; place < pixels.length; place++) {
            pixels[place] = (byte) ((pixels[place] & 0xFF) < 150 ? 0 : 255);
        }
        return new GreyImage(image.width(), image.height(), pixels);
    }

    private GreyImage compressed(GreyImage image) throws IOException {
        return jpeg == 0 ? image : compressed(image, jpeg);
    }

    /** The image after it was a JPEG of this quality, 1 to 100. */
    public static GreyImage compressed(GreyImage image, int quality) throws IOException {
        return GreyImage.of(ImageIO.read(new ByteArrayInputStream(jpeg(image, quality))));
    }

    static byte[] jpeg(GreyImage image, int quality) throws IOException {
        var picture = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_BYTE_GRAY);
        var pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        System.arraycopy(image.pixels(), 0, pixels, 0, pixels.length);
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality / 100f);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
