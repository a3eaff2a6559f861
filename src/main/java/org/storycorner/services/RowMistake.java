package org.storycorner.services;

/**
 * A mistake in a file.
 *
 * @param number the line or entry, from 1
 * @param found what stands there, shortened; empty when nothing does
 */
public record RowMistake(int number, ServiceMistake mistake, String found) {

    private static final int MOST_SHOWN = 60;

    public RowMistake {
        found = found.length() <= MOST_SHOWN ? found : found.substring(0, MOST_SHOWN) + "…";
    }
}
