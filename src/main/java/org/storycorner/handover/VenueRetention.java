package org.storycorner.handover;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.storycorner.queue.Retention;
import org.storycorner.sync.StorySync;
import org.storycorner.venue.VenueInForce;

/** The retention that the venue's settings say at this moment, and what the server says of the clock. */
@Component
class VenueRetention implements Retention {

    private final VenueInForce venue;
    private final StorySync sync;

    VenueRetention(VenueInForce venue, StorySync sync) {
        this.venue = venue;
        this.sync = sync;
    }

    @Override
    public Duration now() {
        return venue.get().retention();
    }

    @Override
    public boolean isClockKnownToBeWrong() {
        return sync.clockAhead()
                .filter(apart -> apart.abs().compareTo(StorySync.CLOCK_TOLERANCE) > 0)
                .isPresent();
    }
}
