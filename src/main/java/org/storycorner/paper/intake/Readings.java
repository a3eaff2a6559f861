package org.storycorner.paper.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.storycorner.paper.form.Area;
import org.storycorner.paper.form.PageCode;
import org.storycorner.paper.ocr.PageText;
import org.storycorner.paper.read.FieldReading;
import org.storycorner.paper.read.PageReader;
import org.storycorner.paper.read.PageReading;
import org.storycorner.paper.read.TickClass;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the machine read on a page, as it is sealed beside the page's row.
 *
 * @param reader which version of the reader it was
 * @param code what the page's codes say; null when it bears none
 * @param typed what was read of a page without code; null where that was not tried
 * @param corners who has shown the machine where the page lies; null where it found that by itself
 */
public record Readings(
        String reader,
        @Nullable PageCode code,
        List<Field> fields,
        @Nullable PageText typed,
        @Nullable ByHand corners) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Nothing was read. */
    static final Readings NONE = new Readings(PageReader.VERSION, null, List.of(), null, null);

    public Readings {
        fields = List.copyOf(fields);
    }

    /**
     * One field: boxes to tick, or places to write in.
     *
     * @param sure whether no box needs a look
     * @param suggested what a machine takes the writing for; null where that was not tried
     */
    public record Field(
            String id,
            boolean sure,
            List<Box> boxes,
            List<Room> rooms,
            @Nullable String suggested) {
        public Field {
            boxes = List.copyOf(boxes);
            rooms = List.copyOf(rooms);
        }

        /** What a machine takes the writing for; empty when it takes it for nothing. */
        public String suggestion() {
            return suggested == null ? "" : suggested;
        }

        /** Nothing of what was read. */
        @Override
        public String toString() {
            return "Field[" + id + "]";
        }

        public boolean isWrittenIn() {
            return rooms.stream().anyMatch(Room::written);
        }
    }

    /** One box and how sure the machine is of it, from 0 to 1. */
    public record Box(String value, TickClass tick, double score) {}

    /** Somebody who has shown where the page lies, and when. */
    public record ByHand(String who, Instant at) {}

    /**
     * A line or a box for one character.
     *
     * @param guesses of the character, the best first; none on lines
     * @param read what a machine takes the line for; null where it takes it for nothing
     */
    public record Room(
            boolean written,
            Area place,
            List<Guess> guesses,
            @Nullable String read) {
        /** What an older reader has read has no guesses. */
        public Room(boolean written, Area place, @Nullable List<Guess> guesses, @Nullable String read) {
            this.written = written;
            this.place = place;
            this.guesses = guesses == null ? List.of() : List.copyOf(guesses);
            this.read = read;
        }

        /** What a machine takes the line for; empty when it takes it for nothing. */
        public String suggestion() {
            return read == null ? "" : read;
        }

        /** Nothing of what was read. */
        @Override
        public String toString() {
            return written ? "Room[written]" : "Room[empty]";
        }
    }

    /** A character and how probable it is, from 0 to 1. */
    public record Guess(char character, double probability) {
        /** Nothing of what was read. */
        @Override
        public String toString() {
            return "Guess[hidden]";
        }
    }

    static Readings of(PageCode code) {
        return new Readings(PageReader.VERSION, code, List.of(), null, null);
    }

    /** @param lines of each field with lines what a machine takes the written ones for */
    static Readings of(PageReading page, Map<String, ReadLines> lines) {
        return new Readings(
                PageReader.VERSION,
                page.page().sealed().code(),
                page.fields().stream().map(field -> field(field, lines)).toList(),
                null,
                null);
    }

    /** The same of a page whose corners this person has shown. */
    Readings by(String who, Instant at) {
        return new Readings(reader, code, fields, typed, new ByHand(who, at));
    }

    static Readings of(PageText typed) {
        return new Readings(PageReader.VERSION, null, List.of(), typed, null);
    }

    /** What was sealed; nothing when it can't be understood. */
    static Readings parse(byte[] json) {
        return json.length == 0 ? NONE : JSON.readValue(json, Readings.class);
    }

    byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    public Optional<Field> field(String id) {
        return fields.stream().filter(field -> field.id().equals(id)).findFirst();
    }

    /** Who has shown where the page lies, if somebody had to. */
    public Optional<ByHand> shownBy() {
        return Optional.ofNullable(corners);
    }

    /** The typed text of a page without code. */
    public PageText typedText() {
        return Optional.ofNullable(typed).orElse(PageText.NOTHING);
    }

    /** Nothing of what was read. */
    @Override
    public String toString() {
        return "Readings[hidden]";
    }

    private static Field field(FieldReading reading, Map<String, ReadLines> lines) {
        return switch (reading) {
            case FieldReading.Choice choice ->
                new Field(
                        choice.id(),
                        choice.sure(),
                        choice.boxes().stream()
                                .map(box -> new Box(box.value(), box.tick(), box.score()))
                                .toList(),
                        List.of(),
                        null);
            case FieldReading.Writing writing -> {
                var read = lines.getOrDefault(writing.id(), ReadLines.NONE);
                yield new Field(
                        writing.id(),
                        true,
                        List.of(),
                        read.on(writing.rooms()),
                        lines.containsKey(writing.id()) ? read.joined() : null);
            }
            case FieldReading.Characters characters ->
                new Field(
                        characters.id(),
                        true,
                        List.of(),
                        characters.cells().stream().map(Readings::room).toList(),
                        characters.suggestion());
        };
    }

    private static Room room(FieldReading.Cell cell) {
        return new Room(
                cell.room().written(),
                cell.room().place(),
                cell.guesses().stream()
                        .map(guess -> new Guess(guess.character(), guess.probability()))
                        .toList(),
                null);
    }
}
