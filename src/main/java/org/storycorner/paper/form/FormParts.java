package org.storycorner.paper.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The parts that one entry of a {@code form.yaml} stands for.
 *
 * @param box the side of a tick box, in millimetres
 * @param gap between a box and its label, in millimetres
 */
record FormParts(double box, double gap) {

    /** Character boxes stand apart, as those read better than combs do (Garris, NIST, 1996). */
    private static final double CHARACTER_WIDTH = 5;

    private static final double CHARACTER_HEIGHT = 6.5;
    private static final double CHARACTER_PITCH = 7;

    private static final double CARD_PITCH = 9.5;
    private static final double CARD_PICTURE = 8;
    private static final double CARD_LABEL = 37;
    private static final double SCALE_LEFT = 49;
    private static final double SCALE_PITCH = 11;
    private static final List<String> SCALE = List.of("going-well", "sometimes", "not-going-well");

    List<Part> of(FormEntry entry) {
        if (entry.has("text")) {
            return List.of(text(entry, "text", Part.With.NOTHING));
        } else if (entry.has("service")) {
            return List.of(text(entry, "service", Part.With.SERVICE));
        } else if (entry.has("help")) {
            return List.of(text(entry, "help", Part.With.HELP_NUMBERS));
        } else if (entry.has("frame")) {
            return List.of(new Part.Frame(area(entry, "frame")));
        } else if (entry.has("sample")) {
            var at = entry.numbers("at", 2);
            return List.of(
                    new Part.Sample(entry.text("sample").equals("filled"), Area.square(at.get(0), at.get(1), box)));
        } else if (entry.has("choice")) {
            return List.of(choice(entry));
        } else if (entry.has("characters")) {
            return List.of(characters(entry));
        } else if (entry.has("lines")) {
            return List.of(lines(entry));
        } else if (entry.has("legend")) {
            return legend(area(entry, "legend"));
        } else if (entry.has("cards")) {
            return cards(entry);
        }
        throw entry.refused("parts", "one of the known kinds");
    }

    private static Part text(FormEntry entry, String key, Part.With with) {
        var style = Style.valueOf(entry.text("style").toUpperCase(Locale.ROOT));
        return new Part.Text(entry.text(key), style, area(entry, "at"), with);
    }

    private Part choice(FormEntry entry) {
        double label = entry.number("label");
        double picture = entry.has("picture") ? entry.number("picture") : 0;
        var options = entry.entries("options").stream()
                .map(option -> option(option, label, picture))
                .toList();
        return new Part.Choice(entry.text("choice"), entry.text("kind").equals("single"), options);
    }

    private Part.Option option(FormEntry entry, double label, double picture) {
        var at = entry.numbers("at", 2);
        var square = Area.square(at.get(0), at.get(1), box);
        var words = entry.text("words");
        if (picture == 0) {
            return option(entry.text("value"), words, square, label);
        }
        double room = (picture - box) / 2;
        var drawn = new Part.Picture(words, Area.square(square.right() + gap, square.y() - room, picture));
        var under = new Area(square.x(), square.bottom() + room + 0.5, label, 5.5);
        return new Part.Option(entry.text("value"), words, square, under, Style.LABEL, Optional.of(drawn));
    }

    private Part.Option option(String value, String words, Area square, double label) {
        double room = 2;
        var beside = new Area(square.right() + gap, square.y() - room, label, square.height() + 2 * room);
        return new Part.Option(value, words, square, beside, Style.LABEL, Optional.empty());
    }

    private static Part characters(FormEntry entry) {
        var at = entry.numbers("at", 2);
        var boxes = IntStream.range(0, (int) entry.number("count"))
                .mapToObj(place ->
                        new Area(at.get(0) + place * CHARACTER_PITCH, at.get(1), CHARACTER_WIDTH, CHARACTER_HEIGHT))
                .toList();
        var kind = Part.Kind.valueOf(entry.text("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
        return new Part.Characters(entry.text("characters"), kind, boxes);
    }

    private static Part lines(FormEntry entry) {
        var at = entry.numbers("at", 3);
        double pitch = entry.number("pitch");
        var area = new Area(at.get(0), at.get(1), at.get(2), entry.number("count") * pitch);
        return new Part.Lines(entry.text("lines"), area, pitch);
    }

    /** The three places of the scale side by side, each with its name. */
    private static List<Part> legend(Area area) {
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

    /** One column of cards: a picture, its words and three boxes a row, under a row that shows the scale. */
    private List<Part> cards(FormEntry entry) {
        var at = entry.numbers("at", 2);
        var parts = new ArrayList<Part>();
        for (int place = 0; place < SCALE.size(); place++) {
            double x = at.get(0) + SCALE_LEFT + place * SCALE_PITCH - 0.75;
            parts.add(new Part.Picture("scale-" + SCALE.get(place), Area.square(x, at.get(1) - 7, box + 1.5)));
        }
        var ids = entry.texts("cards");
        for (int row = 0; row < ids.size(); row++) {
            parts.addAll(card("card." + ids.get(row), at.get(0), at.get(1) + row * CARD_PITCH));
        }
        return parts;
    }

    private List<Part> card(String card, double x, double y) {
        var label = new Area(x + CARD_PICTURE + 2, y, CARD_LABEL, CARD_PICTURE);
        var options = IntStream.range(0, SCALE.size())
                .mapToObj(place -> new Part.Option(
                        SCALE.get(place),
                        "scale." + SCALE.get(place),
                        Area.square(x + SCALE_LEFT + place * SCALE_PITCH, y + (CARD_PICTURE - box) / 2, box),
                        new Area(x + SCALE_LEFT + place * SCALE_PITCH, y, 0, 0),
                        Style.LABEL,
                        Optional.empty()))
                .toList();
        return List.of(
                new Part.Picture(card, Area.square(x, y, CARD_PICTURE)),
                new Part.Text(card, Style.LABEL, label, Part.With.NOTHING),
                new Part.Choice(card, true, options));
    }

    private static Area area(FormEntry entry, String key) {
        var at = entry.numbers(key, 4);
        return new Area(at.get(0), at.get(1), at.get(2), at.get(3));
    }
}
