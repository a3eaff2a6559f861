package org.storycorner.handover;

import org.springframework.stereotype.Service;
import org.storycorner.queue.Entry;
import org.storycorner.queue.Holdings;
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

    private static final Deed PERHAPS_AT_SERVER = new Deed("audit.withdrawn-perhaps-at-server");

    private final StoryQueue queue;
    private final Holdings holdings;
    private final AuditTrail audit;

    Withdrawals(StoryQueue queue, Holdings holdings, AuditTrail audit) {
        this.queue = queue;
        this.holdings = holdings;
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

    /** What came of a withdrawal. */
    public sealed interface Withdrawal {

        /** It may go into no other hands at this moment, and nothing was erased. */
        record BeingSent() implements Withdrawal {}

        /**
         * Nothing of it is left on the box itself.
         *
         * @param before where it stood, so where else somebody has to be asked
         * @param isBackupLeft whether a backup that may hold it could not be deleted yet
         */
        record Erased(Entry before, boolean isBackupLeft) implements Withdrawal {}
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

    /** Erases every copy of the story on this box; a second time changes nothing. */
    public Withdrawal withdraw(Finding.Found found) {
        try {
            var before = queue.withdraw(found.entry().id()).orElse(found.entry());
            audit.record(deed(before), found.reference().text());
            return new Withdrawal.Erased(before, holdings.isBackupToBeDeleted());
        } catch (IllegalStateException takenMeanwhile) {
            return new Withdrawal.BeingSent();
        }
    }

    private static Deed deed(Entry before) {
        return switch (before.state()) {
            case DELIVERED -> ALSO_AT_SERVER;
            case HANDED_OVER -> ALSO_ELSEWHERE;
            case QUEUED, SENDING, QUARANTINED, WITHDRAWN -> before.isPerhapsAtServer() ? PERHAPS_AT_SERVER : HERE;
        };
    }
}
