package org.storycorner.venue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Venues for other packages' tests. */
public final class Venues {

    private Venues() {}

    /** The example venue that ships with the product. */
    public static Venue shipped() {
        return new VenueFile(Path.of("kiosk-config"), Map.of()).read();
    }

    /** The example venue, offering these languages. */
    public static Venue speaking(String... languages) {
        var shipped = shipped();
        return new Venue(
                shipped.name(),
                shipped.example(),
                List.of(languages),
                shipped.services(),
                shipped.helpNumbers(),
                shipped.ageBands(),
                shipped.paperForms(),
                shipped.idle(),
                shipped.keyboard(),
                shipped.pxPerMm(),
                shipped.destination());
    }

    /** A venue as somebody wrote it down. */
    public static Venue written(String yaml) {
        try {
            var folder = Files.createTempDirectory("storycorner-venue");
            Files.writeString(folder.resolve("venue.yaml"), yaml);
            return new VenueFile(folder, Map.of()).read();
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    /** The example venue, saying where its paper forms are and which age bands it asks for. */
    public static Venue saying(String paperForms, String... ageBands) {
        var shipped = shipped();
        return new Venue(
                shipped.name(),
                shipped.example(),
                shipped.languages(),
                shipped.services(),
                shipped.helpNumbers(),
                List.of(ageBands),
                paperForms,
                shipped.idle(),
                shipped.keyboard(),
                shipped.pxPerMm(),
                shipped.destination());
    }

    /** The example venue, whose changes go into this folder. */
    public static VenueInForce changeable(Path folder) {
        return new VenueInForce(shipped(), new VenueChanges(folder));
    }
}
