package org.storycorner.command;

import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.storycorner.queue.NewFile;

/** The files of this process, for a person who runs it. */
record OwnFiles() implements NamedFiles {

    @Override
    public void write(Path typed, boolean replace, NewFile.Content content) {
        new NewFile(typed, replace).write(content);
    }

    @Override
    public int read(Path typed, ToIntFunction<Path> work) {
        return work.applyAsInt(typed);
    }
}
