package org.storycorner.paper.ui;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Something that reaches the disk. */
@FunctionalInterface
interface DiskStep {

    void run() throws IOException;

    /** Does it; a disk that fails is a fault like any other. */
    default void done() {
        try {
            run();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }
}
