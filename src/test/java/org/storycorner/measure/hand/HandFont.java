package org.storycorner.measure.hand;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.storycorner.paper.character.Alphabet;
import org.storycorner.paper.form.Area;
import org.storycorner.pictures.Woff;

/** A font that imitates a hand, written with a pen of some width, a little different each time. */
public final class HandFont implements Hand {

    /** Fonts from which is learnt. Of a family that has two, both are on the same side. */
    private static final List<String> LEARNT = List.of(
            "annie-use-your-telescope",
            "bad-script",
            "caveat",
            "caveat-brush",
            "cedarville-cursive",
            "covered-by-your-grace",
            "crafty-girls",
            "dekko",
            "delicious-handrawn",
            "delius",
            "edu-nsw-act-foundation",
            "edu-sa-beginner",
            "edu-vic-wa-nt-beginner",
            "give-you-glory",
            "gloria-hallelujah",
            "homemade-apple",
            "itim",
            "just-me-again-down-here",
            "loved-by-the-king",
            "mali",
            "mansalva",
            "marck-script",
            "mynerve",
            "neucha",
            "nothing-you-could-do",
            "pangolin",
            "patrick-hand",
            "patrick-hand-sc",
            "rock-salt",
            "sedgwick-ave",
            "shadows-into-light",
            "shadows-into-light-two",
            "sriracha",
            "sue-ellen-francisco",
            "sunshiney",
            "the-girl-next-door",
            "walter-turncoat");

    /** Fonts that are only measured with. */
    private static final List<String> UNSEEN = List.of(
            "architects-daughter",
            "coming-soon",
            "gochi-hand",
            "handlee",
            "indie-flower",
            "kalam",
            "over-the-rainbow",
            "reenie-beanie",
            "schoolbell",
            "short-stack",
            "swanky-and-moo-moo",
            "waiting-for-the-sunrise",
            "zeyada");

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final double SMALL = 0.62;

    private final Font font;
    private final double capital;

    private HandFont(Font font) {
        this.font = font;
        this.capital = outline('E').getBounds2D().getHeight();
    }

    public static List<Hand> learnt() {
        return LEARNT.stream().map(HandFont::named).toList();
    }

    public static List<Hand> unseen() {
        return UNSEEN.stream().map(HandFont::named).toList();
    }

    static List<String> namesLearnt() {
        return LEARNT;
    }

    static List<String> namesUnseen() {
        return UNSEEN;
    }

    /** The same as fonts, for whole lines. */
    public static List<Font> unseenFonts() {
        return UNSEEN.stream().map(HandFont::load).toList();
    }

    private static Hand named(String name) {
        return new HandFont(load(name));
    }

    private static Font load(String name) {
        try {
            var file = Packages.file("@fontsource/%1$s/files/%1$s-latin-400-normal.woff".formatted(name));
            return Font.createFont(
                            Font.TRUETYPE_FONT, new ByteArrayInputStream(Woff.unpacked(Files.readAllBytes(file))))
                    .deriveFont(100f);
        } catch (IOException | FontFormatException unreadable) {
            throw new IllegalStateException(name + " is no font that can be read", unreadable);
        }
    }

    @Override
    public String characters() {
        return (Alphabet.all() + Alphabet.letters().toLowerCase(Locale.ROOT))
                .chars()
                .filter(font::canDisplay)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Override
    public void write(Graphics2D paper, char character, Area box, int darkness, RandomGenerator random) {
        double height = box.height() * random.nextDouble(0.55, 0.98);
        var wobble = Wobble.of(box, height, random);
        var shape = wobble.apply(normal(character));
        paper.setColor(new Color(darkness, darkness, darkness));
        paper.fill(shape);
        paper.setStroke(
                new BasicStroke((float) random.nextDouble(0.05, 0.4), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        paper.draw(shape);
    }

    /** About the origin; capitals and digits 1 high, small letters as much as they are beside a capital, or a little more. */
    private Shape normal(char character) {
        var outline = outline(character);
        var bounds = outline.getBounds2D();
        double high = Math.max(bounds.getHeight(), capital * SMALL);
        double scale = Character.isLowerCase(character) ? 1 / Math.max(high, capital) : 1 / high;
        double wide = bounds.getWidth() * scale;
        double narrower = wide > 1 ? 1 / wide : 1;
        var normal = AffineTransform.getScaleInstance(scale * narrower, scale);
        normal.translate(-bounds.getCenterX(), -bounds.getCenterY());
        return normal.createTransformedShape(outline);
    }

    private Shape outline(char character) {
        return font.createGlyphVector(CONTEXT, String.valueOf(character)).getOutline();
    }
}
