package org.storycorner.paper.read;

import java.util.List;
import org.storycorner.paper.form.Area;
import org.storycorner.paper.form.Part;
import org.storycorner.paper.scan.GreyImage;
import org.storycorner.paper.scan.UprightPage;

/** Tells which lines and character boxes are written in. */
final class WritingReader {

    private static final double SCALE = UprightPage.SCALE;
    private static final int INK = 70;
    private static final int PAPER = 245;

    /** What stays free of the rule or frame, in millimetres. */
    private static final double FREE = 0.9;

    private static final double LINE = 0.0015;
    private static final double CHARACTER = 0.012;

    private final GreyImage page;
    private final GreyImage blank;
    private final CodeText printed;

    /**
     * A reader of one page.
     *
     * @param page on even paper
     * @param blank the same page as it is printed: what hangs down from a heading into a line is no writing
     * @param codes where its codes are
     */
    WritingReader(GreyImage page, GreyImage blank, List<Area> codes) {
        this.page = page;
        this.blank = blank;
        this.printed = CodeText.below(codes);
    }

    FieldReading.Writing read(Part.Lines lines) {
        return new FieldReading.Writing(
                lines.id(), lines.lines().stream().map(line -> room(line, LINE)).toList());
    }

    /** A box for one character. */
    FieldReading.Room box(Area box) {
        return room(box, CHARACTER);
    }

    private FieldReading.Room room(Area area, double least) {
        double ink = ink(area.grown(-FREE));
        return new FieldReading.Room(ink > least, Math.round(ink * 10_000) / 10_000.0, area);
    }

    private double ink(Area area) {
        int count = 0;
        int ink = 0;
        var letters = printed.in(area);
        for (int y = (int) (area.y() * SCALE); y < area.bottom() * SCALE; y++) {
            for (int x = (int) (area.x() * SCALE); x < area.right() * SCALE; x++) {
                count++;
                ink += isDark(x, y) && !letters.covers(x, y) && !BoxInk.isPrinted(blank, x, y) ? 1 : 0;
            }
        }
        return (double) ink / count;
    }

    private boolean isDark(int x, int y) {
        return PAPER - page.get(Math.clamp(x, 0, page.width() - 1), Math.clamp(y, 0, page.height() - 1)) > INK;
    }
}
