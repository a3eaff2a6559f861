package org.storycorner.paper.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.storycorner.paper.intake.LeftInFolder.Left;
import org.storycorner.paper.intake.LeftInFolder.Reason;

/**
 * Takes in what a scanner puts into its folder, and deletes it there once it is safe. A file is taken only when it has not
 * changed between two looks: until then the scanner may still be writing. One that can't be taken, or not be deleted, is left
 * until it changes, and told of.
 */
@Component
@ConditionalOnBooleanProperty(name = "storycorner.housekeeping.enabled", matchIfMissing = true)
class WatchedFolder {

    private static final Logger log = LoggerFactory.getLogger(WatchedFolder.class);

    private final Intake intake;
    private final PaperSettings settings;
    private final LeftInFolder told;
    private final Map<Path, Refused> left = new HashMap<>();
    private Map<Path, Seen> before = Map.of();

    private record Seen(long size, FileTime changed) {

        static Seen of(Path file) throws IOException {
            return new Seen(Files.size(file), Files.getLastModifiedTime(file));
        }
    }

    private record Refused(Seen file, Reason reason) {}

    WatchedFolder(Intake intake, PaperSettings settings, LeftInFolder told) {
        this.intake = intake;
        this.settings = settings;
        this.told = told;
    }

    @Scheduled(fixedDelayString = "PT5S")
    void look() {
        settings.watched().ifPresent(this::look);
    }

    private void look(Path folder) {
        try {
            var now = new TreeMap<Path, Seen>();
            for (var file : files(folder)) {
                now.put(file, Seen.of(file));
            }
            left.keySet().retainAll(now.keySet());
            var batch = intake.newBatch();
            now.forEach((file, seen) -> look(batch, file, seen));
            before = now;
            told.are(new TreeMap<>(left)
                    .entrySet().stream()
                            .map(file -> new Left(
                                    file.getKey().getFileName().toString(),
                                    file.getValue().reason()))
                            .toList());
        } catch (IOException notThere) {
            log.warn("The folder that is watched for scans can't be read: {}", folder);
        }
    }

    private void look(UUID batch, Path file, Seen seen) {
        boolean isWhole = seen.equals(before.get(file));
        var refused = Optional.ofNullable(left.get(file));
        boolean isToTry = refused.map(earlier ->
                        earlier.reason() == Reason.NO_ROOM || !earlier.file().equals(seen))
                .orElse(true);
        if (isWhole && isToTry) {
            var reason = take(batch, file, seen);
            reason.filter(why ->
                            refused.filter(earlier -> earlier.reason() == why).isEmpty())
                    .ifPresent(why -> log.warn("A file in the folder of scans is left there: {}", why));
            reason.ifPresentOrElse(why -> left.put(file, new Refused(seen, why)), () -> left.remove(file));
        }
    }

    /** Why the file is left; empty when it is gone, or was written to meanwhile. */
    private Optional<Reason> take(UUID batch, Path file, Seen seen) {
        Received received;
        try (var content = Files.newInputStream(file)) {
            received = intake.receive(batch, "", file.getFileName().toString(), content);
        } catch (IOException unreadable) {
            return Optional.of(Reason.UNREADABLE);
        }
        return switch (received) {
            case KEPT, KNOWN -> delete(file, seen);
            case EMPTY -> Optional.of(Reason.EMPTY);
            case TOO_LARGE -> Optional.of(Reason.TOO_LARGE);
            case NO_ROOM -> Optional.of(Reason.NO_ROOM);
        };
    }

    /** A scanner that had only paused goes on writing: then the file stays, and comes in once more when it is whole. */
    private static Optional<Reason> delete(Path file, Seen seen) {
        try {
            if (Files.exists(file) && Seen.of(file).equals(seen)) {
                Files.deleteIfExists(file);
            }
            return Optional.empty();
        } catch (IOException isNotAllowed) {
            return Optional.of(Reason.KEPT);
        }
    }

    /** No hidden files: scanners write under such names first. */
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file)
                            && !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
