package org.storycorner.sync;

import java.util.List;

/** What became of one attempt to deliver one story. */
sealed interface Outcome {

    /**
     * The destination has the story.
     *
     * @param receipt what shows it afterwards, never content
     */
    record Delivered(String receipt) implements Outcome {}

    /**
     * The destination has the story but for these attachments, each too large for it alone.
     *
     * @param receipt what shows the rest afterwards, never content
     */
    record HeldBack(String receipt, List<String> attachments) implements Outcome {
        public HeldBack {
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * This story can't be sent as it is; others can.
     *
     * @param isInDoubt whether the destination may have it for all that, or a part of it
     */
    record StoryFault(Trouble trouble, boolean isInDoubt) implements Outcome {
        StoryFault(Trouble trouble) {
            this(trouble, trouble.leavesDoubt());
        }
    }

    /**
     * Nothing can be sent now: the attempt is not over, only put off.
     *
     * @param isInDoubt whether the destination may have this story for all that, or a part of it
     */
    record Held(Stop stop, boolean isInDoubt) implements Outcome {
        Held(Stop stop) {
            this(stop, stop.trouble().leavesDoubt());
        }
    }
}
