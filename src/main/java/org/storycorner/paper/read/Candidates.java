package org.storycorner.paper.read;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.storycorner.paper.character.Alphabet;

/**
 * What may stand in one box, with probabilities.
 *
 * @param guesses the best first
 * @param allowed how probable it is that one of them stands there at all: little when somebody wrote a letter where only digits
 *     may be
 */
record Candidates(List<FieldReading.Guess> guesses, double allowed) {

    static final Candidates NONE = new Candidates(List.of(), 0);

    /** From here on a machine suggests; measured in docs/paper-writing.md. */
    private static final double SURE = 0.9;

    private static final double LEAST_ALLOWED = 0.05;

    Candidates {
        guesses = List.copyOf(guesses);
    }

    /** Of a box that was seen like this, where only these characters may stand. */
    static Candidates of(Optional<float[]> seen, String characters) {
        if (seen.isEmpty()) {
            return NONE;
        }
        var probabilities = seen.get();
        double allowed = characters
                .chars()
                .mapToDouble(character -> probabilities[Alphabet.place((char) character)])
                .sum();
        var guesses = characters
                .chars()
                .mapToObj(character -> guess((char) character, probabilities, allowed))
                .sorted(Comparator.comparingDouble(FieldReading.Guess::probability)
                        .reversed()
                        .thenComparingInt(FieldReading.Guess::character))
                .toList();
        return new Candidates(guesses, allowed);
    }

    private static FieldReading.Guess guess(char character, float[] probabilities, double allowed) {
        double share = allowed == 0 ? 0 : probabilities[Alphabet.place(character)] / allowed;
        return new FieldReading.Guess(character, Math.round(share * 10_000) / 10_000.0);
    }

    List<FieldReading.Guess> best(int count) {
        return guesses.stream().limit(count).toList();
    }

    boolean isSure() {
        return allowed >= LEAST_ALLOWED && guesses.getFirst().probability() >= SURE;
    }

    /** How well the best of them fits what was seen. */
    double fit() {
        return guesses.isEmpty() ? 1 : allowed * guesses.getFirst().probability();
    }
}
