package org.storycorner.story;

/** Who is telling the story, in Care Opinion's roles. */
public enum Teller {
    NOT_SAID,
    SERVICE_USER,
    PATIENT,
    CARER,
    PARENT_OR_GUARDIAN,
    RELATIVE,
    FRIEND,
    VOLUNTEER_OR_ADVOCATE,
    STAFF_ON_BEHALF
}
