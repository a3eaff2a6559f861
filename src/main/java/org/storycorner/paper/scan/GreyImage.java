package org.storycorner.paper.scan;

import boofcv.alg.filter.misc.AverageDownSampleOps;
import boofcv.struct.image.GrayU8;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** An image in 8-bit grey, row by row from the top left; 0 is black. */
public final class GreyImage {

    private final int width;
    private final int height;
    private final byte[] pixels;

    /** An image of these pixels, which are not copied. */
    public GreyImage(int width, int height, byte[] pixels) {
        if (width < 1 || height < 1 || pixels.length != width * height) {
            throw new IllegalArgumentException(
                    "An image of %d × %d does not have %d pixels".formatted(width, height, pixels.length));
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    /** The brightness of a picture in any colours (ITU-R BT.601); what is transparent counts as white. */
    public static GreyImage of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        if (picture.getType() == BufferedImage.TYPE_BYTE_GRAY
                && picture.getRaster().getDataBuffer() instanceof DataBufferByte data
                && data.getData().length == width * height) {
            return new GreyImage(width, height, data.getData());
        }
        var pixels = new byte[width * height];
        var row = new int[width];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = (byte) luma(row[x]);
            }
        }
        return new GreyImage(width, height, pixels);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** All pixels, not a copy. */
    public byte[] pixels() {
        return pixels;
    }

    /** 0 to 255. */
    public int get(int x, int y) {
        return pixels[y * width + x] & 0xFF;
    }

    /** The brightness at a point between pixels, whose centres have whole numbers; beyond the edge that of the edge. */
    public double at(double x, double y) {
        double inX = Math.clamp(x, 0, width - 1.0);
        double inY = Math.clamp(y, 0, height - 1.0);
        int left = Math.min((int) inX, Math.max(width - 2, 0));
        int top = Math.min((int) inY, Math.max(height - 2, 0));
        int right = Math.min(left + 1, width - 1);
        int bottom = Math.min(top + 1, height - 1);
        double shareX = inX - left;
        double shareY = inY - top;
        double above = get(left, top) * (1 - shareX) + get(right, top) * shareX;
        double below = get(left, bottom) * (1 - shareX) + get(right, bottom) * shareX;
        return above * (1 - shareY) + below * shareY;
    }

    /** The same stood on its head. */
    public GreyImage halfTurned() {
        var turned = new byte[pixels.length];
        for (int place = 0; place < pixels.length; place++) {
            turned[pixels.length - 1 - place] = pixels[place];
        }
        return new GreyImage(width, height, turned);
    }

    /** Half as wide and high, each pixel the mean of four. */
    public GreyImage half() {
        int halfWidth = Math.max(width / 2, 1);
        int halfHeight = Math.max(height / 2, 1);
        var halved = new byte[halfWidth * halfHeight];
        int across = width > 1 ? 1 : 0;
        int down = height > 1 ? width : 0;
        for (int y = 0; y < halfHeight; y++) {
            for (int x = 0; x < halfWidth; x++) {
                int first = 2 * y * width + 2 * x;
                int sum = (pixels[first] & 0xFF)
                        + (pixels[first + across] & 0xFF)
                        + (pixels[first + down] & 0xFF)
                        + (pixels[first + down + across] & 0xFF);
                halved[y * halfWidth + x] = (byte) (sum / 4);
            }
        }
        return new GreyImage(halfWidth, halfHeight, halved);
    }

    /** No wider and no higher than this, in its own proportions: each pixel the mean of those that it stands for. */
    public GreyImage fitted(int longest) {
        double shrink = (double) longest / Math.max(width, height);
        if (shrink >= 1) {
            return this;
        }
        var all = new GrayU8(1, 1);
        all.setData(pixels);
        all.reshape(width, height);
        var small = new GrayU8(
                Math.max((int) Math.round(width * shrink), 1), Math.max((int) Math.round(height * shrink), 1));
        AverageDownSampleOps.down(all, small);
        return new GreyImage(small.width, small.height, small.data);
    }

    /** Each pixel set off from the mean of its four neighbours, for codes that are blurred. */
    public GreyImage sharpened() {
        var sharp = pixels.clone();
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int around = get(x - 1, y) + get(x + 1, y) + get(x, y - 1) + get(x, y + 1);
                sharp[y * width + x] = (byte) Math.clamp(3 * get(x, y) - around / 2, 0, 255);
            }
        }
        return new GreyImage(width, height, sharp);
    }

    private static int luma(int argb) {
        int opacity = argb >>> 24;
        int brightness = (299 * ((argb >> 16) & 0xFF) + 587 * ((argb >> 8) & 0xFF) + 114 * (argb & 0xFF) + 500) / 1000;
        return (brightness * opacity + 255 * (255 - opacity)) / 255;
    }
}
