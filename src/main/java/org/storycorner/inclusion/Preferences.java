package org.storycorner.inclusion;

/** How one person likes the screen; lasts as long as their journey. */
public record Preferences(TextSize textSize, Colours colours, Volume volume) {

    public static final Preferences USUAL = new Preferences(TextSize.MEDIUM, Colours.LIGHT, Volume.MEDIUM);

    public Preferences withNextTextSize() {
        return new Preferences(textSize.next(), colours, volume);
    }

    public Preferences withNextColours() {
        return new Preferences(textSize, colours.next(), volume);
    }

    public Preferences with(Volume chosen) {
        return new Preferences(textSize, colours, chosen);
    }
}
