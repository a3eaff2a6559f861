package org.storycorner.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores that were damaged and are kept aside for a while: somebody may want to look for what the spool lacks. */
record BrokenStores(DurableFolder data, Clock clock) {
    private static final Logger LOG = LoggerFactory.getLogger(BrokenStores.class);
    private static final String PREFIX = "box.mv.db.broken-";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Moves the store out of the way of a new one. */
    Path setAside() throws IOException {
        var stamp = STAMP.format(clock.instant());
        var target = data.path().resolve(PREFIX + stamp);
        for (int copy = 2; Files.exists(target); copy++) {
            target = data.path().resolve(PREFIX + stamp + "-" + copy);
        }
        Files.move(Store.file(data.path()), target);
        Files.setLastModifiedTime(target, FileTime.from(clock.instant()));
        return target;
    }

    /** Deletes all of them: one may hold what had to be erased. */
    void discard() throws IOException {
        for (var file : files()) {
            delete(file, "something was erased that it may hold");
        }
    }

    /** Deletes those that were set aside before this moment. */
    void discardFromBefore(Instant moment, String reason) throws IOException {
        for (var file : files()) {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                delete(file, reason);
            }
        }
    }

    private void delete(Path file, String reason) throws IOException {
        data.delete(file.getFileName().toString());
        LOG.info("{} is deleted: {}", file.getFileName(), reason);
    }

    private List<Path> files() throws IOException {
        return DurableFolder.files(data.path()).stream()
                .filter(file -> file.getFileName().toString().startsWith(PREFIX))
                .toList();
    }
}
