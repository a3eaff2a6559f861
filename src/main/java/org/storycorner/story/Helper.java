package org.storycorner.story;

/** Whom a person had beside them while telling. */
public enum Helper {
    FAMILY_OR_FRIEND,
    CARER,
    VOLUNTEER,
    STAFF,
    INTERPRETER;

    /** Volunteers and staff declare that they support a person and write that person's words. */
    public boolean mustDeclare() {
        return this == VOLUNTEER || this == STAFF;
    }
}
