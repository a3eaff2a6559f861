package org.storycorner.paper.scan;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, as a JPEG file tells it (Exif 2.3, tag 0x0112).
 *
 * @param value 1 to 8; 1 is upright
 */
record ExifTurn(int value) {

    static final ExifTurn NONE = new ExifTurn(1);

    private static final int HEAD = 128 * 1024;
    private static final int ORIENTATION = 0x0112;
    private static final int EXIF = 0x45786966;

    /** The turn that the file tells; none when it tells nothing that can be understood. */
    static ExifTurn of(ScanSource source) throws IOException {
        try (var in = source.stream()) {
            return of(ByteBuffer.wrap(in.readNBytes(HEAD)));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cutShort) {
            return NONE;
        }
    }

    /** The same image, upright. */
    GreyImage apply(GreyImage image) {
        if (value == 1) {
            return image;
        }
        boolean swapped = value >= 5;
        int width = swapped ? image.height() : image.width();
        int height = swapped ? image.width() : image.height();
        var pixels = new byte[width * height];
        int lastX = image.width() - 1;
        int lastY = image.height() - 1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int sx = swapped ? y : x;
                int sy = swapped ? x : y;
                boolean flipX = value == 2 || value == 3 || value == 7 || value == 8;
                boolean flipY = value == 3 || value == 4 || value == 6 || value == 7;
                pixels[y * width + x] = (byte) image.get(flipX ? lastX - sx : sx, flipY ? lastY - sy : sy);
            }
        }
        return new GreyImage(width, height, pixels);
    }

    private static ExifTurn of(ByteBuffer file) {
        if ((file.getShort() & 0xFFFF) != 0xFFD8) {
            return NONE;
        }
        while (true) {
            int marker = file.getShort() & 0xFFFF;
            int length = file.getShort() & 0xFFFF;
            if (marker == 0xFFE1 && file.getInt(file.position()) == EXIF) {
                return inExif(file.slice(file.position() + 6, length - 8));
            } else if (marker < 0xFFE0 || length < 2) {
                return NONE;
            }
            file.position(file.position() + length - 2);
        }
    }

    private static ExifTurn inExif(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            int place = directory + 2 + 12 * entry;
            if ((tiff.getShort(place) & 0xFFFF) == ORIENTATION) {
                int value = tiff.getShort(place + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? new ExifTurn(value) : NONE;
            }
        }
        return NONE;
    }
}
