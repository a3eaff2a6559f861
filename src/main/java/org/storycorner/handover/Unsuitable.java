package org.storycorner.handover;

import java.util.Locale;

/** Why a story does not go to Care Opinion. */
public enum Unsuitable {
    NOT_ABOUT_CARE("not about health or care"),
    EMERGENCY("urgent, the emergency services were called"),
    ADULT_PROTECTION("urgent, adult protection was told"),
    CHILD_PROTECTION("urgent, child protection was told"),
    MANAGER_TOLD("urgent, the manager in charge was told"),
    TEST_OR_EMPTY("a test, or empty"),
    TOLD_TWICE("told twice"),
    OTHER("another reason");

    private final String reason;

    Unsuitable(String reason) {
        this.reason = reason;
    }

    /** As the queue's note says it, in English like all of them. */
    String reason() {
        return reason;
    }

    /** Its message is {@code desk.unsuitable.<key>}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
