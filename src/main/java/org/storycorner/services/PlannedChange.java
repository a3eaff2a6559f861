package org.storycorner.services;

import java.util.Optional;
import org.storycorner.venue.VenueService;

/**
 * One change that a file would make.
 *
 * @param before the service as it is; empty for a new one
 */
public record PlannedChange(Kind kind, Optional<VenueService> before, VenueService after) {

    /** What the change is. */
    public enum Kind {
        NEW,
        CHANGED,
        RETIRED,
        /** Offered again. */
        BACK,
        /** Not in the file: would be retired, but only when somebody says so. */
        MISSING
    }

    /** Whether it is what the file says, rather than what it leaves out. */
    public boolean isUsual() {
        return kind != Kind.MISSING;
    }
}
