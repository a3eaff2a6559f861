package org.storycorner.venue;

import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * The venue as it is now: {@code venue.yaml} as it was at the start, and over it what was changed in the browser since.
 * Whoever outlives a change asks again; whoever is made anew each time may be given the {@link Venue} itself.
 */
public final class VenueInForce implements Supplier<Venue> {

    private final Venue inFile;
    private final VenueChanges changes;
    private volatile Venue now;

    VenueInForce(Venue inFile, VenueChanges changes) {
        this.inFile = inFile;
        this.changes = changes;
        this.now = changes.over(inFile);
    }

    /**
     * The venue as these folders have it, without a box.
     *
     * @param config the folder of {@code venue.yaml}
     * @param data the folder of what was changed in the browser; it need not be there
     */
    public static Venue read(Path config, Path data) {
        return new VenueChanges(data).over(new VenueFile(config, System.getenv()).read());
    }

    @Override
    public Venue get() {
        return now;
    }

    /** What {@code venue.yaml} alone says: the settings to which {@link #restore} goes back. */
    public Venue inFile() {
        return inFile;
    }

    /** Whether the browser's value stands in the place of the file's. */
    public boolean isChanged(VenueKey key) {
        return changes.holds(key);
    }

    /**
     * Changes one setting, durably, for whoever asks from now on.
     *
     * @param value what {@code venue.yaml} would hold: text, true or false, a number, a list or a map of these
     * @throws VenueFileException when {@code venue.yaml} could not hold it; nothing has changed then
     */
    public synchronized void change(VenueKey key, Object value) {
        now = changes.put(inFile, key, value);
    }

    /** Goes back to what {@code venue.yaml} says. */
    public synchronized void restore(VenueKey key) {
        now = changes.remove(inFile, key);
    }
}
