package org.storycorner.queue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.storycorner.story.StoryId;

/** The end of the time that a story stays here after it was passed on: its content goes, its counting row stays. */
final class Retirement {
    private final Spool spool;
    private final StoryTable stories;
    private final Erasing erasing;
    private final Fates fates;
    private final StoreAccess access;

    Retirement(Spool spool, StoryTable stories, Erasing erasing, Fates fates, StoreAccess access) {
        this.spool = spool;
        this.stories = stories;
        this.erasing = erasing;
        this.fates = fates;
        this.access = access;
    }

    /** Those of which only damaged copies are left, set aside, and that were passed on before this moment. */
    List<Entry> setAsideAndPassedOnBefore(Instant moment) throws IOException {
        var aside = spool.idsSetAside();
        return aside.isEmpty()
                ? List.of()
                : stories.entries(aside).stream()
                        .filter(entry ->
                                entry.state().isPassedOn() && entry.stateSince().isBefore(moment))
                        .toList();
    }

    /** Erases the content of a story that was passed on. */
    void retire(StoryId id) throws IOException {
        access.writing(() -> {
            var entry = fates.known(id);
            if (entry.state().isPassedOn()) {
                erasing.retire(entry);
            }
            return entry;
        });
    }

    /** Lets the time of a story that was passed on begin now. */
    void dateAnew(StoryId id) throws IOException {
        access.writing(() -> {
            var entry = fates.known(id);
            return entry.state().isPassedOn() ? fates.move(entry, entry.state(), entry.note()) : entry;
        });
    }
}
