package org.storycorner.queue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes the files of stories again, from their rows: a state has changed, or a contact was erased. */
final class Respooling {
    private static final long PARCEL = 4L << 20;

    private final Sealing sealing;
    private final Spool spool;
    private final StoryTable stories;

    Respooling(Sealing sealing, Spool spool, StoryTable stories) {
        this.sealing = sealing;
        this.spool = spool;
        this.stories = stories;
    }

    /** Writes them in parcels that are no burden for the memory, and says of each that it is written. */
    void write(List<Entry> entries, Consumer<Entry> written) throws IOException {
        var parcel = new ArrayList<Entry>();
        var files = new ArrayList<SpoolFile>();
        long bytes = 0;
        for (var entry : entries) {
            parcel.add(entry);
            var file = inSpool(entry);
            file.ifPresent(files::add);
            bytes += file.map(content -> content.sealed().size()).orElse(0L);
            if (bytes > PARCEL || entry.equals(entries.getLast())) {
                spool.writeAll(files);
                parcel.forEach(written);
                parcel.clear();
                files.clear();
                bytes = 0;
            }
        }
    }

    /** What belongs into a story's file, from a row whose content is good. */
    private Optional<SpoolFile> inSpool(Entry entry) {
        return stories.sealed(entry.id())
                .filter(row -> sealing.isGood(entry.id(), row))
                .map(row -> new SpoolFile(entry.atRest(), row));
    }
}
