package org.storycorner.paper.intake;

/**
 * A page that came earlier and looks like another one.
 *
 * @param file as its owner named it; empty when that is not known
 * @param number of the page in its file, from 1
 * @param isDone whether a story was made of it
 */
public record Alike(String file, int number, boolean isDone) {
    /** Nothing of what people name their files. */
    @Override
    public String toString() {
        return "Alike[" + number + "]";
    }
}
