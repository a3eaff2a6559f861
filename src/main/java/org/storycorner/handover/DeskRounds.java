package org.storycorner.handover;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.storycorner.queue.Desk;

/** What the desk does by itself, at the start and then every few seconds; commands leave it to the running box. */
@Component
@ConditionalOnBooleanProperty(name = "storycorner.housekeeping.enabled", matchIfMissing = true)
class DeskRounds {

    private static final Logger log = LoggerFactory.getLogger(DeskRounds.class);

    private final Desk desk;

    DeskRounds(Desk desk) {
        this.desk = desk;
    }

    @Scheduled(fixedDelayString = "PT5S")
    void eraseContacts() {
        int erased = desk.eraseContacts();
        if (erased > 0) {
            log.info("The contacts of {} stories that were handed over are erased", erased);
        }
    }

    /** A first start with many old stories takes its time, a few at once. */
    @Scheduled(fixedDelayString = "PT2S")
    void readNew() {
        desk.readNew(Urgency::of);
    }
}
