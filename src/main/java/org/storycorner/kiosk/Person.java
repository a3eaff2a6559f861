package org.storycorner.kiosk;

import org.storycorner.story.Teller;

/** Who is telling; the age band is one of the venue's, or empty. */
public record Person(Teller teller, String ageBand) {

    public static final Person NOT_SAID = new Person(Teller.NOT_SAID, "");

    public boolean isNotSaid() {
        return equals(NOT_SAID);
    }
}
