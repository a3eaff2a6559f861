package org.storycorner.kiosk.ui;

import com.vaadin.flow.dom.Element;
import java.time.Duration;
import org.storycorner.kiosk.Journey;
import org.storycorner.venue.IdleTimes;

/** Tells the browser, which watches for touches (kiosk.js), how long nobody may touch the screen that is shown. */
final class IdleClock {

    private static final Duration THANKS_STAYS = Duration.ofSeconds(30);

    private final Element kiosk;
    private final IdleTimes times;

    IdleClock(Element kiosk, IdleTimes times) {
        this.kiosk = kiosk;
        this.times = times;
    }

    /** On Welcome and at the thank-you there is nothing to warn of. */
    void set(Journey journey) {
        var allowed = journey.idleTime(times);
        switch (journey.screen()) {
            case THANKS -> set(THANKS_STAYS, Duration.ZERO);
            case WELCOME -> set(allowed, Duration.ZERO);
            default -> set(allowed, times.warning());
        }
    }

    /** The times of a screen that is no step of the journey. */
    void setUsual() {
        set(times.normal(), times.warning());
    }

    private void set(Duration allowed, Duration warning) {
        kiosk.setAttribute("data-idle-ms", Long.toString(allowed.toMillis()));
        kiosk.setAttribute("data-warning-ms", Long.toString(warning.toMillis()));
    }
}
