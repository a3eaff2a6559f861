package org.storycorner.pictures;

import java.util.Locale;

/** The six groups of cards, in the order in which they are offered. */
public enum CardGroup {
    FEELINGS,
    PEOPLE,
    PLACES,
    WHAT_HAPPENED,
    HELP_AND_INFORMATION,
    GETTING_THERE;

    /** The message with its name. */
    public String key() {
        return "card-group." + code();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
