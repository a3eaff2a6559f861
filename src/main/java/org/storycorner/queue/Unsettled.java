package org.storycorner.queue;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.storycorner.story.StoryId;

/**
 * Changes of a story's state of which only the row knows, and for deliveries not yet durably: a power cut has those sent
 * once more, and the server recognises them. They are forced together, as that costs a fraction of doing it one by one. A
 * change whose file finds no room stays here, and is written when there is some.
 */
final class Unsettled {
    private static final Logger LOG = LoggerFactory.getLogger(Unsettled.class);

    /** So many files are written again at once. */
    private static final int MOST = 50;

    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Store store;
    private final Respooling respooling;
    private final Clock clock;
    private final Map<StoryId, Entry> changed = new LinkedHashMap<>();

    /** Whether the last try found no room. */
    private boolean waiting;

    private Instant settledAt = Instant.EPOCH;

    Unsettled(Store store, Respooling respooling, Clock clock) {
        this.store = store;
        this.respooling = respooling;
        this.clock = clock;
    }

    /** Makes changes durable within a second, or with the next ones. */
    void soon(List<Entry> moved) {
        moved.forEach(entry -> changed.put(entry.id(), entry));
        var sinceSettled = Duration.between(settledAt, clock.instant()).abs();
        if (sinceSettled.compareTo(LONGEST) >= 0 || (changed.size() >= MOST && !waiting)) {
            settle();
        }
    }

    /** Makes a change durable before this returns. */
    void now(Entry moved) {
        changed.put(moved.id(), moved);
        settle();
    }

    /** Somebody writes this story's file otherwise. */
    void forget(StoryId id) {
        changed.remove(id);
    }

    /** Forces the rows, and then writes the files. */
    void settle() {
        if (!changed.isEmpty()) {
            store.checkpoint();
            settledAt = clock.instant();
            try {
                respooling.write(List.copyOf(changed.values()), written -> changed.remove(written.id()));
                waiting = false;
            } catch (IOException noRoom) {
                waiting = true;
                LOG.warn("The spool files of {} stories could not be brought up to date yet", changed.size(), noRoom);
            }
        }
    }
}
