package org.storycorner.sync;

/** What became of one attempt to deliver one story. */
sealed interface Outcome {

    /**
     * The destination has the story.
     *
     * @param receipt what shows it afterwards, never content
     */
    record Delivered(String receipt) implements Outcome {}

    /** This story can't be sent as it is; others can. */
    record StoryFault(Trouble trouble) implements Outcome {}

    /** Nothing can be sent now: the attempt is not over, only put off. */
    record Held(Stop stop) implements Outcome {}
}
