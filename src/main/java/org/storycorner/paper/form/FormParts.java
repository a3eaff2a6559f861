package org.storycorner.paper.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The parts that one entry of a {@code form.yaml} stands for.
 *
 * @param box the side of a tick box, in millimetres
 * @param gap between a box and its label, in millimetres
 */
record FormParts(double box, double gap, CharacterBoxes characters, CardRows cards) {

    /** What a label may be higher than its box, above and below. */
    private static final double ROOM = 2;

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
            return CardRows.legend(area(entry, "legend"));
        } else if (entry.has("cards")) {
            var at = entry.numbers("at", 2);
            return cards.column(entry.texts("cards"), at.get(0), at.get(1));
        } else if (entry.has("picture")) {
            var at = entry.numbers("at", 3);
            return List.of(new Part.Picture(entry.text("picture"), Area.square(at.get(0), at.get(1), at.get(2))));
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
        double room = entry.has("room") ? entry.number("room") : ROOM;
        var options = entry.entries("options").stream()
                .map(option -> option(option, label, picture, room))
                .toList();
        return new Part.Choice(entry.text("choice"), entry.text("kind").equals("single"), options);
    }

    private Part.Option option(FormEntry entry, double label, double picture, double room) {
        var at = entry.numbers("at", 2);
        var square = Area.square(at.get(0), at.get(1), box);
        var words = entry.text("words");
        if (picture == 0) {
            return option(entry.text("value"), words, square, label, room);
        }
        double above = (picture - box) / 2;
        var drawn = new Part.Picture(words, Area.square(square.right() + gap, square.y() - above, picture));
        var under = new Area(square.x(), square.bottom() + above + 0.5, label, 5.5);
        return new Part.Option(entry.text("value"), words, square, under, Style.LABEL, Optional.of(drawn));
    }

    private Part.Option option(String value, String words, Area square, double label, double room) {
        var beside = new Area(square.right() + gap, square.y() - room, label, square.height() + 2 * room);
        return new Part.Option(value, words, square, beside, Style.LABEL, Optional.empty());
    }

    private Part characters(FormEntry entry) {
        var at = entry.numbers("at", 2);
        int count = (int) entry.number("count");
        int row = entry.has("row") ? (int) entry.number("row") : count;
        var kind = Part.Kind.valueOf(entry.text("kind").toUpperCase(Locale.ROOT).replace('-', '_'));
        return new Part.Characters(entry.text("characters"), kind, characters.from(at.get(0), at.get(1), count, row));
    }

    private static Part lines(FormEntry entry) {
        var at = entry.numbers("at", 3);
        double pitch = entry.number("pitch");
        var area = new Area(at.get(0), at.get(1), at.get(2), entry.number("count") * pitch);
        return new Part.Lines(entry.text("lines"), area, pitch);
    }

    private static Area area(FormEntry entry, String key) {
        var at = entry.numbers(key, 4);
        return new Area(at.get(0), at.get(1), at.get(2), at.get(3));
    }
}
