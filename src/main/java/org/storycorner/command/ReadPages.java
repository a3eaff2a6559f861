package org.storycorner.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.storycorner.paper.form.Area;
import org.storycorner.paper.form.PageCode;
import org.storycorner.paper.form.PageSeal;
import org.storycorner.paper.read.FieldReading;
import org.storycorner.paper.read.PageReading;
import org.storycorner.paper.scan.PageState;
import org.storycorner.paper.scan.Refusal;

/**
 * Puts what was read on pages into the shape in which {@code forms read} tells it.
 *
 * @param seal of this computer's forms; empty when it never printed any
 */
record ReadPages(Optional<PageSeal> seal) {

    /**
     * One page of a file.
     *
     * @param page its place in the file, from 1
     * @param state {@code registered}, {@code weak}, {@code needs-corners}, {@code several}, {@code unknown} or
     *     {@code refused}
     * @param refused why its picture could not be opened; null when it was
     * @param problem what went wrong while it was read; null when nothing did
     * @param residual of marks left out, their median in millimetres; null when too few were found
     * @param printedHere null when there is no code, or this computer never printed a form
     */
    record Page(
            int page,
            String state,
            @Nullable String refused,
            @Nullable String problem,
            @Nullable Double residual,
            @Nullable Double worstResidual,
            @Nullable Code code,
            @Nullable Boolean printedHere,
            List<Field> fields) {

        boolean isWell() {
            return state.equals("registered") && fields.stream().allMatch(Field::sure);
        }

        void tell(PrintWriter out) {
            out.println("  page " + page + ": " + (refused == null ? state : refused)
                    + (problem == null ? "" : ", " + problem)
                    + (code == null
                            ? ""
                            : ", %s %d, %s, page %d of %d"
                                    .formatted(code.form(), code.version(), code.serial(), code.page(), code.pages()))
                    + (printedHere == null || printedHere ? "" : ", not printed here"));
            fields.stream()
                    .filter(field -> !field.sure() || !field.values().isEmpty())
                    .forEach(field -> out.println("    " + field.id() + ": "
                            + (field.sure() ? String.join(", ", field.values()) : "needs a look")));
        }
    }

    /** What the page's QR codes say. */
    record Code(
            String form,
            int version,
            String layout,
            int page,
            int pages,
            String serial,
            String service,
            String language) {}

    /**
     * One field.
     *
     * @param kind {@code single}, {@code several}, {@code lines} or {@code characters}
     * @param sure false when a person has to look at ticks; of what is written by hand only whether it is there is sure
     * @param values what is ticked, none when not sure; what the machine takes characters in boxes for, none when it can't
     */
    record Field(String id, String kind, boolean sure, List<String> values, List<Box> boxes) {}

    /**
     * One box or line.
     *
     * @param value what the box stands for; of a box for a character the most probable one
     * @param tick {@code empty}, {@code marked}, {@code cancelled} or {@code unsure}; {@code written} or {@code blank}
     * @param score how far from another class, 0 to 1; of a character how probable it is; for lines the share of ink
     * @param candidates of a character, the best first
     */
    record Box(
            @Nullable String value,
            String tick,
            double score,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Candidate> candidates,
            Area place) {}

    /** A character and how probable it is, from 0 to 1. */
    record Candidate(String value, double probability) {}

    Page refused(int number, Refusal reason) {
        return new Page(number, "refused", name(reason), null, null, null, null, null, List.of());
    }

    Page of(int number, PageState state) {
        return new Page(number, name(state), null, null, null, null, null, null, List.of());
    }

    /** A page that nobody expected. What the error says is not told: it may quote what is on the page. */
    Page failed(int number, Throwable unexpected) {
        var problem = "could not be read (%s)".formatted(unexpected.getClass().getSimpleName());
        return new Page(number, name(PageState.UNKNOWN), null, problem, null, null, null, null, List.of());
    }

    Page of(int number, PageState state, PageCode.Sealed sealed) {
        return new Page(number, name(state), null, null, null, null, code(sealed), printedHere(sealed), List.of());
    }

    Page of(int number, PageReading reading) {
        var page = reading.page();
        return new Page(
                number,
                name(page.state()),
                null,
                null,
                page.residual().map(ReadPages::rounded).orElse(null),
                page.worst().map(ReadPages::rounded).orElse(null),
                code(page.sealed()),
                printedHere(page.sealed()),
                reading.fields().stream().map(ReadPages::field).toList());
    }

    private @Nullable Boolean printedHere(PageCode.Sealed sealed) {
        return seal.map(sealed::isFrom).orElse(null);
    }

    private static Field field(FieldReading reading) {
        return switch (reading) {
            case FieldReading.Choice choice ->
                new Field(
                        choice.id(),
                        choice.single() ? "single" : "several",
                        choice.sure(),
                        choice.values(),
                        choice.boxes().stream()
                                .map(box -> new Box(box.value(), name(box.tick()), box.score(), List.of(), box.place()))
                                .toList());
            case FieldReading.Writing writing ->
                new Field(
                        writing.id(),
                        "lines",
                        true,
                        List.of(),
                        writing.rooms().stream()
                                .map(room -> box(room, List.of()))
                                .toList());
            case FieldReading.Characters characters ->
                new Field(
                        characters.id(),
                        "characters",
                        true,
                        Stream.of(characters.suggestion())
                                .filter(text -> !text.isEmpty())
                                .toList(),
                        characters.cells().stream()
                                .map(cell -> box(cell.room(), cell.guesses()))
                                .toList());
        };
    }

    private static Box box(FieldReading.Room room, List<FieldReading.Guess> guesses) {
        var candidates = guesses.stream()
                .map(guess -> new Candidate(String.valueOf(guess.character()), guess.probability()))
                .toList();
        var best = candidates.stream().findFirst();
        return new Box(
                best.map(Candidate::value).orElse(null),
                room.written() ? "written" : "blank",
                best.map(Candidate::probability).orElse(room.ink()),
                candidates,
                room.place());
    }

    private static Code code(PageCode.Sealed sealed) {
        var code = sealed.code();
        return new Code(
                code.form(),
                code.version(),
                String.valueOf(code.layout()),
                code.page(),
                code.pages(),
                code.readableSerial(),
                code.service(),
                code.language());
    }

    private static double rounded(double millimetres) {
        return Math.round(millimetres * 1000) / 1000.0;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
