package org.storycorner.paper.intake;

import java.util.ArrayList;
import java.util.List;
import org.storycorner.paper.ocr.PageText;
import org.storycorner.paper.read.FieldReading;

/**
 * What a machine takes the written lines of a field for.
 *
 * @param lines in their order; empty where it takes one for nothing; none where it was not asked
 */
record ReadLines(List<String> lines) {

    static final ReadLines NONE = new ReadLines(List.of());

    ReadLines {
        lines = List.copyOf(lines);
    }

    /** All of them as one text; a gap stands for lines that it can't read. Nothing when it can read none. */
    String joined() {
        var text = new ArrayList<String>();
        for (var line : lines) {
            var known = line.isEmpty() ? PageText.GAP : line;
            boolean isOneGap = known.equals(PageText.GAP)
                    && !text.isEmpty()
                    && text.getLast().equals(PageText.GAP);
            if (!isOneGap) {
                text.add(known);
            }
        }
        return lines.stream().allMatch(String::isEmpty) ? "" : String.join(" ", text);
    }

    /** The lines of a field, each written one with what it is taken for. */
    List<Readings.Room> on(List<FieldReading.Room> field) {
        var left = new ArrayList<>(lines);
        return field.stream()
                .map(room -> new Readings.Room(
                        room.written(),
                        room.place(),
                        List.of(),
                        room.written() && !left.isEmpty() ? left.removeFirst() : null))
                .toList();
    }

    /** Nothing of what they say. */
    @Override
    public String toString() {
        return "ReadLines[" + lines.size() + "]";
    }
}
