package org.storycorner.paper.review;

/** Why a form can't be queued as it is. */
public enum Problem {
    NOT_CONFIRMED,
    NO_CONSENT,
    NOT_SEEN_TWICE,
    NOT_DECLARED,
    NOTHING_TOLD,
    GAPS_LEFT,
    TOO_MANY_WORDS,
    ANSWER_TOO_LONG,
    TOO_MANY_PICTURES,
    EMAIL,
    POSTCODE,
    USERNAME,
    MONTH
}
