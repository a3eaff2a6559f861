package org.storycorner.measure.hand;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.storycorner.paper.character.Alphabet;
import org.storycorner.paper.form.Area;
import tools.jackson.databind.json.JsonMapper;

/**
 * Digits that people have really written: 10,000 of MNIST, 28 × 28 pixels each, from forms of the US Census Bureau and from
 * pupils. Who wrote which is not known, so one person may have written digits of both halves.
 */
public final class WrittenDigits implements Hand {

    private static final int SIDE = 28;

    /** How high a digit is drawn there. */
    private static final double DRAWN = 20;

    private final List<List<List<Float>>> digits;

    private record File(List<Float> data) {}

    private WrittenDigits(boolean isUnseen) {
        this.digits = Alphabet.digits()
                .chars()
                .mapToObj(digit -> half((char) digit, isUnseen))
                .toList();
    }

    /** The half from which is learnt. */
    public static WrittenDigits learnt() {
        return new WrittenDigits(false);
    }

    /** The half that is only measured with. */
    public static WrittenDigits unseen() {
        return new WrittenDigits(true);
    }

    private static List<List<Float>> half(char digit, boolean isUnseen) {
        try {
            var json = Files.readString(Packages.file("mnist/src/digits/" + digit + ".json"));
            var data = JsonMapper.builder().build().readValue(json, File.class).data();
            int count = data.size() / (SIDE * SIDE);
            var half = new ArrayList<List<Float>>();
            for (int number = isUnseen ? count / 2 : 0; number < (isUnseen ? count : count / 2); number++) {
                half.add(data.subList(number * SIDE * SIDE, (number + 1) * SIDE * SIDE));
            }
            return half;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String characters() {
        return Alphabet.digits();
    }

    @Override
    public void write(Graphics2D paper, char character, Area box, int darkness, RandomGenerator random) {
        var written = digits.get(Alphabet.place(character));
        var picture = picture(written.get(random.nextInt(written.size())), darkness);
        double pixel = box.height() * random.nextDouble(0.55, 0.95) / DRAWN;
        var placed = AffineTransform.getTranslateInstance(
                box.centreX() + box.width() * random.nextDouble(-0.1, 0.1),
                box.centreY() + box.height() * random.nextDouble(-0.1, 0.1));
        placed.rotate(Math.toRadians(random.nextGaussian() * 3));
        placed.scale(pixel, pixel);
        placed.translate(-SIDE / 2.0, -SIDE / 2.0);
        paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        paper.drawImage(picture, placed, null);
    }

    private static BufferedImage picture(List<Float> digit, int darkness) {
        var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        for (int place = 0; place < digit.size(); place++) {
            int opacity = Math.clamp(Math.round(digit.get(place) * 255), 0, 255);
            picture.setRGB(place % SIDE, place / SIDE, opacity << 24 | darkness << 16 | darkness << 8 | darkness);
        }
        return picture;
    }
}
