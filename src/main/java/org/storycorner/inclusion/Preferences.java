package org.storycorner.inclusion;

import org.storycorner.venue.Venue;

/** How one person likes the screen and its voice; lasts as long as their journey. */
public record Preferences(TextSize textSize, Colours colours, Language language, Volume volume) {

    /** What everybody finds at this venue. */
    public static Preferences usualAt(Venue venue) {
        return new Preferences(TextSize.MEDIUM, Colours.LIGHT, Language.usualAt(venue), Volume.MEDIUM);
    }

    public Preferences withNextTextSize() {
        return new Preferences(textSize.next(), colours, language, volume);
    }

    public Preferences withNextColours() {
        return new Preferences(textSize, colours.next(), language, volume);
    }

    public Preferences in(Language chosen) {
        return new Preferences(textSize, colours, chosen, volume);
    }

    public Preferences with(Volume chosen) {
        return new Preferences(textSize, colours, language, chosen);
    }
}
