package org.storycorner.handover;

import org.springframework.stereotype.Service;
import org.storycorner.queue.Entry;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.StoryQueue;
import org.storycorner.staff.AuditTrail;
import org.storycorner.staff.Deed;
import org.storycorner.story.Reference;

/** Takes back the story of a person who changed their mind, by the reference that they kept. */
@Service
public class Withdrawals {

    private static final Deed HERE = new Deed("audit.withdrawn");
    private static final Deed ALSO_AT_SERVER = new Deed("audit.withdrawn-also-at-server");
    private static final Deed ALSO_ELSEWHERE = new Deed("audit.withdrawn-also-elsewhere");

    private final StoryQueue queue;
    private final AuditTrail audit;

    Withdrawals(StoryQueue queue, AuditTrail audit) {
        this.queue = queue;
        this.audit = audit;
    }

    /** What a typed reference leads to. */
    public sealed interface Finding {

        /** It can't be one. */
        record NoReference() implements Finding {}

        record Nothing(Reference reference) implements Finding {}

        /** By a very rare chance; one of them can be taken back on the box itself, by its long id. */
        record Several(Reference reference) implements Finding {}

        record Found(Reference reference, Entry entry) implements Finding {}
    }

    public Finding find(String typed) {
        var reference = Reference.parse(typed);
        if (reference.isEmpty()) {
            return new Finding.NoReference();
        }
        var found = queue.find(reference.get());
        return switch (found.size()) {
            case 0 -> new Finding.Nothing(reference.get());
            case 1 -> new Finding.Found(reference.get(), found.getFirst());
            default -> new Finding.Several(reference.get());
        };
    }

    /**
     * Erases every copy of the story on this box; a second time changes nothing.
     *
     * @return where it stood before, so where else somebody has to be asked; {@code SENDING} when nothing was done, as it is
     *     being sent at this moment
     */
    public QueueState withdraw(Finding.Found found) {
        var state = queue.entry(found.entry().id()).map(Entry::state).orElse(QueueState.WITHDRAWN);
        if (!state.next().contains(QueueState.WITHDRAWN)) {
            return state;
        }
        queue.withdraw(found.entry().id());
        audit.record(
                switch (state) {
                    case DELIVERED -> ALSO_AT_SERVER;
                    case HANDED_OVER -> ALSO_ELSEWHERE;
                    case QUEUED, SENDING, QUARANTINED, WITHDRAWN -> HERE;
                },
                found.reference().text());
        return state;
    }
}
