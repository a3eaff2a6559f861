package org.storycorner.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;

/**
 * How a story becomes durable: sealed, in a file of the spool and in a row of the store, and only then acknowledged. Called by
 * one writer at a time.
 */
final class Acceptance {
    private final Sealing sealing;
    private final Spool spool;
    private final Store store;
    private final StoryTable stories;
    private final DraftTable drafts;
    private final Respooling respooling;
    private final Clock clock;
    private final CrashPoint crashPoint;

    /**
     * Stories of which a part may be on the disk although nobody was told that they are safe: whoever told one may still
     * change it or give it up, so it is not sent.
     */
    private final Set<StoryId> unacknowledged = new HashSet<>();

    /** Numbers go on from here, even when H2 has forgotten the last ones. */
    private long lastNumber;

    Acceptance(Sealing sealing, Spool spool, Store store, Respooling respooling, Clock clock, CrashPoint crashPoint) {
        this.sealing = sealing;
        this.spool = spool;
        this.store = store;
        this.stories = new StoryTable(store.jdbc());
        this.drafts = new DraftTable(store.jdbc(), sealing);
        this.respooling = respooling;
        this.clock = clock;
        this.crashPoint = crashPoint;
    }

    Receipt accept(Story story) throws IOException {
        var known = stories.entry(story.id());
        if (known.isPresent() && !unacknowledged.contains(story.id())) {
            return acceptAgain(known.get());
        }
        unacknowledged.add(story.id());
        var receipt = known.isPresent() ? acceptInstead(known.get(), story) : acceptFirst(story);
        unacknowledged.remove(story.id());
        return receipt;
    }

    /** Those of which a part may be here, and of which nobody was told that they are safe. */
    Set<StoryId> unacknowledged() {
        return Set.copyOf(unacknowledged);
    }

    boolean isAcknowledged(StoryId id) {
        return !unacknowledged.contains(id);
    }

    /** Nothing of this story is here any more. */
    void forget(StoryId id) {
        unacknowledged.remove(id);
    }

    private Receipt acceptFirst(Story story) throws IOException {
        var sealed = sealing.seal(story);
        var entry = Entry.accepted(story, Math.max(stories.nextBoxSeq(), lastNumber + 1), clock.instant());
        try (var file = spool.begin(new SpoolFile(entry, sealed))) {
            store.inTransaction(() -> {
                stories.insert(entry);
                stories.put(entry.id(), sealed);
                drafts.delete(entry.id());
                file.awaitRoom();
            });
            crashPoint.passed(CrashPoint.Step.COMMITTED);
            store.checkpoint();
            crashPoint.passed(CrashPoint.Step.CHECKPOINTED);
            file.awaitForce();
        } catch (UncheckedIOException notWritten) {
            throw new IOException(notWritten);
        }
        lastNumber = entry.boxSeq();
        return new Receipt(entry.id(), entry.boxSeq());
    }

    /** Nobody was told that the first try is safe, and since then the person may have changed what they say. */
    private Receipt acceptInstead(Entry known, Story story) throws IOException {
        if (known.state() != QueueState.QUEUED) {
            return acceptAgain(known);
        }
        var sealed = sealing.seal(story);
        var entry = Entry.accepted(story, known.boxSeq(), clock.instant());
        store.inTransaction(() -> {
            stories.delete(entry.id());
            stories.insert(entry);
            stories.put(entry.id(), sealed);
            drafts.delete(entry.id());
        });
        store.checkpoint();
        spool.write(new SpoolFile(entry, sealed));
        lastNumber = Math.max(lastNumber, entry.boxSeq());
        return new Receipt(entry.id(), entry.boxSeq());
    }

    /** The same receipt again; the first time may have ended between the commit and the checkpoint. */
    private Receipt acceptAgain(Entry entry) throws IOException {
        if (entry.state() != QueueState.WITHDRAWN && !spool.holds(entry.id())) {
            respooling.write(List.of(entry), written -> {});
        }
        store.checkpoint();
        return new Receipt(entry.id(), entry.boxSeq());
    }
}
