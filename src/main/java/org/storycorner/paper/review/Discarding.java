package org.storycorner.paper.review;

import java.util.Locale;

/** Why a form becomes no story. */
public enum Discarding {
    NO_CONSENT,
    EMPTY,
    UNREADABLE,
    NO_STORY,
    TRIED_OUT,
    OTHER;

    /** As messages name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
