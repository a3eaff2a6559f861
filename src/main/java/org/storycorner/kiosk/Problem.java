package org.storycorner.kiosk;

import java.util.Locale;

/** Why a screen can't be left forwards yet; each has a message {@code problem.<key>}. */
public enum Problem {
    NOT_DECLARED,
    TOO_MANY_WORDS,
    TOO_MANY_PICTURES,
    PICTURE_TOO_LONG,
    ANSWER_TOO_LONG,
    NOTHING_TOLD,
    EMAIL,
    POSTCODE,
    USERNAME_SYNTAX,
    USERNAME_AGE,
    USERNAME_PART_OF_EMAIL,
    NOT_OWN_WORDS,
    NO_CONSENT;

    public String key() {
        return "problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
