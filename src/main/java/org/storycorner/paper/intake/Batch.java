package org.storycorner.paper.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was brought together.
 *
 * @param who brought it, by the name of their account; empty for the watched folder and for what was found after a fault
 * @param troubles pages for which a person has to say what becomes of them
 */
public record Batch(
        UUID id, Instant begun, String who, boolean cancelled, List<ScannedFile> files, List<ScannedPage> troubles) {

    public Batch {
        files = List.copyOf(files);
        troubles = List.copyOf(troubles);
    }

    /** Whether something of it is still to be read. */
    public boolean isUnderWay() {
        return files.stream().anyMatch(file -> file.state() == FileState.WAITING);
    }

    /** Pages that are known of so far. */
    public int pages() {
        return files.stream().mapToInt(ScannedFile::pages).sum();
    }

    public int done() {
        return files.stream().mapToInt(ScannedFile::done).sum();
    }
}
