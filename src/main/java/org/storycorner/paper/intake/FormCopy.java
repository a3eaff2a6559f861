package org.storycorner.paper.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.storycorner.queue.Lease;
import org.storycorner.story.StoryId;

/**
 * One copy of a printed form, filled in, on its way to becoming one story; or what a person has put together of other paper,
 * such as a letter.
 *
 * @param id of the story that it becomes
 * @param copy 1, unless somebody copied a printed form
 * @param service that it was printed for; empty for a letter
 * @param pages that were printed; 0 for a letter
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

    /** What stands for the form of paper that bears none of ours. */
    static final String LETTER = "letter";

    /** Whether it is still to be reviewed. */
    public enum State {
        TO_REVIEW,
        QUEUED,
        DISCARDED
    }

    /** Whether it is no form of ours: a letter, or somebody else's form. */
    public boolean isLetter() {
        return form.equals(LETTER);
    }

    /** The serial as people read it on the page. */
    public String readableSerial() {
        return serial.substring(0, 4) + "-" + serial.substring(4) + (copy == 1 ? "" : " / " + copy);
    }
}
