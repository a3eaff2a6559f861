package org.storycorner.paper.review;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.storycorner.paper.read.TickClass;

/** One thing on a form that a person looks at and confirms. */
public sealed interface Question {

    String id();

    /** Whether the machine has no doubt; a person confirms it all the same. */
    boolean isSure();

    /** Where it stands; none for what is not there. */
    List<Spot> spots();

    /** What stands there in the machine's opinion; nothing before a person has typed what is written by hand. */
    default Answer suggested() {
        return Answer.NOTHING;
    }

    /**
     * Boxes to tick.
     *
     * @param single whether at most one of them may be ticked
     */
    record Ticks(String id, boolean single, boolean isSure, List<Option> options, List<Spot> spots)
            implements Question {
        public Ticks {
            options = List.copyOf(options);
            spots = List.copyOf(spots);
        }

        @Override
        public Answer suggested() {
            var marked = options.stream()
                    .filter(option -> option.tick() == TickClass.MARKED)
                    .map(Option::value)
                    .toList();
            return single && marked.size() > 1 ? Answer.NOTHING : Answer.of(marked);
        }
    }

    /**
     * One box.
     *
     * @param words the message that stands beside it on the form
     * @param score how sure the machine is, from 0 to 1
     */
    record Option(String value, String words, TickClass tick, double score) {}

    /**
     * Something that may be written by hand.
     *
     * @param isWritten whether ink was found there
     * @param isLong whether it is written on lines, and not in boxes for one character each
     * @param read what the machine takes the text for, to be corrected; empty when it suggests nothing
     * @param lines those that are written on and what is free between them, from the top; none where that is not known
     * @param score how sure the machine is of the character of which it is least sure, from 0 to 1; 0 where it read none
     */
    record Writing(
            String id,
            boolean isSure,
            boolean isWritten,
            boolean isLong,
            List<Spot> spots,
            String read,
            WrittenLines lines,
            double score)
            implements Question {
        public Writing {
            spots = List.copyOf(spots);
        }

        public Writing(String id, boolean isSure, boolean isWritten, boolean isLong, List<Spot> spots, String read) {
            this(id, isSure, isWritten, isLong, spots, read, WrittenLines.NONE, 0);
        }

        /** By hand. */
        public Writing(String id, boolean isSure, boolean isWritten, boolean isLong, List<Spot> spots) {
            this(id, isSure, isWritten, isLong, spots, "");
        }

        @Override
        public Answer suggested() {
            return lines.count() == 0 ? Answer.of(read) : lines.answer(lines.read());
        }

        /** What this answer says of each written line; empty where it was not typed line by line, or of other lines. */
        public Optional<List<String>> typed(Answer answer) {
            var typed = answer.lines();
            if (lines.count() == 0) {
                return Optional.empty();
            }
            if (typed != null) {
                return Optional.of(typed).filter(all -> all.size() == lines.count());
            }
            if (answer.text().isBlank()) {
                return Optional.of(Collections.nCopies(lines.count(), ""));
            }
            return answer.text().equals(read) ? Optional.of(lines.read()) : Optional.empty();
        }

        /** Nothing of what was read. */
        @Override
        public String toString() {
            return "Writing[" + id + "]";
        }
    }

    /** One of a list, which the paper says in words of its own, or does not say at all. */
    record Pick(String id, List<Choice> choices) implements Question {
        public Pick {
            choices = List.copyOf(choices);
        }

        @Override
        public boolean isSure() {
            return false;
        }

        @Override
        public List<Spot> spots() {
            return List.of();
        }
    }

    /**
     * One of a list.
     *
     * @param name as it is shown
     */
    record Choice(String value, String name) {}

    /** The cards of a sheet at which no box is ticked: confirmed together. */
    record EmptyCards(String id, int count, List<Spot> spots) implements Question {
        public EmptyCards {
            spots = List.copyOf(spots);
        }

        @Override
        public boolean isSure() {
            return true;
        }
    }

    /** A page that was printed and is not here. */
    record MissingPage(String id, int page) implements Question {
        @Override
        public boolean isSure() {
            return false;
        }

        @Override
        public List<Spot> spots() {
            return List.of();
        }
    }
}
