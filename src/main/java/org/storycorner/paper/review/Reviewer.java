package org.storycorner.paper.review;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.storycorner.paper.intake.Holder;
import org.storycorner.staff.Person;

/**
 * A person at one of their windows.
 *
 * @param window what no other window is called
 */
public record Reviewer(Person person, String window) {

    /** This person at a window that has just been opened. */
    public static Reviewer at(Person person, RandomGenerator random) {
        return new Reviewer(person, HexFormat.of().toHexDigits(random.nextLong()));
    }

    String name() {
        return person.name();
    }

    Holder holder() {
        return new Holder(name(), window);
    }
}
