package org.storycorner.paper.intake;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.storycorner.paper.form.Area;
import org.storycorner.paper.scan.FoundPage;
import org.storycorner.paper.scan.GreyImage;
import org.storycorner.paper.scan.UprightPage;

/** The picture of a page, to be kept and looked at; nothing of it is ever written to a file on the way. */
public final class PagePicture {

    /** An A4 page in 200 dots an inch, with some of the table around it: small print can still be read by eye. */
    private static final int LONGEST = 2600;

    private static final float QUALITY = 0.72f;
    private static final int OUTLINE = 6;

    private final BufferedImage image;

    private PagePicture(BufferedImage image) {
        this.image = image;
    }

    /** As it is kept: a JPEG, no larger than a page in 200 dots an inch needs. */
    static byte[] kept(GreyImage picture) {
        var image = picture.fitted(LONGEST);
        var grey = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_BYTE_GRAY);
        var pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        System.arraycopy(image.pixels(), 0, pixels, 0, pixels.length);
        return jpeg(grey);
    }

    /** A page that was found, as it will be kept: a JPEG. */
    public static byte[] straight(FoundPage.Upright page) {
        return kept(page.upright());
    }

    /** The picture that was kept so. */
    static PagePicture of(byte[] kept) {
        try {
            // It closes its stream by itself.
            var image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(kept)));
            return new PagePicture(Objects.requireNonNull(image, "a JPEG of our own"));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** In pixels. */
    public int width() {
        return image.getWidth();
    }

    public int height() {
        return image.getHeight();
    }

    /** Its pixels, to be read again. */
    public GreyImage grey() {
        return GreyImage.of(image);
    }

    /** This part of an upright page, in millimetres, as a JPEG. */
    public byte[] crop(Area area) {
        int left = Math.clamp(pixels(area.x()), 0, image.getWidth() - 1);
        int top = Math.clamp(pixels(area.y()), 0, image.getHeight() - 1);
        int right = Math.clamp(pixels(area.right()), left + 1, image.getWidth());
        int bottom = Math.clamp(pixels(area.bottom()), top + 1, image.getHeight());
        return jpeg(image.getSubimage(left, top, right - left, bottom - top));
    }

    /** All of it, as a JPEG. */
    public byte[] whole() {
        return jpeg(image);
    }

    /** All of it, turned clockwise by so many quarters of a circle, as a JPEG. */
    public byte[] turned(int quarters) {
        if (quarters == 0) {
            return whole();
        }
        boolean isAcross = quarters % 2 == 1;
        int width = isAcross ? image.getHeight() : image.getWidth();
        int height = isAcross ? image.getWidth() : image.getHeight();
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = drawn.createGraphics();
        graphics.translate(width / 2.0, height / 2.0);
        graphics.rotate(quarters * Math.PI / 2);
        graphics.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return jpeg(drawn);
    }

    /** All of it, with a line around this part. */
    public byte[] outlined(Area area) {
        var drawn = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var graphics = drawn.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(OUTLINE));
        graphics.drawRect(pixels(area.x()), pixels(area.y()), pixels(area.width()), pixels(area.height()));
        graphics.dispose();
        return jpeg(drawn);
    }

    private static int pixels(double millimetres) {
        return (int) Math.round(millimetres * UprightPage.SCALE);
    }

    private static byte[] jpeg(BufferedImage picture) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
