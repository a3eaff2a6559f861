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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
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
    private static final long SPARE = 100L << 20;
    private static final String PREFIX = "box-";
    private static final String ENDING = ".sql.gz";
    private static final Pattern NAME = Pattern.compile(PREFIX + "([0-9TZ]+)-([0-9]{1,18})" + Pattern.quote(ENDING));
    private static final String UNFINISHED = "unfinished.tmp";

    private final Path folder;
    private final Clock clock;

    /** Raised whenever something has to go that a backup may hold, also one that is being taken. */
    private final AtomicLong discards = new AtomicLong();

    /** How often the backups were deleted, as far as that worked. */
    private volatile long done;

    /** While the store lacks what the backups hold, they stay. */
    private volatile boolean unread;

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
            long before = discards.get();
            var table = new StoryTable(store.jdbc());
            long atLeast = table.count();
            long withContent = table.countSealed();
            store.script(unfinished);
            long stories = compared(unfinished, atLeast, withContent);
            replace(durable, stories, before);
            return stories;
        } catch (DataAccessException notWritten) {
            throw new IOException("The backup could not be written into " + folder, notWritten);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * Deletes every backup: something has been erased that may be in it. If that fails, as the disk of the backups is away,
     * it is tried again with the housekeeping.
     */
    void discard() {
        discards.incrementAndGet();
        try {
            discardAgain();
        } catch (IOException away) {
            LOG.warn("The backups in {} can't be deleted yet", folder);
        }
    }

    /** Deletes every backup when one is from before this moment, at which something was erased. */
    void discardFromBefore(Instant moment) throws IOException {
        if (isAnyFromBefore(moment)) {
            discards.incrementAndGet();
            discardAgain();
        }
    }

    boolean isAnyFromBefore(Instant moment) throws IOException {
        return files().stream().anyMatch(file -> takenAt(file).isBefore(moment));
    }

    /** Whether there is something that could not be deleted yet. */
    boolean isDiscardDue() {
        return discards.get() > done;
    }

    /** Does what could not be done yet. */
    synchronized void discardAgain() throws IOException {
        long wanted = discards.get();
        if (wanted > done && !unread) {
            for (var file : files()) {
                new DurableFolder(folder, CrashPoint.NONE)
                        .delete(file.getFileName().toString());
            }
            done = wanted;
        }
    }

    /** A backup never holds fewer stories than the one before it, unless that one belongs to a store that was lost. */
    private synchronized void replace(DurableFolder durable, long stories, long discardsBefore) throws IOException {
        if (discards.get() != discardsBefore) {
            throw new IOException("Something was erased while the backup was taken");
        }
        var before = files();
        if (!before.isEmpty() && held(before.getLast()) > stories) {
            throw new IOException(
                    "The earlier backup " + before.getLast().getFileName() + " holds more stories than the " + stories
                            + " of the store; somebody has to look at it and move it away");
        }
        var name = PREFIX + STAMP.format(clock.instant().atOffset(ZoneOffset.UTC)) + "-" + stories + ENDING;
        durable.adopt(UNFINISHED, name);
        for (var old : before) {
            if (!old.endsWith(name)) {
                durable.delete(old.getFileName().toString());
            }
        }
    }

    /** Whether its disk has room for a script of a store of so many bytes and for loading it, and something to spare. */
    boolean hasRoom(long bytes) throws IOException {
        DurableFolder.create(folder, CrashPoint.NONE);
        return Files.getFileStore(folder).getUsableSpace() > SPARE + 3 * bytes;
    }

    boolean isEmpty() throws IOException {
        return files().isEmpty();
    }

    /** Whether this key opens at least one story of the newest backup. */
    boolean opensWith(Sealing sealing) throws IOException {
        var opens = new AtomicBoolean();
        readAtStart(backup -> {
            for (var entry : backup.list(0, Integer.MAX_VALUE)) {
                if (backup.sealed(entry.id())
                        .filter(copy -> sealing.isGood(entry.id(), copy))
                        .isPresent()) {
                    opens.set(true);
                    return;
                }
            }
        });
        return opens.get();
    }

    /** Until the store has what they hold, nothing is deleted. */
    void keepUnread() {
        unread = true;
    }

    /** What was to be deleted meanwhile goes now, or with the housekeeping. */
    void letGo() {
        unread = false;
        if (isDiscardDue()) {
            discard();
        }
    }

    /**
     * The same as {@link #read} for a box that can't do without.
     *
     * @throws BoxRefusedException when a whole backup can't be loaded, or what it holds not be kept, as on a full disk
     */
    void readAtStart(Reader reader) {
        try {
            read(reader);
        } catch (IOException notAllOfIt) {
            throw new BoxRefusedException(
                    "The backup in " + folder + " could not be brought into this box; make room on its disk and on the"
                            + " box's, see that both can be written, and start again, or move the backup away to go on"
                            + " without it",
                    notAllOfIt);
        }
    }

    /** Lets somebody read the newest backup; does nothing when there is none, or a damaged one. */
    void read(Reader reader) throws IOException {
        var newest = newest();
        if (newest.isEmpty()) {
            return;
        }
        if (!LoadedBackup.isWhole(newest.get())) {
            LOG.error("The backup {} is of no use: it is damaged", newest.get());
            return;
        }
        try (var loaded = LoadedBackup.of(newest.get())) {
            reader.read(loaded.stories());
        }
    }

    /** Reads every story of it again: as many as there were at the least, and each one's bytes whole. */
    private static long compared(Path script, long atLeast, long withContent) throws IOException {
        try (var loaded = LoadedBackup.of(script)) {
            long stories = loaded.stories().count();
            long broken = loaded.brokenOnes()
                    + Math.max(0, withContent - loaded.stories().countSealed());
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
        return DurableFolder.files(folder).stream()
                .filter(file -> !takenAt(file).equals(Instant.MIN))
                .toList();
    }

    /** How many stories it holds, by its name. */
    private static long held(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? Long.parseLong(name.group(2)) : 0;
    }

    /** The moment in its name; the beginning of time for a file that is no backup. */
    private static Instant takenAt(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        try {
            return name.matches() ? LocalDateTime.parse(name.group(1), STAMP).toInstant(ZoneOffset.UTC) : Instant.MIN;
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
