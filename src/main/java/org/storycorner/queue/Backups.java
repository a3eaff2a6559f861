package org.storycorner.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * The store's backup: one compressed SQL script of the stories, never of drafts, which is loaded and compared before it
 * replaces the one before it. What is in it stays sealed.
 */
final class Backups {
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final String PREFIX = "box-";
    private static final String ENDING = ".sql.gz";
    private static final String UNFINISHED = "unfinished.tmp";

    private final Path folder;
    private final Clock clock;

    Backups(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** When the newest backup was taken; empty when there is none. */
    Optional<Instant> takenAt() throws IOException {
        return newest().map(Backups::takenAt);
    }

    /**
     * Takes a backup of this store and, once it has been loaded and compared, deletes the one before it.
     *
     * @return how many stories it holds
     * @throws IOException when it can't be written, or does not hold what the store holds; the one before it stays
     */
    long take(Store store) throws IOException {
        var durable = DurableFolder.create(folder, CrashPoint.NONE);
        var unfinished = folder.resolve(UNFINISHED);
        try {
            long atLeast = new StoryTable(store.jdbc()).count();
            store.script(unfinished);
            long stories = compared(unfinished, atLeast);
            var before = files();
            var name = PREFIX + STAMP.format(clock.instant().atOffset(ZoneOffset.UTC)) + ENDING;
            durable.finish(UNFINISHED, name);
            for (var old : before) {
                if (!old.endsWith(name)) {
                    durable.delete(old.getFileName().toString());
                }
            }
            return stories;
        } catch (DataAccessException notWritten) {
            throw new IOException("The backup could not be written into " + folder, notWritten);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Deletes every backup: something has to be erased that may be in it. */
    void discard() throws IOException {
        for (var file : files()) {
            new DurableFolder(folder, CrashPoint.NONE).delete(file.getFileName().toString());
        }
    }

    /** Lets somebody read the newest backup; does nothing when there is none, or none that can be read. */
    void read(Reader reader) throws IOException {
        var newest = newest();
        if (newest.isPresent()) {
            try (var loaded = LoadedBackup.of(newest.get())) {
                reader.read(loaded.stories());
            } catch (IOException damaged) {
                LOG.warn("The last backup is of no use", damaged);
            }
        }
    }

    /** Reads every story of it again: as many as there were at the least, and each one's bytes whole. */
    private static long compared(Path script, long atLeast) throws IOException {
        try (var loaded = LoadedBackup.of(script)) {
            long stories = loaded.stories().count();
            long broken = loaded.brokenOnes();
            if (stories < atLeast || broken > 0) {
                throw new IOException("The backup does not hold what the store holds: expected " + atLeast
                        + " stories or more, found " + stories + ", " + broken + " of them broken");
            }
            return stories;
        }
    }

    private Optional<Path> newest() throws IOException {
        var files = files();
        return files.isEmpty() ? Optional.empty() : Optional.of(files.getLast());
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !takenAt(file).equals(Instant.MIN))
                    .sorted()
                    .toList();
        }
    }

    /** The moment in its name; the beginning of time for a file that is no backup. */
    private static Instant takenAt(Path file) {
        var name = file.getFileName().toString();
        if (!name.startsWith(PREFIX) || !name.endsWith(ENDING)) {
            return Instant.MIN;
        }
        try {
            var stamp = name.substring(PREFIX.length(), name.length() - ENDING.length());
            return LocalDateTime.parse(stamp, STAMP).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException another) {
            return Instant.MIN;
        }
    }

    /** What is done with the stories of a backup. */
    @FunctionalInterface
    interface Reader {
        void read(StoryTable backup) throws IOException;
    }
}
