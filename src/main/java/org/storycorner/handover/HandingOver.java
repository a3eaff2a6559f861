package org.storycorner.handover;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.storycorner.queue.Desk;
import org.storycorner.queue.Entry;
import org.storycorner.queue.Passing;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.StoryQueue;
import org.storycorner.queue.Taking;
import org.storycorner.staff.AuditTrail;
import org.storycorner.staff.Deed;
import org.storycorner.staff.Person;
import org.storycorner.story.Attachment;
import org.storycorner.story.StoryId;

/** A person carries a story to Care Opinion: each step is done for whoever is named, and stands in the audit trail. */
@Service
public class HandingOver {

    private static final Deed OPENED = new Deed("audit.story-opened");
    private static final Deed GIVEN_BACK = new Deed("audit.story-given-back");
    private static final Deed UNDONE = new Deed("audit.hand-over-undone");
    private static final Deed MARKED = new Deed("audit.marked-urgent");
    private static final Deed UNMARKED = new Deed("audit.marked-not-urgent");
    private static final Deed RELEASED = new Deed("audit.story-released");
    private static final Deed DELETED = new Deed("audit.story-deleted");
    private static final Deed SAVED = new Deed("audit.attachment-saved");
    private static final Deed CARRIED = new Deed("audit.attachments-carried");
    private static final String ATTACHMENTS_CARRIED =
            "The server has the story. What was too large for it was carried by hand.";
    private static final int MOST_UNDOABLE = 20;

    private final Desk desk;
    private final StoryQueue queue;
    private final AuditTrail audit;

    HandingOver(Desk desk, StoryQueue queue, AuditTrail audit) {
        this.desk = desk;
        this.queue = queue;
        this.audit = audit;
    }

    /** Opens a story that waits or was put aside for this person, or goes on with it for the length of another lease. */
    public Taking take(StoryId id, Person person) {
        var taking = desk.take(id, person.name());
        if (taking instanceof Taking.Taken) {
            audit.record(OPENED, id.reference());
        }
        return taking;
    }

    /** Has the story for longer; nothing is noted, as it is open already. */
    public Taking keep(StoryId id, Person person) {
        return desk.take(id, person.name());
    }

    public void giveBack(StoryId id, Person person) {
        desk.giveBack(id, person.name());
        audit.record(GIVEN_BACK, id.reference());
    }

    /** Notes what this person has done with the story. */
    public Passing pass(StoryId id, Person person, Outcome outcome) {
        var passing = desk.handOver(id, person.name(), outcome.note());
        if (passing instanceof Passing.Noted) {
            audit.record(outcome.deed(), id.reference());
        }
        return passing;
    }

    /** Whether it could still be undone, and is. */
    public boolean undo(StoryId id) {
        boolean undone = desk.undo(id);
        if (undone) {
            audit.record(UNDONE, id.reference());
        }
        return undone;
    }

    /** What was done at the desk a moment ago, the last one first. */
    public List<Entry> undoable() {
        return desk.undoable(MOST_UNDOABLE).stream()
                .filter(entry -> Outcome.isNote(entry.note()))
                .toList();
    }

    public boolean isUrgent(StoryId id) {
        return desk.isUrgent(id);
    }

    public void markUrgent(StoryId id, boolean urgent) {
        desk.markUrgent(id, urgent);
        audit.record(urgent ? MARKED : UNMARKED, id.reference());
    }

    /** Lets a story that was put aside wait again, if it still is and not only attachments of it are left. */
    public boolean release(StoryId id) {
        return isAside(id) && done(() -> queue.release(id), RELEASED, id);
    }

    /** Erases a story that was put aside, if it still is. */
    public boolean delete(StoryId id) {
        return isAside(id) && done(() -> queue.withdraw(id), DELETED, id);
    }

    /** One of the attachments that a server did not take, for a person to carry; empty when they were dealt with already. */
    public Optional<Attachment> heldBack(StoryId id, String name) {
        var found =
                queue
                        .entry(id)
                        .filter(entry -> entry.heldBack().contains(name))
                        .flatMap(entry -> queue.open(id))
                        .stream()
                        .flatMap(story -> story.attachments().stream())
                        .filter(attachment -> attachment.name().equals(name))
                        .findFirst();
        found.ifPresent(attachment -> audit.record(SAVED, id.reference()));
        return found;
    }

    /** Notes that somebody has carried those attachments, if nobody has yet. */
    public boolean carried(StoryId id) {
        return queue.entry(id).filter(Entry::isHeldBack).isPresent()
                && done(() -> queue.handedOver(id, ATTACHMENTS_CARRIED), CARRIED, id);
    }

    private boolean isAside(StoryId id) {
        return queue.entry(id).map(Entry::state).equals(Optional.of(QueueState.QUARANTINED));
    }

    /** The sender may take a story that somebody else has just let wait. */
    private boolean done(Runnable step, Deed deed, StoryId id) {
        try {
            step.run();
        } catch (IllegalStateException takenMeanwhile) {
            return false;
        }
        audit.record(deed, id.reference());
        return true;
    }
}
