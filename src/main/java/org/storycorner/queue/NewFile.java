package org.storycorner.queue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A file that a person wants written, often on a stick: wholly there in the end, or not at all.
 *
 * @param replace whether a file that is there already may be replaced
 */
public record NewFile(Path path, boolean replace) {

    private static final long NEARLY_NOTHING = 1 << 20;

    /** What the file is to hold. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    public NewFile {
        path = path.toAbsolutePath().normalize();
    }

    /**
     * Writes the file.
     *
     * @throws FileRefusedException when it is there already, or the stick is full, missing or write-protected
     */
    public void write(Content content) {
        write(content, CrashPoint.NONE);
    }

    void write(Content content, CrashPoint crashPoint) {
        refuseWhatCantWork();
        var folder = new DurableFolder(folder(), crashPoint);
        var written = new AtomicLong();
        try {
            folder.write(name(), "", out -> {
                var counting = new CountingOutput(out);
                try {
                    content.writeTo(counting);
                } finally {
                    written.set(counting.count());
                }
            });
        } catch (IOException notWritten) {
            throw new FileRefusedException(path + " was not written: " + reason(notWritten, written.get()), notWritten);
        }
    }

    private void refuseWhatCantWork() {
        if (!Files.isDirectory(folder())) {
            throw new FileRefusedException(
                    "There is no folder " + folder() + " to write into; is the stick plugged in and open?");
        }
        if (Files.isDirectory(path)) {
            throw new FileRefusedException(path + " is a folder; name a file in it.");
        }
        if (Files.exists(path) && !replace) {
            throw new FileRefusedException(path + " is there already; choose another name, or add --force.");
        }
    }

    private String reason(IOException failed, long written) {
        if (!Files.isDirectory(folder())) {
            return "its folder is gone; was the stick pulled out?";
        }
        if (isWriteProtected()) {
            return "the stick or disk is write-protected.";
        }
        if (failed instanceof AccessDeniedException) {
            return "this user may not write into " + folder() + ".";
        }
        return isFull(failed, written)
                ? "the stick or disk is full. Make room on it, or take another one."
                : "the stick or disk does not take it. Was it pulled out, or is it broken?";
    }

    private boolean isWriteProtected() {
        try {
            return Files.getFileStore(folder()).isReadOnly();
        } catch (IOException unknown) {
            return false;
        }
    }

    /** The system says so in its own language, but what was written has by now been deleted, and so can be counted. */
    private boolean isFull(IOException failed, long written) {
        try {
            return String.valueOf(failed.getMessage()).contains("No space left")
                    || Files.getFileStore(folder()).getUsableSpace() < written + NEARLY_NOTHING;
        } catch (IOException unknown) {
            return false;
        }
    }

    private Path folder() {
        return Objects.requireNonNull(path.getParent(), "the root of the disk is a folder");
    }

    private String name() {
        return path.getFileName().toString();
    }
}
