package org.storycorner.measure.paper;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.storycorner.paper.scan.GreyImage;

/**
 * A printed page that somebody writes on.
 *
 * @param graphics draws on it, in millimetres
 */
record Canvas(BufferedImage image, Graphics2D graphics) {

    static Canvas of(PrintedPages.Page page) {
        var image = new BufferedImage(page.image().width(), page.image().height(), BufferedImage.TYPE_BYTE_GRAY);
        var pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(page.image().pixels(), 0, pixels, 0, pixels.length);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.scale(PrintedPages.SCALE, PrintedPages.SCALE);
        return new Canvas(image, graphics);
    }

    /** With all that was written; nothing can be added any more. */
    GreyImage finished() {
        graphics.dispose();
        return GreyImage.of(image);
    }
}
