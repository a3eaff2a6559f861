package org.storycorner.venue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A value that may stand outside the settings: {@code key-env} names a variable of the environment, {@code key-file} a file. */
record Secret(String key, Path folder, Map<String, String> environment, Mistakes mistakes) {

    private static final int MOST_BYTES = 4_096;

    /** The value from outside; empty when neither key is there or a mistake was noted. */
    Optional<String> outside(YamlSection section) {
        return Stream.of(fromEnvironment(section), fromFile(section))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> fromEnvironment(YamlSection section) {
        var place = key + "-env";
        return named(section, place)
                .flatMap(name -> noted(
                        section,
                        place,
                        Optional.ofNullable(environment.get(name)),
                        "a variable of the environment that holds the " + key,
                        "no such variable"));
    }

    private Optional<String> fromFile(YamlSection section) {
        var place = key + "-file";
        return named(section, place)
                .flatMap(name -> noted(
                        section,
                        place,
                        content(name),
                        "a file that this user may read and that holds the " + key,
                        "no such file"));
    }

    private static Optional<String> named(YamlSection section, String place) {
        return section.has(place)
                ? Optional.of(section.text(place, 300)).filter(name -> !name.isEmpty())
                : Optional.empty();
    }

    private Optional<String> noted(
            YamlSection section, String place, Optional<String> found, String expected, String instead) {
        var usable = found.map(String::strip).filter(value -> !value.isEmpty());
        if (usable.isEmpty()) {
            mistakes.note(section.lineOf(place), place + " as the name of " + expected, instead);
        }
        return usable;
    }

    private Optional<String> content(String name) {
        try (var in = Files.newInputStream(folder.resolve(name))) {
            return Optional.of(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }
}
