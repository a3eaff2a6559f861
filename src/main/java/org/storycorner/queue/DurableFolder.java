package org.storycorner.queue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/** A folder whose files are wholly there, after a power cut too, or not at all; only the box's own user may read them. */
record DurableFolder(Path path, CrashPoint crashPoint) {

    static final String TEMPORARY = ".tmp";

    private static final int BUFFER = 65_536;

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final FileAttribute<?>[] OWN_FOLDER = attributes("rwx------");
    private static final FileAttribute<?>[] OWN_FILE = attributes("rw-------");

    /** This folder, created durably where it, or a folder above it, is missing. */
    static DurableFolder create(Path path, CrashPoint crashPoint) throws IOException {
        if (!Files.isDirectory(path)) {
            var parent = path.toAbsolutePath().getParent();
            if (parent != null) {
                create(parent, CrashPoint.NONE);
            }
            Files.createDirectory(path, OWN_FOLDER);
            if (parent != null) {
                forceFolder(parent);
            }
        }
        return new DurableFolder(path, crashPoint);
    }

    /** What a file is to hold. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** What lies in a folder, in the order of the names. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (UncheckedIOException midway) {
            throw new IOException("The folder " + folder + " can't be read to its end", midway);
        }
    }

    /** Writes {@code stem + ending} by way of {@code stem.tmp}; what was there before is replaced in one step. */
    void write(String stem, String ending, byte[] bytes) throws IOException {
        draft(stem, bytes);
        finish(stem, ending);
    }

    /** The same for what is too large to be held at once. */
    void write(String stem, String ending, Content content) throws IOException {
        draft(stem, content);
        finish(stem, ending);
    }

    /** The first part of {@link #write}: the disk has taken the bytes of {@code stem.tmp}, durably or not. */
    void draft(String stem, byte[] bytes) throws IOException {
        draft(stem, out -> out.write(bytes));
    }

    private void draft(String stem, Content content) throws IOException {
        var temporary = temporary(stem);
        try {
            Files.deleteIfExists(temporary);
            write(temporary, content);
        } catch (IOException | RuntimeException notWritten) {
            deleteQuietly(temporary, notWritten);
            throw notWritten;
        }
    }

    /** The second part: the bytes are made durable, and then their final name. */
    void finish(String stem, String ending) throws IOException {
        var temporary = temporary(stem);
        try {
            force(temporary, StandardOpenOption.WRITE);
            crashPoint.passed(CrashPoint.Step.TEMPORARY_WRITTEN);
            move(stem + TEMPORARY, stem + ending);
        } catch (IOException | RuntimeException notFinished) {
            deleteQuietly(temporary, notFinished);
            throw notFinished;
        }
        forceFolder(path);
    }

    /** Writes many files like {@link #write}: all of them, then each forced, then each renamed, then the folder forced. */
    void writeAll(SequencedMap<String, byte[]> bytesByStem, String ending) throws IOException {
        var stems = bytesByStem.sequencedKeySet();
        try {
            for (var file : bytesByStem.sequencedEntrySet()) {
                Files.deleteIfExists(temporary(file.getKey()));
                write(temporary(file.getKey()), out -> out.write(file.getValue()));
            }
            for (var stem : stems) {
                force(temporary(stem), StandardOpenOption.WRITE);
            }
            crashPoint.passed(CrashPoint.Step.TEMPORARY_WRITTEN);
            for (var stem : stems) {
                move(stem + TEMPORARY, stem + ending);
            }
            forceFolder(path);
        } catch (IOException notWritten) {
            stems.forEach(stem -> deleteQuietly(temporary(stem), notWritten));
            throw notWritten;
        }
    }

    private Path temporary(String stem) {
        return path.resolve(stem + TEMPORARY);
    }

    /** Forces a file that something else has written here, and gives it its final name. */
    void adopt(String from, String to) throws IOException {
        force(path.resolve(from), StandardOpenOption.WRITE);
        rename(from, to);
    }

    /** Gives a file of this folder its final name, durably. */
    void rename(String from, String to) throws IOException {
        move(from, to);
        forceFolder(path);
    }

    private void move(String from, String to) throws IOException {
        Files.move(path.resolve(from), path.resolve(to), StandardCopyOption.ATOMIC_MOVE);
        crashPoint.passed(CrashPoint.Step.RENAMED);
    }

    /** Moves a file of another folder here, durably, under a name that is still free. */
    void takeFrom(DurableFolder other, String name) throws IOException {
        Files.move(other.path.resolve(name), path.resolve(free(name)), StandardCopyOption.ATOMIC_MOVE);
        forceFolder(path);
        forceFolder(other.path);
    }

    /** This name, or one that begins with it, so that nothing here is replaced. */
    String free(String name) {
        var free = name;
        for (int copy = 2; Files.exists(path.resolve(free)); copy++) {
            free = name + "." + copy;
        }
        return free;
    }

    void delete(String name) throws IOException {
        if (Files.deleteIfExists(path.resolve(name))) {
            forceFolder(path);
        }
    }

    private static void write(Path file, Content content) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, options, OWN_FILE)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            content.writeTo(out);
            out.flush();
        }
    }

    /** A rename survives a power cut only once the folder itself is on the disk. */
    private static void forceFolder(Path folder) throws IOException {
        if (POSIX) {
            force(folder, StandardOpenOption.READ);
        }
    }

    private static void force(Path file, StandardOpenOption option) throws IOException {
        try (var channel = FileChannel.open(file, option)) {
            channel.force(true);
        }
    }

    private static void deleteQuietly(Path file, Exception reason) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException notDeleted) {
            reason.addSuppressed(notDeleted);
        }
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
