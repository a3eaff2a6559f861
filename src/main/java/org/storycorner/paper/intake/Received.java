package org.storycorner.paper.intake;

/** What the box says when it is given a file. */
public enum Received {
    /** It is on the disk, sealed, and will be read. */
    KEPT,
    /** The very same file was here before. */
    KNOWN,
    TOO_LARGE,
    EMPTY,
    /** The disk is almost full: nothing was taken. */
    NO_ROOM
}
