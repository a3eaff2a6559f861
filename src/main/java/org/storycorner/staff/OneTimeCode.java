package org.storycorner.staff;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** What the box makes up for a person to type: twelve letters and digits that nobody mixes up, 60 bits. */
final class OneTimeCode {

    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 12;

    private OneTimeCode() {}

    /** Such as {@code k7qm-2f9d-x4wt}. */
    static String next(RandomGenerator random) {
        var letters = random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(place -> LETTERS.substring(place, place + 1))
                .collect(Collectors.joining());
        return String.join("-", letters.split("(?<=\\G.{4})"));
    }

    /** What was typed as it should have been: nothing between the letters, and none that looks like a digit. */
    static String bare(String typed) {
        return typed.replaceAll("[\\s-]", "")
                .toLowerCase(Locale.ROOT)
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
    }
}
