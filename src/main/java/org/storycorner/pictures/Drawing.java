package org.storycorner.pictures;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A drawing of the jar, as vectors. */
public final class Drawing {

    /** What OpenMoji leaves free on each side of a drawing, as a share of its width; the others leave less. */
    private static final float OPENMOJI_MARGIN = 0.08f;

    private final SVGDocument drawing;
    private final float margin;

    private Drawing(String path, float margin) {
        this.drawing = read(path);
        this.margin = margin;
    }

    public static Drawing of(Card card) {
        return new Drawing(card.path(), card.source() == CardSource.OPENMOJI ? OPENMOJI_MARGIN : 0);
    }

    /** One of our own drawings, such as {@code bubble} or {@code bear/sit}. */
    public static Drawing icon(String name) {
        return new Drawing("pictures/" + name + ".svg", 0);
    }

    /** Draws it into a square with this top left corner and this side. */
    public void draw(Graphics2D page, float x, float y, float side) {
        float whole = side / (1 - 2 * margin);
        float over = (whole - side) / 2;
        drawing.render((java.awt.@Nullable Component) null, page, new ViewBox(x - over, y - over, whole, whole));
    }

    private static SVGDocument read(String path) {
        var file = Objects.requireNonNull(
                Drawing.class.getResource("/META-INF/resources/" + path), path + " is in the jar");
        return Objects.requireNonNull(new SVGLoader().load(file), path + " is an SVG");
    }
}
