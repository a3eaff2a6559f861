package org.storycorner.queue;

import java.time.Instant;

/** What comes of noting that a person has dealt with a story. */
public sealed interface Passing permits Passing.Noted, Taking.HeldByOther, Taking.Elsewhere, Taking.NotThere {

    /** It is noted; until this moment it can be undone, and the contact is kept. */
    record Noted(Instant undoUntil) implements Passing {}
}
