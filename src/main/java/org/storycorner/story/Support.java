package org.storycorner.story;

/** What a helper did. */
public enum Support {
    READING,
    TYPING,
    CHOOSING_CARDS
}
