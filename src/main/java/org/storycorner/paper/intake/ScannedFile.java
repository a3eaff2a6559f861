package org.storycorner.paper.intake;

import java.util.UUID;

/**
 * A file of a stack.
 *
 * @param name as its owner named it; empty where it was found after a fault
 * @param reason why it was refused (name of a {@link org.storycorner.paper.scan.Refusal}); else empty
 * @param pages 0 until it has been opened
 * @param done how many of them have been read
 */
public record ScannedFile(UUID id, UUID batch, String name, FileState state, String reason, int pages, int done) {

    /** Nothing of how it was named: files are often named after people. */
    @Override
    public String toString() {
        return "ScannedFile[" + id + ", " + state + "]";
    }
}
