package org.storycorner.kiosk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the kiosk's promise that what was left behind is deleted, also when the browser is gone. */
@Component
class StaleDrafts {

    private static final Logger log = LoggerFactory.getLogger(StaleDrafts.class);

    private final Storytelling storytelling;

    StaleDrafts(Storytelling storytelling) {
        this.storytelling = storytelling;
    }

    @Scheduled(fixedDelayString = "PT30S")
    void delete() {
        int deleted = storytelling.forgetStale();
        if (deleted > 0) {
            log.info("Deleted {} unfinished stories that nobody came back for", deleted);
        }
    }
}
