package org.storycorner.pictures;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The fonts of what is printed; those of the kiosk. */
public final class FontFiles {

    private static final List<String> NAMES = List.of(
            "atkinson-hyperlegible-next-latin",
            "atkinson-hyperlegible-next-latin-ext",
            "noto-sans-cyrillic",
            "noto-sans-cyrillic-ext",
            "noto-sans-arabic-arabic",
            "noto-sans-sc-chinese-simplified");

    private FontFiles() {}

    /** The fonts for a language (BCP 47), in the order in which they are asked for a character. */
    public static List<String> names(String language) {
        return language.equals("ur")
                ? Stream.concat(Stream.of("noto-nastaliq-urdu-arabic"), NAMES.stream())
                        .toList()
                : NAMES;
    }

    /** A font as a TrueType file, in the bold or the usual weight. */
    public static byte[] trueType(String name, boolean bold) throws IOException {
        var path = "/pictures/fonts/" + name + (bold ? "-700" : "-400") + "-normal.woff";
        try (var file = Objects.requireNonNull(FontFiles.class.getResourceAsStream(path), path + " is in the jar")) {
            return Woff.unpacked(file.readAllBytes());
        }
    }
}
