package org.storycorner.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The second copy of what the console knows beside the stories: the accounts, the audit trail and the settings that were
 * changed in the browser, sealed in one small file. Each change leaves a line in the audit trail, so its last number
 * tells a newer copy from an older one.
 */
final class ConsoleBackups {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleBackups.class);
    private static final String PREFIX = "console-";
    private static final String ENDING = ".sealed";
    private static final Pattern NAME = Pattern.compile(PREFIX + "([0-9]{1,18})" + Pattern.quote(ENDING));

    /** What the seal is bound to. */
    private static final String ROLE = "backup/console";

    private final Path folder;

    ConsoleBackups(Path folder) {
        this.folder = folder;
    }

    boolean isEmpty() throws IOException {
        return files().isEmpty();
    }

    /** Whether this key opens one of them. */
    boolean openWith(Sealing sealing) throws IOException {
        return newestThatOpens(sealing).isPresent();
    }

    /**
     * Takes a copy when something was changed since the last one, reads it again, and then deletes the one before it.
     *
     * @return whether one was taken
     * @throws IOException when it can't be written, or the one before it is the copy of a longer trail: that one stays
     */
    boolean takeIfChanged(ConsoleContent content, Sealing sealing) throws IOException {
        long last = content.lastLine();
        var before = files();
        long held = before.isEmpty() ? 0 : lastLine(before.getLast());
        if (held == last) {
            return false;
        }
        if (held > last) {
            throw new IOException("The earlier backup " + before.getLast().getFileName() + " holds a longer audit trail"
                    + " than the store; somebody has to look at it and move it away");
        }
        var stem = PREFIX + last;
        var durable = DurableFolder.create(folder, CrashPoint.NONE);
        var plain = content.written();
        durable.write(stem, ENDING, sealing.seal(plain, ROLE));
        if (opened(folder.resolve(stem + ENDING), sealing)
                .filter(again -> Arrays.equals(again, plain))
                .isEmpty()) {
            throw new IOException("The backup " + stem + ENDING + " does not hold what was written");
        }
        for (var old : before) {
            durable.delete(old.getFileName().toString());
        }
        return true;
    }

    /**
     * Gives a store that knows of nobody what the last copy knows; one that has accounts or a trail is left alone.
     *
     * @return whether anything came back
     */
    boolean restoreIfLost(ConsoleContent content, Sealing sealing) throws IOException {
        if (!content.isEmpty() || isEmpty()) {
            return false;
        }
        var newest = newestThatOpens(sealing);
        if (newest.isEmpty()) {
            LOG.error("Accounts and audit trail are lost: no backup of them in {} opens with this box's key", folder);
            return false;
        }
        try {
            content.read(newest.get());
            return true;
        } catch (IOException | RuntimeException unfit) {
            LOG.error(
                    "Accounts and audit trail are lost: their backup in {} does not fit this version ({})",
                    folder,
                    unfit.getClass().getSimpleName());
            return false;
        }
    }

    private Optional<byte[]> newestThatOpens(Sealing sealing) throws IOException {
        return files().reversed().stream()
                .flatMap(file -> opened(file, sealing).stream())
                .findFirst();
    }

    private static Optional<byte[]> opened(Path file, Sealing sealing) {
        try {
            return sealing.opened(Files.readAllBytes(file), ROLE);
        } catch (IOException notRead) {
            LOG.warn("The backup {} can't be read", file);
            return Optional.empty();
        }
    }

    /** The newest one last. */
    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return DurableFolder.files(folder).stream()
                .filter(file -> lastLine(file) > 0)
                .sorted(Comparator.comparingLong(ConsoleBackups::lastLine))
                .toList();
    }

    /** The number in its name; 0 for a file that is no such backup. */
    private static long lastLine(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? Long.parseLong(name.group(1)) : 0;
    }
}
