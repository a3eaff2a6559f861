package org.storycorner.paper.read;

import java.util.List;
import org.storycorner.paper.form.Area;
import org.storycorner.paper.scan.UprightPage;

/**
 * Where a page's codes are printed, and what they say in letters below them: on some pages that reaches into the first line
 * to write on, where nobody has written it.
 */
record CodeText(List<Area> areas) {

    private static final double SCALE = UprightPage.SCALE;

    /** So far down below a code there are letters, in millimetres. */
    private static final double BELOW = 9.5;

    /** What a page that lies a little askew needs on each side. */
    private static final double AROUND = 0.5;

    CodeText {
        areas = List.copyOf(areas);
    }

    static CodeText below(List<Area> codes) {
        return new CodeText(codes.stream()
                .map(code -> new Area(code.x(), code.y(), code.width(), code.height() + BELOW).grown(AROUND))
                .toList());
    }

    /** As much of it as lies in this area. */
    CodeText in(Area area) {
        return new CodeText(areas.stream().filter(area::overlaps).toList());
    }

    /** Whether this pixel of the page in 200 dpi is in it. */
    boolean covers(int x, int y) {
        return areas.stream()
                .anyMatch(area -> x >= area.x() * SCALE
                        && x <= area.right() * SCALE
                        && y >= area.y() * SCALE
                        && y <= area.bottom() * SCALE);
    }
}
