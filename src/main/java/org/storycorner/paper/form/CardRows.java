package org.storycorner.paper.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The picture cards with a scale to tick: a picture, its words and three boxes a row.
 *
 * @param box the side of a tick box, in millimetres
 * @param pitch from row to row
 * @param picture the side of a picture
 * @param label where the words are, from the corner of the row
 * @param first where the first box is, from the corner of the row
 * @param scale from box to box
 */
record CardRows(double box, double pitch, double picture, Area label, Area first, double scale) {

    private static final List<String> SCALE = List.of("going-well", "sometimes", "not-going-well");

    /** How much larger than a box the picture above it is. */
    private static final double LARGER = 1.5;

    /** Those of a whole {@code form.yaml}, where they differ from the usual ones. */
    static CardRows of(FormEntry top) {
        double box = top.number("box");
        if (!top.has("cards")) {
            return new CardRows(box, 9.5, 8, new Area(10, 0, 37, 8), Area.square(49, 1.5, box), 11);
        }
        var rows = top.entry("cards");
        var label = rows.numbers("label", 4);
        var first = rows.numbers("boxes", 2);
        return new CardRows(
                box,
                rows.number("pitch"),
                rows.number("picture"),
                new Area(label.get(0), label.get(1), label.get(2), label.get(3)),
                Area.square(first.get(0), first.get(1), box),
                rows.number("scale"));
    }

    /** The three places of the scale side by side, each with its name. */
    static List<Part> legend(Area area) {
        var parts = new ArrayList<Part>();
        double width = area.width() / SCALE.size();
        for (int place = 0; place < SCALE.size(); place++) {
            double x = area.x() + place * width;
            parts.add(new Part.Picture("scale-" + SCALE.get(place), Area.square(x, area.y(), area.height())));
            var label = new Area(x + area.height() + 1.5, area.y(), width - area.height() - 3, area.height());
            parts.add(new Part.Text("scale." + SCALE.get(place), Style.LABEL, label, Part.With.NOTHING));
        }
        return parts;
    }

    /** One column of these cards from here down, under a row that shows the scale. */
    List<Part> column(List<String> ids, double x, double y) {
        var parts = new ArrayList<Part>();
        for (int place = 0; place < SCALE.size(); place++) {
            double left = x + first.x() + place * scale - LARGER / 2;
            parts.add(new Part.Picture("scale-" + SCALE.get(place), Area.square(left, y - box - 2, box + LARGER)));
        }
        for (int row = 0; row < ids.size(); row++) {
            parts.addAll(card("card." + ids.get(row), x, y + row * pitch));
        }
        return parts;
    }

    private List<Part> card(String card, double x, double y) {
        var words = new Area(x + label.x(), y + label.y(), label.width(), label.height());
        var options = IntStream.range(0, SCALE.size())
                .mapToObj(place -> option(place, x + first.x() + place * scale, y))
                .toList();
        return List.of(
                new Part.Picture(card, Area.square(x, y, picture)),
                new Part.Text(card, Style.LABEL, words, Part.With.NOTHING),
                new Part.Choice(card, true, options));
    }

    /** A box without words of its own. */
    private Part.Option option(int place, double x, double y) {
        return new Part.Option(
                SCALE.get(place),
                "scale." + SCALE.get(place),
                Area.square(x, y + first.y(), box),
                new Area(x, y, 0, 0),
                Style.LABEL,
                Optional.empty());
    }
}
