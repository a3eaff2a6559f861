package org.storycorner.paper.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.storycorner.paper.character.Alphabet;
import org.storycorner.paper.form.Part;

/** What may stand where: a round shape is a letter in one place of a postcode and a zero in another. */
class SpellingTest {

    private static final Optional<float[]> ROUND = seen("O", 0.55, "0", 0.4);
    private static final Optional<float[]> STROKE = seen("I", 0.5, "1", 0.45);

    @Test
    void aRoundShapeIsAZeroWhereOnlyDigitsMayStand() {
        assertThat(spelled(Part.Kind.DIGITS, List.of(ROUND, STROKE))).isEqualTo("01");
    }

    @Test
    void anythingMayStandInAName() {
        assertThat(spelled(Part.Kind.LETTERS_AND_DIGITS, List.of(ROUND, STROKE)))
                .isEqualTo("OI");
    }

    @Test
    void aPostcodeTellsLettersFromDigitsByTheirPlace() {
        assertThat(spelled(
                        Part.Kind.POSTCODE, List.of(sure("M"), sure("L"), STROKE, ROUND, ROUND, sure("A"), sure("B"))))
                .isEqualTo("ML100AB");
        assertThat(spelled(Part.Kind.POSTCODE, List.of(ROUND, sure("X"), STROKE, STROKE, sure("A"), sure("B"))))
                .isEqualTo("OX11AB");
    }

    @Test
    void aPostcodeHasNoLetterWhereNoneHasIt() {
        var last = seen("O", 0.8, "D", 0.15);

        assertThat(spelled(Part.Kind.POSTCODE, List.of(sure("G"), sure("1"), sure("2"), sure("A"), last)))
                .isEqualTo("G12AD");
    }

    @Test
    void whatCanNotStandThereIsNeverSure() {
        var letters = Spelling.of(Part.Kind.DIGITS, List.of(sure("K")));

        assertThat(letters.getFirst().isSure()).isFalse();
    }

    @Test
    void aBoxThatWasNotSeenIsNeverSure() {
        assertThat(Spelling.of(Part.Kind.DIGITS, List.of(Optional.<float[]>empty()))
                        .getFirst()
                        .isSure())
                .isFalse();
    }

    @Test
    void aFieldOfAnyLengthIsSpelled() {
        for (var kind : Part.Kind.values()) {
            for (int length = 0; length <= 24; length++) {
                var seen = Stream.generate(() -> ROUND).limit(length).toList();

                assertThat(Spelling.of(kind, seen)).hasSize(length);
            }
        }
    }

    private static String spelled(Part.Kind kind, List<Optional<float[]>> seen) {
        return Spelling.of(kind, seen).stream()
                .map(candidates -> String.valueOf(candidates.best(1).getFirst().character()))
                .collect(Collectors.joining());
    }

    private static Optional<float[]> sure(String character) {
        return seen(character, 0.97, character.equals("Q") ? "R" : "Q", 0.01);
    }

    private static Optional<float[]> seen(String one, double probability, String other, double lower) {
        var seen = new float[Alphabet.SIZE];
        Arrays.fill(seen, (float) ((1 - probability - lower) / (Alphabet.SIZE - 2)));
        seen[Alphabet.place(one.charAt(0))] = (float) probability;
        seen[Alphabet.place(other.charAt(0))] = (float) lower;
        return Optional.of(seen);
    }
}
