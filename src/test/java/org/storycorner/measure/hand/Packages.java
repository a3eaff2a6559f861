package org.storycorner.measure.hand;

import java.nio.file.Files;
import java.nio.file.Path;

/** What npm brings for this: see {@code src/test/handwriting/package.json}. */
final class Packages {

    private static final Path FOLDER = Path.of("src/test/handwriting/node_modules");

    private Packages() {}

    static Path file(String path) {
        var file = FOLDER.resolve(path);
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException(file + " is missing; Maven's generate-test-resources brings it");
        }
        return file;
    }
}
