package org.storycorner.command;

import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.storycorner.queue.NewFile;

/** The files that a person names in a command: they lie where the person is, which need not be where the box may look. */
interface NamedFiles {

    /**
     * Writes a file, wholly or not at all.
     *
     * @param typed the path as the person typed it
     * @throws org.storycorner.queue.FileRefusedException when it can't be written
     */
    void write(Path typed, boolean replace, NewFile.Content content);

    /** Does something with a file that can be read during that time, and gives the exit code. */
    int read(Path typed, ToIntFunction<Path> work);
}
