package org.storycorner.handover;

import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.storycorner.inclusion.Speech;
import org.storycorner.queue.BoxKeys;
import org.storycorner.queue.BoxRefusedException;
import org.storycorner.queue.BoxSettings;
import org.storycorner.queue.OpenBox;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.SheetState;
import org.storycorner.staff.AuditTrail;
import org.storycorner.staff.Deed;
import org.storycorner.sync.StorySync;

/** Asks everything that knows something of the box's condition. */
@Component
public class BoxCare {

    private static final Deed SENT_NOW = new Deed("audit.sent-now");

    private final OpenBox box;
    private final BoxKeys keys;
    private final StorySync sync;
    private final Speech speech;
    private final AuditTrail audit;

    BoxCare(OpenBox box, BoxSettings settings, StorySync sync, Speech speech, AuditTrail audit) {
        this.box = box;
        this.keys = new BoxKeys(settings.keyFile());
        this.sync = sync;
        this.speech = speech;
        this.audit = audit;
    }

    public BoxCondition now() {
        return new BoxCondition(
                sheet(),
                box.identity(),
                sync.clockAhead(),
                box.isStoreDamaged(),
                box.space().isTight(),
                box.holdings().backupTaken(),
                box.queue().status().count(QueueState.QUARANTINED),
                filesAside(),
                speech.isInstalled());
    }

    /** Has sending tried within seconds, for somebody who has mended what stood in its way. */
    public void sendSoon() {
        audit.record(SENT_NOW, "");
        sync.soon();
    }

    private Optional<SheetState> sheet() {
        try {
            return keys.sealingKeys().isEmpty() ? Optional.empty() : Optional.of(keys.sheetState());
        } catch (BoxRefusedException unreadable) {
            return Optional.empty();
        }
    }

    private int filesAside() {
        try {
            return box.filesSetAside();
        } catch (IOException unreadable) {
            return 0;
        }
    }
}
