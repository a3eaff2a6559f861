package org.storycorner.paper.read;

import java.util.List;
import org.storycorner.paper.form.Area;

/** What was read in one field of a page. */
public sealed interface FieldReading {

    String id();

    /**
     * A choice: what was chosen, box by box.
     *
     * @param sure whether no box needs a look, and a single choice has one mark at most
     */
    record Choice(String id, boolean single, boolean sure, List<Box> boxes) implements FieldReading {
        public Choice {
            boxes = List.copyOf(boxes);
        }

        /** The values that are marked; none when a person has to look first. */
        public List<String> values() {
            return sure
                    ? boxes.stream()
                            .filter(box -> box.tick() == TickClass.MARKED)
                            .map(Box::value)
                            .toList()
                    : List.of();
        }
    }

    /**
     * One box.
     *
     * @param score how sure the machine is, from 0 to 1; a measure for order, not a probability
     * @param place on the page, in millimetres
     */
    record Box(String value, TickClass tick, double score, Area place) {}

    /** Places to write in: which are written in is read, what is written there is not. */
    record Writing(String id, String kind, List<Room> rooms) implements FieldReading {
        public Writing {
            rooms = List.copyOf(rooms);
        }

        /** Whether it is a text, and no boxes for one character each. */
        public boolean isOnLines() {
            return kind.equals("lines");
        }
    }

    /**
     * A line or a box for one character.
     *
     * @param ink share of its area that is darker than blank paper
     */
    record Room(boolean written, double ink, Area place) {}
}
