package org.storycorner.paper.intake;

/** What became of a file of a stack. */
public enum FileState {
    /** Kept, and not read to its end yet. */
    WAITING,
    READ,
    /** Can't be read; kept aside until somebody removes it. */
    REFUSED,
    /** The very same file was here before: not read twice. */
    KNOWN,
    /** A person stopped it. */
    CANCELLED
}
