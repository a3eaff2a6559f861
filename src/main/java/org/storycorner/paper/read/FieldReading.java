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

    /** Lines to write on: which are written on is read, what is written there is not. */
    record Writing(String id, List<Room> rooms) implements FieldReading {
        public Writing {
            rooms = List.copyOf(rooms);
        }
    }

    /**
     * Boxes for one character each.
     *
     * @param suggestion what the machine takes them for together, for a person to confirm; empty when it is not sure enough of
     *     each, and when nothing is written
     */
    record Characters(String id, List<Cell> cells, String suggestion) implements FieldReading {
        public Characters {
            cells = List.copyOf(cells);
        }

        /** Nothing of what was read. */
        @Override
        public String toString() {
            return "Characters[" + id + "]";
        }
    }

    /**
     * A box for one character.
     *
     * @param guesses of what is written there, the best first, three at most; none where nothing is, or nothing like a character
     */
    record Cell(Room room, List<Guess> guesses) {
        public Cell {
            guesses = List.copyOf(guesses);
        }
    }

    /**
     * A character that may stand in a box.
     *
     * @param probability among what may stand there at all, from 0 to 1
     */
    record Guess(char character, double probability) {
        /** Nothing of what was read. */
        @Override
        public String toString() {
            return "Guess[hidden]";
        }
    }

    /**
     * A line or a box for one character.
     *
     * @param ink share of its area that is darker than blank paper
     */
    record Room(boolean written, double ink, Area place) {}
}
