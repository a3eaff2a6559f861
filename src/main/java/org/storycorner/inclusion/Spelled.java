package org.storycorner.inclusion;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A number or a reference as it is read out: sign by sign, with a pause between its groups. */
public final class Spelled {

    private Spelled() {}

    /** {@code K7QM-2F9D} is {@code K 7 Q M. 2 F 9 D}. */
    public static String out(String signs) {
        return Stream.of(signs.split("[^\\p{L}\\p{N}]+"))
                .filter(group -> !group.isEmpty())
                .map(group -> group.codePoints().mapToObj(Character::toString).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(". "));
    }
}
