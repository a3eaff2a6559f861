package org.storycorner.inclusion;

/** How one person likes the screen; lasts as long as their journey. */
public record Preferences(TextSize textSize, Colours colours) {

    public static final Preferences USUAL = new Preferences(TextSize.MEDIUM, Colours.LIGHT);

    public Preferences withNextTextSize() {
        return new Preferences(textSize.next(), colours);
    }

    public Preferences withNextColours() {
        return new Preferences(textSize, colours.next());
    }
}
