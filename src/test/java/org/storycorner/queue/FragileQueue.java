package org.storycorner.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;

/** What the box is measured against: the same rows in H2 alone, without a spool, forced onto the disk or not. */
public final class FragileQueue implements Keeping {

    /** How much is asked of H2. */
    public enum Care {
        /** H2 as it comes: what was committed is written within half a second and forced when H2 pleases. */
        DEFAULT(""),
        /** Written at each commit, and never forced. */
        WRITTEN(";WRITE_DELAY=0"),
        /** Written at each commit, and forced before anybody is thanked. */
        FORCED(";WRITE_DELAY=0");

        private final String settings;

        Care(String settings) {
            this.settings = settings;
        }
    }

    private final Care care;
    private final Store store;
    private final Sealing sealing;
    private final Clock clock;
    private final StoryTable stories;
    private final DraftTable drafts;

    private FragileQueue(Care care, Store store, Sealing sealing, Clock clock) {
        this.care = care;
        this.store = store;
        this.sealing = sealing;
        this.clock = clock;
        this.stories = new StoryTable(store.jdbc());
        this.drafts = new DraftTable(store.jdbc(), sealing);
    }

    /** Opens what is below this folder; the names of H2's files are made durable, so that only their content can be lost. */
    public static FragileQueue open(Path folder, Clock clock, Care care) throws IOException, SQLException {
        var settings = Boxes.settings(folder);
        var data = DurableFolder.create(settings.data(), CrashPoint.NONE);
        var key = new KeyFile(settings.keyFile());
        if (!key.exists()) {
            key.create();
        }
        var store = Store.open(
                Store.address(settings.data()) + care.settings + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0",
                Compaction.in(settings.data()));
        data.write("opened", "", new byte[0]);
        return new FragileQueue(care, store, key.sealing(), clock);
    }

    @Override
    public synchronized Receipt accept(Story story) {
        var known = stories.entry(story.id());
        if (known.isPresent()) {
            return new Receipt(story.id(), known.get().boxSeq());
        }
        var sealed = sealing.seal(story);
        var entry = Entry.accepted(story, stories.nextBoxSeq(), clock.instant());
        commit(() -> {
            stories.insert(entry);
            stories.put(entry.id(), sealed);
            drafts.delete(entry.id());
        });
        return new Receipt(entry.id(), entry.boxSeq());
    }

    @Override
    public synchronized Optional<Story> takeOldest() {
        var oldest = stories.oldest(QueueState.QUEUED, 1).stream().findFirst();
        oldest.ifPresent(entry -> stories.update(entry.in(QueueState.SENDING, clock.instant(), "")));
        return oldest.flatMap(entry -> open(entry.id()));
    }

    @Override
    public synchronized void delivered(StoryId id, String receipt) {
        var entry = stories.entry(id).orElseThrow();
        commit(() -> {
            stories.update(entry.in(QueueState.DELIVERED, clock.instant(), receipt));
            stories.eraseContact(id);
        });
    }

    @Override
    public synchronized void withdraw(StoryId id) {
        var entry = stories.entry(id).orElseThrow();
        commit(() -> stories.erase(entry.erased(QueueState.WITHDRAWN, clock.instant())));
    }

    @Override
    public synchronized void saveDraft(Draft draft) {
        commit(() -> drafts.put(draft));
    }

    @Override
    public Optional<Story> open(StoryId id) {
        return stories.sealed(id).flatMap(copy -> {
            try {
                return Optional.of(sealing.open(id, copy));
            } catch (UnopenableException broken) {
                return Optional.empty();
            }
        });
    }

    @Override
    public List<Entry> list() {
        return stories.list(0, Integer.MAX_VALUE);
    }

    @Override
    public void close() {
        store.close();
    }

    private void commit(Runnable work) {
        store.inTransaction(work);
        if (care == Care.FORCED) {
            store.checkpoint();
        }
    }
}
