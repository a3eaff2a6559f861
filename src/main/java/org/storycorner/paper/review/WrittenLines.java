package org.storycorner.paper.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.storycorner.paper.form.Area;
import org.storycorner.paper.intake.Readings;

/**
 * The lines of a field on all its sheets: those that are written on, each by itself, and what is free between them.
 *
 * @param strips from the top of the first sheet
 */
public record WrittenLines(List<Strip> strips) {

    static final WrittenLines NONE = new WrittenLines(List.of());

    /** What reaches beyond a line, in millimetres: tall letters above it, tails below its rule, and swings at its ends. */
    private static final double ABOVE = 0.5;

    private static final double BELOW = 2;
    private static final double BESIDE = 1;

    private static final String PARAGRAPH = "\n\n";

    public WrittenLines {
        strips = List.copyOf(strips);
    }

    /**
     * A written line, or lines that follow each other and are free.
     *
     * @param read what the machine takes it for; empty when it takes it for nothing
     */
    public record Strip(int page, Area area, boolean isWritten, String read) {

        public Spot spot() {
            var around = new Area(
                    area.x() - BESIDE,
                    area.y() - ABOVE,
                    area.width() + 2 * BESIDE,
                    area.height() + ABOVE + (isWritten ? BELOW : 0));
            return new Spot(page, Optional.of(around));
        }

        /** Nothing of what was read. */
        @Override
        public String toString() {
            return "Strip[" + page + "]";
        }

        private boolean isFreeBefore(Strip next) {
            return !isWritten && page == next.page;
        }

        private Strip with(Area below) {
            return new Strip(page, new Area(area.x(), area.y(), area.width(), below.bottom() - area.y()), false, "");
        }
    }

    static WrittenLines of(int page, List<Readings.Room> rooms) {
        var strips = new ArrayList<Strip>();
        for (var room : rooms) {
            boolean isMoreRoom =
                    !room.written() && !strips.isEmpty() && !strips.getLast().isWritten();
            strips.add(
                    isMoreRoom
                            ? strips.removeLast().with(room.place())
                            : new Strip(page, room.place(), room.written(), room.suggestion()));
        }
        return new WrittenLines(strips);
    }

    /** These and after them those of another sheet. */
    WrittenLines and(WrittenLines more) {
        return new WrittenLines(
                Stream.concat(strips.stream(), more.strips.stream()).toList());
    }

    /** How many are written on. */
    public int count() {
        return (int) strips.stream().filter(Strip::isWritten).count();
    }

    /** What the machine takes the written ones for. */
    List<String> read() {
        return strips.stream().filter(Strip::isWritten).map(Strip::read).toList();
    }

    /**
     * What was typed at the written lines, as one text: it flows on where a line of the paper ends, and a free line begins a
     * paragraph.
     */
    public Answer answer(List<String> typed) {
        var left = new ArrayList<>(typed);
        var text = new StringBuilder();
        var between = "";
        for (int at = 0; at < strips.size(); at++) {
            var strip = strips.get(at);
            if (strip.isWritten()) {
                boolean isNewParagraph = at > 0 && strips.get(at - 1).isFreeBefore(strip);
                between = isNewParagraph || between.equals(PARAGRAPH) ? PARAGRAPH : " ";
                var line = left.removeFirst().strip();
                if (!line.isEmpty()) {
                    text.append(text.isEmpty() ? "" : after(text, between)).append(line);
                    between = "";
                }
            }
        }
        return Answer.of(text.toString(), typed);
    }

    /** A word that a hyphen divides at the end of a line stays together. */
    private static String after(StringBuilder text, String between) {
        boolean isDivided = text.length() > 1
                && text.charAt(text.length() - 1) == '-'
                && Character.isLetter(text.charAt(text.length() - 2));
        return isDivided && between.equals(" ") ? "" : between;
    }
}
