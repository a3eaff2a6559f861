package org.storycorner.staff;

import org.storycorner.inclusion.Colours;
import org.storycorner.inclusion.TextSize;

/** How somebody likes the console to look; it is kept with their account, so that every browser shows it so. */
public record ConsoleLook(TextSize textSize, Colours colours) {

    /** What everybody finds who has chosen nothing. */
    public static final ConsoleLook USUAL = new ConsoleLook(TextSize.MEDIUM, Colours.LIGHT);

    public ConsoleLook withNextTextSize() {
        return new ConsoleLook(textSize.next(), colours);
    }

    public ConsoleLook withNextColours() {
        return new ConsoleLook(textSize, colours.next());
    }
}
