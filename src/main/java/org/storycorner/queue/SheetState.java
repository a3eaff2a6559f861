package org.storycorner.queue;

/** Whether a recovery sheet was ever made of a box's keys. */
public enum SheetState {
    /** None was. */
    NEVER,
    /** Only before the last rotation: it lacks the key that seals today's stories. */
    OUTDATED,
    /** One of all keys. */
    MADE
}
