package org.storycorner.queue;

import java.util.Locale;

/**
 * Which stories to list.
 *
 * @param service id of the one service that they are about; empty for all
 * @param reference the beginning of a reference, as somebody typed it, which finds stories in every state; empty for all
 */
public record StorySearch(QueueState state, StoryOrder order, String service, String reference) {

    private static final int GROUP = 4;

    /** Typed by hand: in any case and spacing, and with the letters that look like digits. */
    public StorySearch {
        reference = normal(reference);
    }

    /** All stories in this state, oldest first. */
    public static StorySearch of(QueueState state) {
        return new StorySearch(state, StoryOrder.OLDEST, "", "");
    }

    private static String normal(String typed) {
        var letters = typed.toUpperCase(Locale.ROOT)
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0')
                .replaceAll("[^0-9A-Z]", "");
        return letters.length() > GROUP ? letters.substring(0, GROUP) + "-" + letters.substring(GROUP) : letters;
    }
}
