package org.storycorner.sync;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.storycorner.story.Story;

/** Where stories are sent; every answer is a value, and none of them holds a secret. */
interface Destination extends AutoCloseable {

    /** What may be shown of its address; empty when there is no destination. */
    String shown();

    /** Asks at its door, once a round, before anything of anybody is sent. */
    Reach reach();

    /** Sends one story, the same bytes at every attempt. */
    Outcome deliver(Story story, Reach.Reached reached);

    /** Tries everything but sending, and says what is missing. */
    List<CheckFinding> check();

    /**
     * How far the server's clock was ahead of the box's when it last answered, negative when behind; empty before its first
     * answer since the start.
     */
    default Optional<Duration> clockAhead() {
        return Optional.empty();
    }

    /** Breaks off whatever is under way, as the box is being switched off. */
    @Override
    void close();
}
