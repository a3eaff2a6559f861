package org.storycorner.paper.form;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Boxes for one character each; they stand apart, as those read better than combs do (Garris, NIST, 1996).
 *
 * @param pitch from box to box, in millimetres
 * @param drop from row to row, in millimetres
 */
record CharacterBoxes(double width, double height, double pitch, double drop) {

    private static final CharacterBoxes USUAL = new CharacterBoxes(5, 6.5, 7, 9);

    /** Those of a whole {@code form.yaml}: {@code [width, height, pitch, drop]}, where they differ from the usual ones. */
    static CharacterBoxes of(FormEntry top) {
        if (!top.has("characters")) {
            return USUAL;
        }
        var sizes = top.numbers("characters", 4);
        return new CharacterBoxes(sizes.get(0), sizes.get(1), sizes.get(2), sizes.get(3));
    }

    /** So many boxes from here on, in rows of so many. */
    List<Area> from(double x, double y, int count, int row) {
        return IntStream.range(0, count)
                .mapToObj(
                        place -> new Area(x + place % row * pitch, y + Math.floorDiv(place, row) * drop, width, height))
                .toList();
    }
}
