package org.storycorner.paper.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.storycorner.queue.Lease;
import org.storycorner.story.StoryId;

/**
 * One copy of a printed form, filled in, on its way to becoming one story.
 *
 * @param id of the story that it becomes
 * @param copy 1, unless somebody copied a printed form
 * @param pages that were printed
 * @param lease of whoever has it open, if anybody has
 */
public record FormCopy(
        StoryId id,
        String serial,
        int copy,
        String form,
        int version,
        String language,
        String service,
        int pages,
        Instant begun,
        State state,
        Optional<Lease> lease) {

    /** How long a form stays with whoever opened it, from the last thing that they did to it. */
    public static final Duration LEASE = Duration.ofMinutes(20);

    /** Whether it is still to be reviewed. */
    public enum State {
        TO_REVIEW,
        QUEUED,
        DISCARDED
    }

    /** The serial as people read it on the page. */
    public String readableSerial() {
        return serial.substring(0, 4) + "-" + serial.substring(4) + (copy == 1 ? "" : " / " + copy);
    }
}
