package org.storycorner.queue;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;

/** The two copies of a story, for whoever wants to read it: either of them will do. */
final class Copies {
    private static final Logger LOG = LoggerFactory.getLogger(Copies.class);

    private final Sealing sealing;
    private final Spool spool;
    private final StoryTable stories;

    Copies(Sealing sealing, Spool spool, StoryTable stories) {
        this.sealing = sealing;
        this.spool = spool;
        this.stories = stories;
    }

    /** The story from whichever copy opens. */
    Optional<Story> open(Entry entry) {
        var row = stories.sealed(entry.id()).flatMap(copy -> opened(entry.id(), copy));
        try {
            return row.isPresent() ? row : spool.read(entry.id()).flatMap(file -> opened(entry.id(), file.sealed()));
        } catch (UnopenableException broken) {
            LOG.warn("The file of story {} does not open: {}", entry.id(), broken.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Story> opened(StoryId id, SealedStory copy) {
        try {
            return copy.isIntact() ? Optional.of(sealing.open(id, copy)) : Optional.empty();
        } catch (UnopenableException broken) {
            LOG.warn("A copy of story {} does not open: {}", id, broken.getMessage());
            return Optional.empty();
        }
    }
}
