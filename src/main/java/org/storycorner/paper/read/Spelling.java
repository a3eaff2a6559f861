package org.storycorner.paper.read;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.storycorner.paper.character.Alphabet;
import org.storycorner.paper.form.Part;

/** What may stand where in a field: in a postcode a letter in one place and a digit in another (BS 7666). */
final class Spelling {

    private static final String FIRST = without("QVX");
    private static final String SECOND = without("IJZ");
    private static final String LAST = without("CIKMOV");

    private static final String THIRD = "ABCDEFGHJKPSTUW";
    private static final String FOURTH = "ABEHMNPRVWXY";

    /** Outward codes: digits, the first letter, the second, and those that come after a digit. */
    private static final List<String> OUTWARD = List.of("10", "100", "120", "1200", "103", "1204");

    /** The last two letters. */
    private static final String INWARD = "099";

    private Spelling() {}

    /** Of each box that is written in, in their order, what may stand there. */
    static List<Candidates> of(Part.Kind kind, List<Optional<float[]>> seen) {
        return shapes(kind, seen.size())
                .map(shape -> letters(shape, seen))
                .max(Comparator.comparingDouble(Spelling::fit))
                .orElseThrow();
    }

    private static double fit(List<Candidates> letters) {
        return letters.stream().mapToDouble(one -> Math.log(one.fit() + 1e-9)).sum();
    }

    private static List<Candidates> letters(List<String> shape, List<Optional<float[]>> seen) {
        return IntStream.range(0, seen.size())
                .mapToObj(place -> Candidates.of(seen.get(place), shape.get(place)))
                .toList();
    }

    private static Stream<List<String>> shapes(Part.Kind kind, int length) {
        return switch (kind) {
            case DIGITS -> Stream.of(repeated(Alphabet.digits(), length));
            case LETTERS_AND_DIGITS -> Stream.of(repeated(Alphabet.all(), length));
            case POSTCODE -> {
                var codes = OUTWARD.stream()
                        .map(outward -> outward + INWARD)
                        .filter(code -> code.length() == length)
                        .map(code -> code.chars().mapToObj(Spelling::allowed).toList())
                        .toList();
                yield codes.isEmpty() ? Stream.of(repeated(Alphabet.all(), length)) : codes.stream();
            }
        };
    }

    private static String allowed(int sign) {
        return switch (sign) {
            case '1' -> FIRST;
            case '2' -> SECOND;
            case '3' -> THIRD;
            case '4' -> FOURTH;
            case '9' -> LAST;
            default -> Alphabet.digits();
        };
    }

    private static List<String> repeated(String characters, int length) {
        return IntStream.range(0, length).mapToObj(place -> characters).toList();
    }

    private static String without(String excluded) {
        return Alphabet.letters().replaceAll("[" + excluded + "]", "");
    }
}
