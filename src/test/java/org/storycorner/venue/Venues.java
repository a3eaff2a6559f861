package org.storycorner.venue;

import java.nio.file.Path;
import java.util.Map;

/** Venues for other packages' tests. */
public final class Venues {

    private Venues() {}

    /** The example venue that ships with the product. */
    public static Venue shipped() {
        return new VenueFile(Path.of("kiosk-config"), Map.of()).read();
    }
}
