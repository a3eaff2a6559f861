package org.storycorner.story;

/** How a story was told. */
public enum Channel {
    WORDS,
    PICTURES,
    BEAR,
    PAPER
}
