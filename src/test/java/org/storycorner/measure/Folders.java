package org.storycorner.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder for one measuring run, below the project's own {@code target}: on the same disk as everything measured. */
public record Folders(Path root) implements AutoCloseable {

    static Folders create() throws IOException {
        var target = Files.createDirectories(Path.of("target").toAbsolutePath());
        return new Folders(Files.createTempDirectory(target, "measure"));
    }

    /** Does this in a folder of its own, which is deleted afterwards. */
    public static <T> T during(Work<T> work) {
        try (var folders = create()) {
            return work.in(folders.root());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    Path folder(String name) {
        return root.resolve(name);
    }

    /** The bytes of a file, or of all files below a folder. */
    static long bytes(Path below) throws IOException {
        try (var paths = Files.walk(below)) {
            return paths.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    @Override
    public void close() throws IOException {
        try (var paths = Files.walk(root)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** What is done in a folder. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Path folder) throws Exception;
    }
}
