package org.storycorner.paper.ocr;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * Tesseract, Leptonica and the data for English, laid out of the jars into one folder: the system's linker finds one library
 * beside the other only there.
 *
 * @param path where they lie
 */
record NativeFolder(Path path) {

    private static final String TESSERACT = "org/bytedeco/tesseract/";
    private static final String LIBRARY = "libtesseract.so.5.5";
    private static final String LEPTONICA = "org/bytedeco/leptonica/";

    /** Whether this build has them for this system. */
    static boolean isInThisBuild() {
        return NativeFolder.class.getClassLoader().getResource(TESSERACT + platform() + "/" + LIBRARY) != null;
    }

    /** Each file by its name in the folder; what is the same already is not written again. */
    static NativeFolder in(Path folder) throws IOException {
        var platform = platform();
        var files = Map.of(
                "libleptonica.so.6",
                LEPTONICA + platform + "/libleptonica.so.6",
                "libtesseract.so",
                TESSERACT + platform + "/" + LIBRARY,
                "eng.traineddata",
                "tessdata/eng.traineddata",
                "osd.traineddata",
                "tessdata/osd.traineddata");
        var laidOut = new NativeFolder(folder.toAbsolutePath());
        Files.createDirectories(laidOut.temporary());
        for (var file : files.entrySet()) {
            lay(folder.resolve(file.getKey()), file.getValue());
        }
        laidOut.clear();
        return laidOut;
    }

    /** For the little that the worker itself lays out; emptied before each start. */
    Path temporary() {
        return path.resolve("temporary");
    }

    private void clear() throws IOException {
        try (var left = Files.newDirectoryStream(temporary())) {
            for (var file : left) {
                if (Files.isRegularFile(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static void lay(Path file, String resource) throws IOException {
        if (Files.exists(file)) {
            try (var wanted = open(resource);
                    var there = Files.newInputStream(file)) {
                if (isSame(wanted, there)) {
                    return;
                }
            }
        }
        var written = Files.createTempFile(file.getParent(), "laid", ".part");
        try (var wanted = open(resource)) {
            Files.copy(wanted, written, StandardCopyOption.REPLACE_EXISTING);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static InputStream open(String resource) throws IOException {
        var found = NativeFolder.class.getClassLoader().getResourceAsStream(resource);
        if (found == null) {
            throw new FileNotFoundException("This build has no " + resource);
        }
        return found;
    }

    private static boolean isSame(InputStream one, InputStream other) throws IOException {
        while (true) {
            var part = one.readNBytes(1 << 16);
            if (!Arrays.equals(part, other.readNBytes(1 << 16))) {
                return false;
            }
            if (part.length == 0) {
                return true;
            }
        }
    }

    /** As the jars name it. */
    private static String platform() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var processor = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm64";
            case String other -> other;
        };
        return system + "-" + processor;
    }
}
