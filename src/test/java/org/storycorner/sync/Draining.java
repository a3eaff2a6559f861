package org.storycorner.sync;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.storycorner.queue.OpenBox;
import org.storycorner.story.Story;
import org.storycorner.venue.DestinationSettings;

/** The box's own sender with its own destination, for runs that measure them. */
public final class Draining implements AutoCloseable {

    /** What a POST of {@link #body} says of itself. */
    public static final String CONTENT_TYPE = "multipart/form-data; boundary=storycorner-5c1d0a7e";

    private final Destination destination;
    private final Sender sender;

    public Draining(OpenBox box, URI server, Clock clock, RandomGenerator random) {
        var times = new SyncProperties(
                true, Duration.ofSeconds(10), Duration.ofMinutes(2), Duration.ofSeconds(5), Duration.ofSeconds(5));
        destination = new OpenRosaDestination(
                new DestinationSettings.OpenRosa(server, Optional.empty()), times, clock, random);
        var channel = new SyncChannel(box.jdbc(), destination.shown(), clock, new Backoff(random));
        sender = new Sender(box.queue(), destination, channel, clock);
    }

    /** Sends everything that waits and says how many stories that were. */
    public int now() {
        return sender.now().delivered();
    }

    /** The bytes that are posted for this story. */
    public static byte[] body(Story story) {
        return new Submission(story, Form.named(Form.ID)).body(List.of());
    }

    @Override
    public void close() {
        destination.close();
    }
}
