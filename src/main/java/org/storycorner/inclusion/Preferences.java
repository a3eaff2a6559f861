package org.storycorner.inclusion;

import org.storycorner.venue.Venue;

/** How one person likes the screen; lasts as long as their journey. */
public record Preferences(TextSize textSize, Colours colours, Language language) {

    /** What everybody finds at this venue. */
    public static Preferences usualAt(Venue venue) {
        return new Preferences(TextSize.MEDIUM, Colours.LIGHT, Language.usualAt(venue));
    }

    public Preferences withNextTextSize() {
        return new Preferences(textSize.next(), colours, language);
    }

    public Preferences withNextColours() {
        return new Preferences(textSize, colours.next(), language);
    }

    public Preferences in(Language chosen) {
        return new Preferences(textSize, colours, chosen);
    }
}
