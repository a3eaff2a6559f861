package org.storycorner.story;

/** Where a person put a picture: three places that lead nobody, never yes or no. */
public enum Scale {
    GOING_WELL,
    SOMETIMES,
    NOT_GOING_WELL
}
