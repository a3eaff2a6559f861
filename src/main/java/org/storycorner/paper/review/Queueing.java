package org.storycorner.paper.review;

import java.util.List;
import org.storycorner.story.StoryId;

/** What comes of queueing a form. */
public sealed interface Queueing {

    /** Its story is safe in the queue. */
    record Queued(StoryId id) implements Queueing {}

    /** Nothing happened. */
    record NotYet(List<Problem> problems) implements Queueing {
        public NotYet {
            problems = List.copyOf(problems);
        }
    }

    /** Somebody else took the form meanwhile, or has dealt with it. */
    record Lost() implements Queueing {}
}
