package org.storycorner.paper.review;

import org.storycorner.queue.Lease;

/** What comes of opening a form. */
public sealed interface Opening {

    record Opened(Review review) implements Opening {}

    /** Somebody else has it. */
    record HeldByOther(Lease lease) implements Opening {}

    /** It has been queued or discarded, or never was. */
    record NotThere() implements Opening {}
}
