package org.storycorner.posters;

import java.util.List;

/** The helper's guide: its parts, in order. Each has a heading and a text, {@code guide.words} and {@code guide.words.text}. */
public final class Guide {

    public static final String TITLE = "guide.title";
    public static final String LEAD = "guide.lead";

    /** What a helper does while somebody tells. */
    public static final List<String> PARTS = List.of(
            "guide.words", "guide.ask", "guide.side", "guide.promise", "guide.tell", "guide.choice", "guide.private");

    /** What a helper does when somebody is not safe. */
    public static final String URGENT = "guide.urgent";

    private Guide() {}

    /** The text below a heading. */
    public static String text(String part) {
        return part + ".text";
    }
}
