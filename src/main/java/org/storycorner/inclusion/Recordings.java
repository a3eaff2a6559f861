package org.storycorner.inclusion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A venue's own recordings of messages, {@code <folder>/<language>/<key>.ogg}; a person's voice is better than ours. */
final class Recordings {

    private static final Logger log = LoggerFactory.getLogger(Recordings.class);

    private static final String SUFFIX = ".ogg";

    private final Path folder;

    Recordings(Path folder) {
        this.folder = folder;
    }

    boolean has(Language language, String key) {
        return Files.isRegularFile(file(language, key));
    }

    boolean hasAny(Language language) {
        var spoken = folder.resolve(language.tag());
        if (!Files.isDirectory(spoken)) {
            return false;
        }
        try (var files = Files.list(spoken)) {
            return files.anyMatch(file -> file.toString().endsWith(SUFFIX));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * The recording of a message, as Ogg.
     *
     * @param key one of the kiosk's own keys: it becomes a part of a file's name
     */
    Optional<byte[]> of(Language language, String key) {
        if (!has(language, key)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file(language, key)));
        } catch (IOException unreadable) {
            log.warn("The recording {} can not be read; the box speaks instead", file(language, key));
            return Optional.empty();
        }
    }

    /**
     * The files that are never played, by their paths in the folder; the folder itself when it can't be read.
     *
     * @param isText whether the box says something in this language under this key
     */
    List<String> unused(BiPredicate<Language, String> isText) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toFile().isHidden())
                    .map(folder::relativize)
                    .filter(file -> !isPlayed(file, isText))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of(folder.toString());
        }
    }

    private static boolean isPlayed(Path file, BiPredicate<Language, String> isText) {
        var name = file.toFile().getName();
        return file.getNameCount() == 2
                && name.endsWith(SUFFIX)
                && Stream.of(Language.values())
                        .filter(language -> file.startsWith(language.tag()))
                        .anyMatch(
                                language -> isText.test(language, name.substring(0, name.length() - SUFFIX.length())));
    }

    private Path file(Language language, String key) {
        return folder.resolve(language.tag()).resolve(key + SUFFIX);
    }
}
