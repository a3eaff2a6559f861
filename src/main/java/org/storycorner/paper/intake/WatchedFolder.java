package org.storycorner.paper.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes in what a scanner puts into its folder, and deletes it there once it is safe. A file is taken only when it has not
 * changed between two looks: until then the scanner may still be writing.
 */
@Component
@ConditionalOnBooleanProperty(name = "storycorner.housekeeping.enabled", matchIfMissing = true)
class WatchedFolder {

    private static final Logger log = LoggerFactory.getLogger(WatchedFolder.class);

    private final Intake intake;
    private final PaperSettings settings;
    private Map<Path, Seen> before = Map.of();

    private record Seen(long size, FileTime changed) {}

    WatchedFolder(Intake intake, PaperSettings settings) {
        this.intake = intake;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "PT5S")
    void look() {
        settings.watched().ifPresent(this::look);
    }

    private void look(Path folder) {
        try {
            var now = new TreeMap<Path, Seen>();
            for (var file : files(folder)) {
                now.put(file, new Seen(Files.size(file), Files.getLastModifiedTime(file)));
            }
            var batch = intake.newBatch();
            for (var seen : now.entrySet()) {
                if (seen.getValue().equals(before.get(seen.getKey()))) {
                    take(batch, seen.getKey());
                }
            }
            before = now;
        } catch (IOException notThere) {
            log.warn("The folder that is watched for scans can't be read: {}", folder);
        }
    }

    private void take(UUID batch, Path file) throws IOException {
        Received received;
        try (var content = Files.newInputStream(file)) {
            received = intake.receive(batch, "", file.getFileName().toString(), content);
        }
        switch (received) {
            case KEPT, KNOWN -> Files.delete(file);
            case EMPTY, TOO_LARGE, NO_ROOM -> log.warn("A file in the folder of scans is left there: {}", received);
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
