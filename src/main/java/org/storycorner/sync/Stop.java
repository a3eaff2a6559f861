package org.storycorner.sync;

import java.time.Duration;

/** Why a round ends before the queue is empty. */
sealed interface Stop {

    Trouble trouble();

    /**
     * The way to the destination is disturbed, and mends without anybody here.
     *
     * @param retryAfter how long the server asks to be left alone; zero when it says nothing
     */
    record ChannelFault(Trouble trouble, Duration retryAfter) implements Stop {
        ChannelFault(Trouble trouble) {
            this(trouble, Duration.ZERO);
        }
    }

    /** Somebody has to do something about the destination first. */
    record Paused(Trouble trouble) implements Stop {}
}
