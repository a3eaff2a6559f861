package org.storycorner.kiosk;

import java.util.HashMap;
import java.util.Map;

/** How far a person has turned the pages of each set of cards: they find the page again that they left. */
public final class CardPlaces {

    private final Map<String, Integer> firsts = new HashMap<>();

    /** The place of the first card that is seen of this set; zero until its page is turned. */
    public int firstOf(String set) {
        return firsts.getOrDefault(set, 0);
    }

    public void turn(String set, int first) {
        firsts.put(set, first);
    }
}
