package org.storycorner.queue;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * An export as it lies on a stick, taken for hostile: only stored entries of the names and sizes that an export has, in a
 * file whose end is there. Nothing of it is ever unpacked onto the disk.
 */
final class ExportZip implements Closeable {

    static final int MOST_STORIES = 60_000;

    /** A story with its scanned pages stays far below. */
    static final int MOST_BYTES = 100 << 20;

    private static final int LISTS = 3;
    private static final Pattern NAMES =
            Pattern.compile("README\\.txt|manifest(-of-the-box)?\\.sealed|stories/\\d{5}\\.sealed");
    private static final int START = 0x04034b50;
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int MOST_DIRECTORY = 16 << 20;
    private static final int ENOUGH_TO_KNOW = 512;

    private final Path path;
    private final ZipFile zip;
    private final ExportLabel label;

    private ExportZip(Path path, ZipFile zip) throws IOException {
        this.path = path;
        this.zip = zip;
        refuseStrangeEntries();
        this.label = readLabel();
    }

    /** @throws FileRefusedException when the file is not a whole export */
    static ExportZip open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new FileRefusedException("There is no file " + path + "; is the stick plugged in?");
        }
        ZipFile zip = null;
        try {
            refuseWithoutEnds(path);
            zip = new ZipFile(path.toFile());
            return new ExportZip(path, zip);
        } catch (ZipException | IllegalArgumentException noZip) {
            closeQuietly(zip);
            throw foreign();
        } catch (IOException notRead) {
            closeQuietly(zip);
            throw unreadable(notRead);
        } catch (RuntimeException refused) {
            closeQuietly(zip);
            throw refused;
        }
    }

    static String entryOf(int place) {
        return String.format(Locale.ROOT, "stories/%05d.sealed", place);
    }

    /** The role under which the exporting box seals the list for itself. */
    static String ownRole(ExportLabel label) {
        return "export/" + label.export() + "/" + label.recipient();
    }

    ExportLabel label() {
        return label;
    }

    Set<String> names() {
        var names = new HashSet<String>();
        zip.stream().map(ZipEntry::getName).forEach(names::add);
        return names;
    }

    /** The bytes of an entry. */
    byte[] read(String name) {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw incomplete(name + " is missing");
        }
        try (var in = zip.getInputStream(entry)) {
            var bytes = in.readNBytes((int) entry.getSize());
            if (bytes.length != entry.getSize()) {
                throw incomplete(name + " is too short");
            }
            return bytes;
        } catch (ZipException | IllegalArgumentException damaged) {
            throw incomplete(name + " is damaged");
        } catch (IOException notRead) {
            throw unreadable(notRead);
        }
    }

    FileRefusedException incomplete(String what) {
        return new FileRefusedException(
                "This file is refused, and nothing was changed: " + what + ". Ask for a new export.");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** A copy that was broken off lacks the list of contents, which a ZIP has at its very end. */
    private static void refuseWithoutEnds(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var start = new byte[(int) Math.min(ENOUGH_TO_KNOW, file.length())];
            file.readFully(start);
            if (start.length < END_BYTES || little(start).getInt(0) != START) {
                throw foreign();
            }
            refuseOtherVersion(ExportLabel.versionIn(start).orElseThrow(() -> foreign()));
            file.seek(file.length() - END_BYTES);
            var end = new byte[END_BYTES];
            file.readFully(end);
            refuseTruncated(little(end), file.length());
        }
    }

    private static void refuseOtherVersion(int version) {
        if (version != ExportLabel.VERSION) {
            throw new FileRefusedException("This file was written by another version of Story Corner (" + version
                    + " of exports; this one reads " + ExportLabel.VERSION
                    + "). Bring this computer's Story Corner up to date, then try again. Nothing was changed.");
        }
    }

    private static void refuseTruncated(ByteBuffer end, long length) {
        long directory = Integer.toUnsignedLong(end.getInt(12));
        long offset = Integer.toUnsignedLong(end.getInt(16));
        if (end.getInt(0) != END || offset + directory + END_BYTES != length || directory > MOST_DIRECTORY) {
            throw new FileRefusedException("This file is refused, and nothing was changed: it is not whole. Copy it"
                    + " again, and take the stick out only when the computer says so.");
        }
    }

    private void refuseStrangeEntries() throws IOException {
        var names = new HashSet<String>();
        long sum = 0;
        for (var entry : zip.stream().limit(MOST_STORIES + LISTS + 1L).toList()) {
            sum += entry.getSize();
            var strange = !NAMES.matcher(entry.getName()).matches()
                    || !names.add(entry.getName())
                    || entry.getMethod() != ZipEntry.STORED
                    || entry.getSize() != entry.getCompressedSize()
                    || entry.getSize() < 0
                    || entry.getSize() > MOST_BYTES;
            if (strange || sum > Files.size(path)) {
                throw foreign();
            }
        }
        if (zip.size() > MOST_STORIES + LISTS) {
            throw foreign();
        }
    }

    private ExportLabel readLabel() {
        var entry = zip.getEntry(ExportLabel.ENTRY);
        if (entry == null || entry.getSize() > ExportLabel.MOST_BYTES) {
            throw foreign();
        }
        return ExportLabel.parse(read(ExportLabel.ENTRY))
                .filter(read -> read.version() == ExportLabel.VERSION)
                .orElseThrow(() -> foreign());
    }

    private static FileRefusedException foreign() {
        return new FileRefusedException(
                "This file is not a Story Corner export, or was changed. Nothing was changed here.");
    }

    private static FileRefusedException unreadable(IOException reason) {
        return new FileRefusedException(
                "This file can't be read; was the stick pulled out, or may this user not read it?", reason);
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void closeQuietly(@Nullable ZipFile zip) {
        if (zip != null) {
            try {
                zip.close();
            } catch (IOException goneAnyway) {
                throw new UncheckedIOException(goneAnyway);
            }
        }
    }
}
