package org.storycorner.measure.power;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.storycorner.queue.Keeping;

/** How one way of keeping stories is opened on a disk, new or as a power cut left it. */
@FunctionalInterface
interface Opening {

    /** What is kept below this folder; {@code passed} hears the steps of an acceptance, where there are any. */
    Keeping open(Path folder, Consumer<String> passed) throws IOException, SQLException;
}
