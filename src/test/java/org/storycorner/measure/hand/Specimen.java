package org.storycorner.measure.hand;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.storycorner.measure.paper.Degradation;
import org.storycorner.paper.character.Alphabet;
import org.storycorner.paper.character.Glyph;
import org.storycorner.paper.character.Strokes;
import org.storycorner.paper.form.Area;
import org.storycorner.paper.scan.GreyImage;
import org.storycorner.paper.scan.UprightPage;

/** One character in a box of its own, printed, written, scanned and found as on a page, to be learnt. */
final class Specimen {

    private static final Area BOX = new Area(2.5, 2.5, 5, 6.5);
    private static final double WIDTH = 10;
    private static final double HEIGHT = 11.5;

    /** Dots an inch of paper that is drawn on. */
    private static final double FINE = 2 * UprightPage.SCALE;

    /** One in so many was compressed. */
    private static final int COMPRESSED = 6;

    private final float[] strokes;
    private final int character;

    private Specimen(float[] strokes, int character) {
        this.strokes = strokes;
        this.character = character;
    }

    /** As {@link Strokes} describes it; not a copy. */
    float[] strokes() {
        return strokes;
    }

    /** Its place in the {@link Alphabet}. */
    int character() {
        return character;
    }

    /** What this hand writes; nothing when it is not found again, as a reader would not find it either. */
    static Optional<Specimen> of(Hand hand, char character, RandomGenerator random) {
        var page = scanned(drawn(hand, character, random), random);
        return Glyph.in(page, BOX).map(glyph -> new Specimen(Strokes.of(glyph), Alphabet.place(character)));
    }

    private static GreyImage drawn(Hand hand, char character, RandomGenerator random) {
        var canvas = new BufferedImage(
                (int) Math.round(WIDTH * FINE), (int) Math.round(HEIGHT * FINE), BufferedImage.TYPE_BYTE_GRAY);
        var paper = canvas.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paper.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        paper.scale(FINE, FINE);
        paper.translate(random.nextDouble(-0.25, 0.25), random.nextDouble(-0.25, 0.25));
        int grey = random.nextInt(165, 200);
        paper.setColor(new Color(grey, grey, grey));
        paper.setStroke(new BasicStroke(0.35f));
        for (double left = BOX.x() - 7; left < WIDTH; left += 7) {
            paper.draw(new Rectangle2D.Double(left, BOX.y(), BOX.width(), BOX.height()));
        }
        hand.write(paper, character, BOX, random.nextInt(10, 120), random);
        paper.dispose();
        return GreyImage.of(canvas);
    }

    private static GreyImage scanned(GreyImage drawn, RandomGenerator random) {
        var scan = drawn.half();
        double spread = random.nextDouble(0, 0.9);
        for (int pass = 0; pass < 2; pass++) {
            scan = Degradation.blurred(scan, spread / 3);
        }
        var noise = new Random(random.nextLong());
        double deviation = random.nextDouble(0, 9);
        boolean isFax = random.nextInt(25) == 0;
        var pixels = scan.pixels();
        for (int place = 0; place < pixels.length; place++) {
            double brightness = (pixels[place] & 0xFF) * 245 / 255.0 + noise.nextGaussian() * deviation;
            pixels[place] = (byte) Math.clamp(Math.round(isFax ? brightness < 150 ? 0 : 255 : brightness), 0, 255);
        }
        return random.nextInt(COMPRESSED) == 0 ? compressed(scan, random.nextInt(20, 80)) : scan;
    }

    private static GreyImage compressed(GreyImage image, int quality) {
        try {
            return Degradation.compressed(image, quality);
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
