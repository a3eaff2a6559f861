package org.storycorner.browser;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Many pictures on one, small, in rows, each over its name. */
final class ContactSheet {

    private static final int GAP = 14;
    private static final int LABEL = 30;
    private static final int WIDEST = 1_900;

    private ContactSheet() {}

    /**
     * Writes the sheet as a PNG.
     *
     * @param pictures in the order of the sheet; each gets the room that the first one needs
     * @param columns how many stand beside each other
     */
    static void write(Path sheet, List<Path> pictures, int columns) throws IOException {
        var first = ImageIO.read(pictures.getFirst().toFile());
        write(sheet, pictures, columns, (double) first.getHeight() / first.getWidth());
    }

    /**
     * The same with pictures that may be of any height.
     *
     * @param tallness of each one's room, as a multiple of its width; what a picture has below that is left out
     */
    static void write(Path sheet, List<Path> pictures, int columns, double tallness) throws IOException {
        int width = (WIDEST - GAP) / columns - GAP;
        int height = (int) Math.round(width * tallness);
        int rows = Math.ceilDiv(pictures.size(), columns);
        var drawn = new BufferedImage(WIDEST, GAP + rows * (height + LABEL + GAP), BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(new Color(0xd5dae0));
        pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 19));
        for (int number = 0; number < pictures.size(); number++) {
            int left = GAP + number % columns * (width + GAP);
            int top = GAP + number / columns * (height + LABEL + GAP);
            draw(pen, pictures.get(number), left, top, width, height);
        }
        pen.dispose();
        ImageIO.write(drawn, "png", sheet.toFile());
    }

    private static void draw(Graphics2D pen, Path file, int left, int top, int width, int height) throws IOException {
        var whole = ImageIO.read(file.toFile());
        int shown = Math.min(whole.getHeight(), Math.ceilDiv(whole.getWidth() * height, width));
        var picture = whole.getSubimage(0, 0, whole.getWidth(), shown);
        double scale = Math.min((double) width / picture.getWidth(), (double) height / picture.getHeight());
        var scaled = picture.getScaledInstance(
                (int) Math.round(scale * picture.getWidth()),
                (int) Math.round(scale * picture.getHeight()),
                Image.SCALE_AREA_AVERAGING);
        pen.drawImage(scaled, left, top, null);
        pen.setColor(Color.BLACK);
        pen.drawString(file.getFileName().toString().replace(".png", ""), left, top + height + LABEL - 8);
    }
}
