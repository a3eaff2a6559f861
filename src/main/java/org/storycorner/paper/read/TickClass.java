package org.storycorner.paper.read;

/** What a box is. */
public enum TickClass {
    EMPTY,
    MARKED,
    /** Filled in: somebody changed their mind. */
    CANCELLED,
    /** A person has to look. */
    UNSURE
}
