package org.storycorner.queue;

import java.util.List;
import java.util.Optional;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;

/** A way of keeping stories, ours or another, while somebody cuts the power; each method is as in {@link StoryQueue}. */
public interface Keeping extends AutoCloseable {

    Receipt accept(Story story);

    Optional<Story> takeOldest();

    void delivered(StoryId id, String receipt);

    void withdraw(StoryId id);

    void saveDraft(Draft draft);

    Optional<Story> open(StoryId id);

    List<Entry> list();

    @Override
    void close();
}
