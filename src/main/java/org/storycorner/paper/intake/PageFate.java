package org.storycorner.paper.intake;

/** What became of a page of a stack; nothing is dropped without being named. */
public enum PageFate {
    /** Belongs to a form or a letter that is to be reviewed. */
    TAKEN,
    /** Nothing is on it, such as the back of a sheet. */
    BLANK,
    /** No form of Story Corner, or several sheets of it in one picture. */
    UNKNOWN,
    /** A form that this box has not printed. */
    FOREIGN,
    /** This page of this form is here already, or was. */
    TWICE,
    /** The picture can't be opened. */
    REFUSED,
    /** A person has removed it. */
    REMOVED,
    /** Its form has been queued or discarded. */
    DONE;

    /** Whether a person can make a letter of it: what seems blank may be written with a pale pencil. */
    public boolean isLoose() {
        return switch (this) {
            case BLANK, UNKNOWN -> true;
            case FOREIGN, TWICE, REFUSED, TAKEN, REMOVED, DONE -> false;
        };
    }

    /** Whether a person has to say what becomes of it. */
    public boolean isTrouble() {
        return switch (this) {
            case BLANK, UNKNOWN, FOREIGN, TWICE, REFUSED -> true;
            case TAKEN, REMOVED, DONE -> false;
        };
    }
}
