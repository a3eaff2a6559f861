package org.storycorner.paper.review;

import org.storycorner.queue.Lease;
import org.storycorner.story.StoryId;

/** What comes of opening a form. */
public sealed interface Opening {

    record Opened(Review review) implements Opening {}

    /** Somebody else has it. */
    record HeldByOther(Lease lease) implements Opening {}

    /** The same person has it in another window, and may take it over. */
    record HeldInOtherWindow(StoryId form, Lease lease) implements Opening {}

    /** It has been queued or discarded, or never was. */
    record NotThere() implements Opening {}
}
