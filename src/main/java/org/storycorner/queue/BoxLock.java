package org.storycorner.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The mark that one process, and no other, uses a data folder; it goes with the process, however that ends. */
public final class BoxLock implements AutoCloseable {
    private static final String NAME = "box.lock";

    /** Closing any channel to the file would free this process's lock on it, so its own folders are never probed. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path data;
    private final FileChannel channel;

    private BoxLock(Path data, FileChannel channel) {
        this.data = data;
        this.channel = channel;
    }

    /**
     * Takes this existing folder for this process.
     *
     * @throws BoxRefusedException when another box holds it, or the mark can't be written
     */
    public static BoxLock acquire(Path data) {
        try {
            var folder = data.toRealPath();
            if (!HELD_HERE.add(folder)) {
                throw alreadyRunning(data);
            }
            return lock(folder);
        } catch (IOException notWritten) {
            throw new BoxRefusedException("The data folder " + data + " can't be written by this user", notWritten);
        }
    }

    /** Whether a box is running on this folder, here or in another process. */
    public static boolean isHeld(Path data) {
        try {
            var folder = data.toRealPath();
            if (HELD_HERE.contains(folder)) {
                return true;
            }
            var file = folder.resolve(NAME);
            return Files.exists(file) && isLockedElsewhere(file);
        } catch (IOException noSuchFolder) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException goneAnyway) {
            throw new UncheckedIOException(goneAnyway);
        } finally {
            HELD_HERE.remove(data);
        }
    }

    private static BoxLock lock(Path folder) throws IOException {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return new BoxLock(folder, channel);
            }
            throw alreadyRunning(folder);
        } catch (IOException | RuntimeException refused) {
            HELD_HERE.remove(folder);
            if (channel != null) {
                channel.close();
            }
            throw refused;
        }
    }

    private static boolean isLockedElsewhere(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        }
    }

    private static BoxRefusedException alreadyRunning(Path data) {
        return new BoxRefusedException("Another Story Corner is already running on the data folder " + data);
    }
}
