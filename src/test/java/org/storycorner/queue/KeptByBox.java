package org.storycorner.queue;

import java.util.List;
import java.util.Optional;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;

/** Ours: a spool and a store that is forced. */
public record KeptByBox(OpenBox box) implements Keeping {

    @Override
    public Receipt accept(Story story) {
        return box.queue().accept(story);
    }

    @Override
    public Optional<Story> takeOldest() {
        return box.queue().takeOldest();
    }

    @Override
    public void delivered(StoryId id, String receipt) {
        box.queue().delivered(id, receipt);
    }

    @Override
    public void withdraw(StoryId id) {
        box.queue().withdraw(id);
    }

    @Override
    public void saveDraft(Draft draft) {
        box.queue().saveDraft(draft);
    }

    @Override
    public Optional<Story> open(StoryId id) {
        return box.queue().open(id);
    }

    @Override
    public List<Entry> list() {
        return box.queue().list(0, Integer.MAX_VALUE);
    }

    @Override
    public void close() {
        box.close();
    }
}
