package org.storycorner.queue;

import org.storycorner.story.Story;

/** What comes of taking a story to the desk. */
public sealed interface Taking {

    /** It is open for whoever asked, until the lease ends. */
    record Taken(Story story, Entry entry, Lease lease) implements Taking {
        /** Nothing of the story. */
        @Override
        public String toString() {
            return "Taken[" + entry.id() + "]";
        }
    }

    /** Somebody else has it open. */
    record HeldByOther(Lease lease) implements Taking, Passing {}

    /** It does not wait any more: it is being sent at this moment, was passed on or withdrawn. */
    record Elsewhere(QueueState state) implements Taking, Passing {}

    /** It is there, but neither of its copies opens with the box's key. */
    record Unreadable() implements Taking {}

    /** There is no such story, or not yet one that its teller has seen acknowledged. */
    record NotThere() implements Taking, Passing {}
}
