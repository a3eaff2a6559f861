package org.storycorner.queue;

import java.time.Instant;
import org.storycorner.story.StoryId;

/**
 * An unfinished journey, kept sealed so that a crash costs a second of typing at most.
 *
 * @param kiosk the random mark of the device on which it is told
 * @param content the journey as its own package writes it
 */
public record Draft(StoryId id, String kiosk, Instant savedAt, String content) {

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "Draft[" + id + "]";
    }
}
