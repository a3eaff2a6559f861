package org.storycorner.queue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A note beside the key file that a recovery sheet was made: when, and of which keys. Whether it was printed, and lies in
 * a safe, nobody can tell.
 *
 * @param keys the ids of the keys on the sheet
 */
record SheetNote(LocalDate date, List<String> keys) {

    SheetNote {
        keys = List.copyOf(keys);
    }

    /** The last note; empty when there is none that can be read. */
    static Optional<SheetNote> beside(Path keyFile) {
        try {
            var words = List.of(Files.readString(path(keyFile)).strip().split(" "));
            return Optional.of(new SheetNote(LocalDate.parse(words.getFirst()), words.subList(1, words.size())));
        } catch (IOException | DateTimeParseException noNote) {
            return Optional.empty();
        }
    }

    void writeBeside(Path keyFile) throws IOException {
        var words = new ArrayList<>(List.of(date.toString()));
        words.addAll(keys);
        var file = path(keyFile);
        new DurableFolder(Objects.requireNonNull(file.getParent(), "an absolute path"), CrashPoint.NONE)
                .write(
                        file.getFileName().toString(),
                        "",
                        (String.join(" ", words) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Path path(Path keyFile) {
        return keyFile.resolveSibling(keyFile.getFileName() + ".sheet");
    }
}
