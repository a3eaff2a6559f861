package org.storycorner.queue;

import java.io.IOException;
import org.storycorner.story.StoryId;

/** What the stored stories say about a key, for a box whose mark is lost. */
final class KeyEvidence {
    private static final int PAGE = 500;

    private final Sealing sealing;
    private final Spool spool;
    private final StoryTable stories;

    KeyEvidence(Sealing sealing, Spool spool, Store store) {
        this.sealing = sealing;
        this.spool = spool;
        this.stories = new StoryTable(store.jdbc());
    }

    /** Whether there is anything that a key might have to open. */
    boolean anythingSealed() throws IOException {
        return !spool.isEmpty() || !stories.list(0, 1).isEmpty();
    }

    /** Whether this key opens at least one story. */
    boolean anythingOpens() throws IOException {
        return aFileOpens() || aRowOpens();
    }

    private boolean aFileOpens() throws IOException {
        for (var file : spool.files()) {
            var id = Spool.idOf(file, Spool.STORY);
            if (id.isPresent() && fileOpens(id.get())) {
                return true;
            }
        }
        return false;
    }

    private boolean aRowOpens() {
        for (var page = stories.list(0, PAGE);
                !page.isEmpty();
                page = stories.list(page.getLast().boxSeq(), PAGE)) {
            if (page.stream().map(Entry::id).anyMatch(this::rowOpens)) {
                return true;
            }
        }
        return false;
    }

    private boolean fileOpens(StoryId id) {
        try {
            return spool.read(id)
                    .filter(file -> sealing.isGood(id, file.sealed()))
                    .isPresent();
        } catch (UnopenableException broken) {
            return false;
        }
    }

    private boolean rowOpens(StoryId id) {
        return stories.sealed(id).filter(copy -> sealing.isGood(id, copy)).isPresent();
    }
}
