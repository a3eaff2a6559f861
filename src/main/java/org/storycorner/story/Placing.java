package org.storycorner.story;

/**
 * A place on the scale, with the words in which the person saw it.
 *
 * @param label in the language of the story, such as "sometimes"
 */
public record Placing(Scale scale, String label) {
    public Placing {
        Picture.checkLabel(label);
    }
}
