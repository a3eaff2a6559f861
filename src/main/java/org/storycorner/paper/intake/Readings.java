package org.storycorner.paper.intake;

import java.util.List;
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
 */
public record Readings(
        String reader,
        @Nullable PageCode code,
        List<Field> fields,
        @Nullable PageText typed) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Nothing was read. */
    static final Readings NONE = new Readings(PageReader.VERSION, null, List.of(), null);

    public Readings {
        fields = List.copyOf(fields);
    }

    /**
     * One field: boxes to tick, or places to write in.
     *
     * @param sure whether no box needs a look
     */
    public record Field(String id, boolean sure, List<Box> boxes, List<Room> rooms) {
        public Field {
            boxes = List.copyOf(boxes);
            rooms = List.copyOf(rooms);
        }

        public boolean isWrittenIn() {
            return rooms.stream().anyMatch(Room::written);
        }
    }

    /** One box and how sure the machine is of it, from 0 to 1. */
    public record Box(String value, TickClass tick, double score) {}

    /** A line or a box for one character. */
    public record Room(boolean written, Area place) {}

    static Readings of(PageCode code) {
        return new Readings(PageReader.VERSION, code, List.of(), null);
    }

    static Readings of(PageReading page) {
        return new Readings(
                PageReader.VERSION,
                page.page().sealed().code(),
                page.fields().stream().map(Readings::field).toList(),
                null);
    }

    static Readings of(PageText typed) {
        return new Readings(PageReader.VERSION, null, List.of(), typed);
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

    /** The typed text of a page without code. */
    public PageText typedText() {
        return Optional.ofNullable(typed).orElse(PageText.NOTHING);
    }

    /** Nothing of what was read. */
    @Override
    public String toString() {
        return "Readings[hidden]";
    }

    private static Field field(FieldReading reading) {
        return switch (reading) {
            case FieldReading.Choice choice ->
                new Field(
                        choice.id(),
                        choice.sure(),
                        choice.boxes().stream()
                                .map(box -> new Box(box.value(), box.tick(), box.score()))
                                .toList(),
                        List.of());
            case FieldReading.Writing writing ->
                new Field(
                        writing.id(),
                        true,
                        List.of(),
                        writing.rooms().stream()
                                .map(room -> new Room(room.written(), room.place()))
                                .toList());
        };
    }
}
