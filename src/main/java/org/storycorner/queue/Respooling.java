package org.storycorner.queue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes the files of stories again, from their rows: a state has changed, or a contact was erased. */
final class Respooling {
    private final Sealing sealing;
    private final Spool spool;
    private final StoryTable stories;

    Respooling(Sealing sealing, Spool spool, StoryTable stories) {
        this.sealing = sealing;
        this.spool = spool;
        this.stories = stories;
    }

    void write(List<Entry> entries) throws IOException {
        spool.writeAll(
                entries.stream().flatMap(entry -> inSpool(entry).stream()).toList());
    }

    /** What belongs into a story's file, from a row whose content is good. */
    private Optional<SpoolFile> inSpool(Entry entry) {
        return stories.sealed(entry.id())
                .filter(row -> sealing.isGood(entry.id(), row))
                .map(row -> new SpoolFile(entry.atRest(), row));
    }
}
