package org.storycorner.services;

import java.util.Locale;

/** What is wrong with a service as somebody gave it; its message says what was expected. */
public enum ServiceMistake {
    NAME_MISSING,
    NAME_TOO_LONG,
    ID_FORM,
    ID_TWICE,
    DESCRIPTION_TOO_LONG,
    LINK_FORM,
    LINK_HOST,
    STATE_UNKNOWN,
    TOO_MANY_FIELDS,
    QUOTE_OPEN;

    /** The message. */
    public String key() {
        return "services.mistake." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
