package org.storycorner.paper.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.storycorner.paper.form.Area;
import org.storycorner.paper.form.Part;

/** The text of a field, when it can be what was meant. A dot stands for a box that nobody wrote in. */
class SuggestionTest {

    @ParameterizedTest
    @CsvSource({
        "month, DIGITS, 07, 07",
        "month, DIGITS, .7, 7",
        "month, DIGITS, 13, ''",
        "month, DIGITS, 00, ''",
        "year, DIGITS, 2026, 2026",
        "year, DIGITS, 1024, ''",
        "year, DIGITS, 2.26, ''",
        "year, DIGITS, 26.., ''",
        "postcode, POSTCODE, ML11AB.., ML1 1AB",
        "postcode, POSTCODE, ML1.1AB., ML1 1AB",
        "postcode, POSTCODE, ML1....., ''",
        "username, LETTERS_AND_DIGITS, WREN47...., WREN47",
        "username, LETTERS_AND_DIGITS, SEA.WREN, SEA WREN"
    })
    void isWhatStandsThereIfItCanBe(String id, Part.Kind kind, String boxes, String suggested) {
        var cells = boxes.chars().mapToObj(character -> cell((char) character)).toList();
        var places = cells.stream().map(cell -> cell.room().place()).toList();

        assertThat(Suggestion.of(new Part.Characters(id, kind, places), cells)).isEqualTo(suggested);
    }

    private static FieldReading.Cell cell(char character) {
        boolean isWritten = character != '.';
        return new FieldReading.Cell(
                new FieldReading.Room(isWritten, isWritten ? 0.1 : 0, new Area(0, 0, 5, 6.5)),
                isWritten ? List.of(new FieldReading.Guess(character, 0.99)) : List.of());
    }
}
