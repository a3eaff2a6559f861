package org.storycorner.paper.read;

import java.util.List;
import java.util.stream.Collectors;
import org.storycorner.paper.form.Part;
import org.storycorner.story.Postcode;

/** The text of a field whose every character is known, if that can stand there: a month from 1 to 12, a year, a postcode. */
final class Suggestion {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private Suggestion() {}

    /** Empty when it can't be what was meant. */
    static String of(Part.Characters field, List<FieldReading.Cell> cells) {
        var text = cells.stream()
                .map(cell -> cell.room().written()
                        ? String.valueOf(cell.guesses().getFirst().character())
                        : " ")
                .collect(Collectors.joining())
                .strip();
        return switch (field.kind()) {
            case DIGITS -> isNumber(field.id(), text) ? text : "";
            case POSTCODE ->
                Postcode.parse(text.replace(" ", "")).map(Postcode::value).orElse("");
            case LETTERS_AND_DIGITS -> text.replaceAll(" +", " ");
        };
    }

    private static boolean isNumber(String id, String text) {
        if (text.contains(" ")) {
            return false;
        }
        int number = Integer.parseInt(text);
        return switch (id) {
            case "month" -> number >= 1 && number <= 12;
            case "year" -> number >= FIRST_YEAR && number <= LAST_YEAR;
            default -> true;
        };
    }
}
