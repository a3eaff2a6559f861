package org.storycorner.handover;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.storycorner.queue.Retention;
import org.storycorner.venue.VenueInForce;

/** The retention that the venue's settings say at this moment. */
@Component
class VenueRetention implements Retention {

    private final VenueInForce venue;

    VenueRetention(VenueInForce venue) {
        this.venue = venue;
    }

    @Override
    public Duration now() {
        return venue.get().retention();
    }
}
