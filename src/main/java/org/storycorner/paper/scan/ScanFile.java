package org.storycorner.paper.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Opens a file by what is in it, never by its name, and never more of it than fits. */
public final class ScanFile {

    static final int MOST_PAGES = 400;
    public static final long MOST_BYTES = 200L * 1024 * 1024;

    /** Of one picture as it is stored: four times the pixels of a page at 600 dots an inch. */
    static final long MOST_PIXELS = 140_000_000;

    /** Of one picture as it is read; larger ones are taken in smaller. */
    static final int READ_PIXELS = 24_000_000;

    private static final int HEAD = 1024;

    static {
        // PDFBox opens the first JPEG of a PDF before it says so itself; a cache of ImageIO is a file that anybody may
        // read.
        ImageIO.setUseCache(false);
    }

    private ScanFile() {}

    /** The file, to be closed when it was opened. */
    public static Scan open(Path file) {
        try {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                return new Scan.Refused(Refusal.MISSING);
            } else if (Files.size(file) == 0) {
                return new Scan.Refused(Refusal.EMPTY);
            } else if (Files.size(file) > MOST_BYTES) {
                return new Scan.Refused(Refusal.TOO_LARGE);
            }
            return openKind(new ScanSource.OnDisk(file));
        } catch (IOException unreadable) {
            return new Scan.Refused(Refusal.DAMAGED);
        }
    }

    /** The same of a file that lies sealed on the disk: nothing of it is written anywhere. */
    public static Scan open(byte[] bytes) {
        if (bytes.length == 0) {
            return new Scan.Refused(Refusal.EMPTY);
        } else if (bytes.length > MOST_BYTES) {
            return new Scan.Refused(Refusal.TOO_LARGE);
        }
        try {
            return openKind(new ScanSource.InMemory(bytes));
        } catch (IOException unreadable) {
            return new Scan.Refused(Refusal.DAMAGED);
        }
    }

    private static Scan openKind(ScanSource source) throws IOException {
        byte[] head;
        try (var in = source.stream()) {
            head = in.readNBytes(HEAD);
        }
        if (new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
            return Patience.file(() -> PdfScan.open(source));
        }
        return isPicture(head) ? Patience.file(() -> PictureScan.open(source)) : new Scan.Refused(Refusal.UNKNOWN_KIND);
    }

    private static boolean isPicture(byte[] head) {
        return starts(head, 0xFF, 0xD8, 0xFF)
                || starts(head, 0x89, 'P', 'N', 'G')
                || starts(head, 'I', 'I', 42, 0)
                || starts(head, 'M', 'M', 0, 42);
    }

    private static boolean starts(byte[] head, int... with) {
        var expected = new byte[with.length];
        for (int place = 0; place < with.length; place++) {
            expected[place] = (byte) with[place];
        }
        return head.length >= with.length && Arrays.equals(head, 0, with.length, expected, 0, with.length);
    }
}
