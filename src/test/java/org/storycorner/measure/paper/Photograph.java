package org.storycorner.measure.paper;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.stream.Stream;
import org.storycorner.paper.form.Area;
import org.storycorner.paper.scan.Corners;
import org.storycorner.paper.scan.GreyImage;
import org.storycorner.paper.scan.Point;

/**
 * A page on a table, something lying on what a machine would find it by.
 *
 * @param jpeg the picture
 * @param corners where the middles of the page's corner squares are in it, whether they are seen or not
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Photograph(byte[] jpeg, Corners corners) {

    public static final int WIDTH = 1900;
    public static final int HEIGHT = 2500;

    private static final double SMALLER = 0.6;
    private static final double DOTS = 300 / 25.4;

    /** All of its marks are covered, its codes are not. */
    public static Photograph withoutMarks(FilledPage page, double degrees) throws IOException {
        return of(page, page.printed().layout().marks().stream().map(mark -> mark.grown(1)), degrees);
    }

    /** Both codes are covered, its marks are not. */
    public static Photograph withoutCodes(FilledPage page, double degrees) throws IOException {
        return of(page, page.printed().layout().codes().stream(), degrees);
    }

    private static Photograph of(FilledPage page, Stream<Area> covered, double degrees) throws IOException {
        var sheet = picture(page.image());
        var cover = sheet.createGraphics();
        cover.setColor(Color.WHITE);
        covered.forEach(
                area -> cover.fillRect(dots(area.x()), dots(area.y()), dots(area.width()), dots(area.height())));
        cover.dispose();
        var lies = AffineTransform.getTranslateInstance(WIDTH / 2.0, HEIGHT / 2.0);
        lies.rotate(Math.toRadians(degrees));
        lies.scale(SMALLER, SMALLER);
        lies.translate(-sheet.getWidth() / 2.0, -sheet.getHeight() / 2.0);
        var table = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = table.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(new Color(110, 110, 110));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.drawImage(sheet, lies, null);
        graphics.dispose();
        var corners = page.printed().layout().marks().stream()
                .limit(4)
                .map(mark -> seen(lies, mark))
                .toList();
        return new Photograph(
                Degradation.jpeg(GreyImage.of(table), 85),
                new Corners(corners.get(0), corners.get(1), corners.get(2), corners.get(3)));
    }

    private static Point seen(AffineTransform lies, Area mark) {
        var at = lies.transform(new Point2D.Double(mark.centreX() * DOTS, mark.centreY() * DOTS), null);
        return new Point(at.getX(), at.getY());
    }

    private static int dots(double millimetres) {
        return (int) Math.round(millimetres * DOTS);
    }

    private static BufferedImage picture(GreyImage image) {
        var picture = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_BYTE_GRAY);
        var pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        System.arraycopy(image.pixels(), 0, pixels, 0, pixels.length);
        return picture;
    }
}
