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
import org.storycorner.sync.StorySync;

/** Asks everything that knows something of the box's condition. */
@Component
public class BoxCare {

    private final OpenBox box;
    private final BoxKeys keys;
    private final StorySync sync;
    private final Speech speech;

    BoxCare(OpenBox box, BoxSettings settings, StorySync sync, Speech speech) {
        this.box = box;
        this.keys = new BoxKeys(settings.keyFile());
        this.sync = sync;
        this.speech = speech;
    }

    public BoxCondition now() {
        return new BoxCondition(
                sheet(),
                sync.clockAhead(),
                box.space().isTight(),
                box.holdings().backupTaken(),
                box.queue().status().count(QueueState.QUARANTINED),
                filesAside(),
                speech.isInstalled());
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
