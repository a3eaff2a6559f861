package org.storycorner.paper.read;

import java.util.List;
import org.storycorner.paper.form.Area;
import org.storycorner.paper.form.Part;
import org.storycorner.paper.scan.GreyImage;
import org.storycorner.paper.scan.UprightPage;

/** Tells which lines and character boxes are written in. What is written there no machine is trusted to read. */
final class WritingReader {

    private static final double SCALE = UprightPage.SCALE;
    private static final int INK = 70;
    private static final int PAPER = 245;

    /** What stays free of the rule or frame, in millimetres. */
    private static final double FREE = 0.9;

    private static final double LINE = 0.0015;
    private static final double CHARACTER = 0.012;

    private final GreyImage page;
    private final CodeText printed;

    /**
     * A reader of one page.
     *
     * @param page on even paper
     * @param codes where its codes are
     */
    WritingReader(GreyImage page, List<Area> codes) {
        this.page = page;
        this.printed = CodeText.below(codes);
    }

    FieldReading.Writing read(Part.Lines lines) {
        return read(lines.id(), "lines", lines.lines(), LINE);
    }

    FieldReading.Writing read(Part.Characters characters) {
        return read(characters.id(), "characters", characters.boxes(), CHARACTER);
    }

    private FieldReading.Writing read(String id, String kind, List<Area> areas, double least) {
        var rooms = areas.stream()
                .map(area -> {
                    double ink = ink(area.grown(-FREE));
                    return new FieldReading.Room(ink > least, Math.round(ink * 10_000) / 10_000.0, area);
                })
                .toList();
        return new FieldReading.Writing(id, kind, rooms);
    }

    private double ink(Area area) {
        int count = 0;
        int ink = 0;
        var letters = printed.in(area);
        for (int y = (int) (area.y() * SCALE); y < area.bottom() * SCALE; y++) {
            for (int x = (int) (area.x() * SCALE); x < area.right() * SCALE; x++) {
                count++;
                ink += isDark(x, y) && !letters.covers(x, y) ? 1 : 0;
            }
        }
        return (double) ink / count;
    }

    private boolean isDark(int x, int y) {
        return PAPER - page.get(Math.clamp(x, 0, page.width() - 1), Math.clamp(y, 0, page.height() - 1)) > INK;
    }
}
