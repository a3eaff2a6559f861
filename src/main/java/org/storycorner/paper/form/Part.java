package org.storycorner.paper.form;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** One thing on a page: something to read, or a field that people fill in. */
public sealed interface Part {

    /** What people fill in. */
    sealed interface Field extends Part permits Choice, Characters, Lines {
        /** Lower-case letters, digits, hyphens and dots; what was read bears it. */
        String id();
    }

    /** What a text says beside its own words. */
    enum With {
        NOTHING,
        SERVICE,
        HELP_NUMBERS
    }

    /**
     * Words to read.
     *
     * @param words the message; {@code {0}} in it stands for what the text comes with
     */
    record Text(String words, Style style, Area area, With with) implements Part {}

    /** A drawing: {@code card.happy} for a card, {@code scale-sometimes} for one of the kiosk's icons. */
    record Picture(String name, Area area) implements Part {}

    /** A line around what belongs together. */
    record Frame(Area area) implements Part {}

    /** A box that shows how to tick: crossed, or filled in by somebody who changed their mind. */
    record Sample(boolean filled, Area area) implements Part {}

    /** Boxes to tick; in a single choice at most one of them. */
    record Choice(String id, boolean single, List<Option> options) implements Field {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** One box of a choice, what it stands for and where that is written. */
    record Option(String value, String words, Area box, Area label, Style style, Optional<Picture> picture) {
        Option mirrored(double pageWidth) {
            return new Option(
                    value,
                    words,
                    box.mirrored(pageWidth),
                    label.mirrored(pageWidth),
                    style,
                    picture.map(drawn -> new Picture(drawn.name(), drawn.area().mirrored(pageWidth))));
        }
    }

    /** What may stand in the boxes of a field of characters. */
    enum Kind {
        DIGITS,
        POSTCODE,
        LETTERS_AND_DIGITS
    }

    /** Boxes for one character each, always from left to right. */
    record Characters(String id, Kind kind, List<Area> boxes) implements Field {
        public Characters {
            boxes = List.copyOf(boxes);
        }
    }

    /**
     * Ruled lines to write on.
     *
     * @param area from the first line's head to the last line's rule
     * @param pitch from rule to rule
     */
    record Lines(String id, Area area, double pitch) implements Field {
        /** The room of each line, above its rule. */
        public List<Area> lines() {
            return IntStream.range(0, (int) Math.round(area.height() / pitch))
                    .mapToObj(line -> new Area(area.x(), area.y() + line * pitch, area.width(), pitch))
                    .toList();
        }
    }

    /** The same part on the form of a language that is written from right to left. */
    default Part mirrored(double pageWidth) {
        return switch (this) {
            case Text text -> new Text(text.words, text.style, text.area.mirrored(pageWidth), text.with);
            case Picture picture -> new Picture(picture.name, picture.area.mirrored(pageWidth));
            case Frame frame -> new Frame(frame.area.mirrored(pageWidth));
            case Sample sample -> new Sample(sample.filled, sample.area.mirrored(pageWidth));
            case Choice choice ->
                new Choice(
                        choice.id,
                        choice.single,
                        choice.options.stream()
                                .map(option -> option.mirrored(pageWidth))
                                .toList());
            case Characters characters ->
                new Characters(
                        characters.id,
                        characters.kind,
                        characters.boxes.stream()
                                .map(box -> box.mirrored(pageWidth))
                                .sorted(Comparator.comparingDouble(Area::y).thenComparingDouble(Area::x))
                                .toList());
            case Lines lines -> new Lines(lines.id, lines.area.mirrored(pageWidth), lines.pitch);
        };
    }
}
