package org.storycorner.kiosk;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One time that Bear asks.
 *
 * @param number tells apart the times that somebody tells one thing more; zero for each of the five questions
 */
public record BearTurn(BearPrompt prompt, int number) implements Comparable<BearTurn> {

    /** More than anybody tells Bear in one story. */
    static final int MOST_ADDITIONS = 20;

    static final BearTurn FIRST = of(BearPrompt.WHO);

    private static final Comparator<BearTurn> AS_ASKED =
            Comparator.comparing(BearTurn::prompt).thenComparingInt(BearTurn::number);

    public BearTurn {
        if (number < 0 || number >= MOST_ADDITIONS || (number > 0 && prompt != BearPrompt.MORE)) {
            throw new IllegalArgumentException(
                    "Bear asks each question once, and for more " + MOST_ADDITIONS + " times");
        }
    }

    static BearTurn of(BearPrompt prompt) {
        return new BearTurn(prompt, 0);
    }

    /** The next of the five questions; empty after the last and after one thing more. */
    Optional<BearTurn> next() {
        return prompt.next().map(BearTurn::of);
    }

    /** The time before this one; empty before the first. */
    Optional<BearTurn> previous() {
        return number > 0
                ? Optional.of(new BearTurn(prompt, number - 1))
                : prompt.previous().map(BearTurn::of);
    }

    boolean isAddition() {
        return prompt == BearPrompt.MORE;
    }

    /** The name of its words among the parts of the story, as {@link Told#with} knows it. */
    public String part() {
        return "bear-" + prompt.name() + "-" + number;
    }

    static Optional<BearTurn> ofPart(String part) {
        return Stream.of(BearPrompt.values())
                .flatMap(prompt -> Stream.iterate(0, number -> number + 1)
                        .limit(prompt == BearPrompt.MORE ? MOST_ADDITIONS : 1)
                        .map(number -> new BearTurn(prompt, number)))
                .filter(turn -> turn.part().equals(part))
                .findFirst();
    }

    @Override
    public int compareTo(BearTurn other) {
        return AS_ASKED.compare(this, other);
    }
}
