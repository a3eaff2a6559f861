package org.storycorner.queue;

import java.io.IOException;
import java.util.function.Predicate;
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
        return aFile(this::fileOpens) || aRow(this::rowOpens);
    }

    /** Whether at least one story was sealed with a key that is missing here. */
    boolean anythingBeyond() throws IOException {
        return aFile(this::fileIsBeyond) || aRow(this::rowIsBeyond);
    }

    private boolean aFile(Predicate<StoryId> wanted) throws IOException {
        for (var file : spool.files()) {
            if (Spool.idOf(file, Spool.STORY).filter(wanted).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean aRow(Predicate<StoryId> wanted) {
        for (var page = stories.list(0, PAGE);
                !page.isEmpty();
                page = stories.list(page.getLast().boxSeq(), PAGE)) {
            if (page.stream().map(Entry::id).anyMatch(wanted)) {
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

    private boolean fileIsBeyond(StoryId id) {
        try {
            return spool.read(id).filter(file -> isBeyond(file.sealed())).isPresent();
        } catch (UnopenableException broken) {
            return false;
        }
    }

    private boolean rowIsBeyond(StoryId id) {
        return stories.sealed(id).filter(this::isBeyond).isPresent();
    }

    /** A damaged copy is no witness. */
    private boolean isBeyond(SealedStory sealed) {
        return sealed.isIntact() && sealing.keys().lackKeyOf(sealed.story());
    }

    private boolean rowOpens(StoryId id) {
        return stories.sealed(id).filter(copy -> sealing.isGood(id, copy)).isPresent();
    }
}
