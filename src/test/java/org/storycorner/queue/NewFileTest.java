package org.storycorner.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {

    @TempDir
    Path folder;

    @Test
    void isThereWhole() throws IOException {
        new NewFile(file(), false).write(out -> out.write("whole".getBytes(StandardCharsets.UTF_8)));

        assertThat(file()).hasContent("whole");
        assertThat(files()).containsExactly(file());
    }

    @Test
    void neverReplacesAFileUnasked() throws IOException {
        Files.writeString(file(), "old");

        refused(new NewFile(file(), false), "is there already");

        assertThat(file()).hasContent("old");
        new NewFile(file(), true).write(out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
        assertThat(file()).hasContent("new");
    }

    @Test
    void saysThatTheStickIsMissing() {
        refused(new NewFile(folder.resolve("stick/file.zip"), false), "is the stick plugged in and open?");
        refused(new NewFile(folder, true), "is a folder");
    }

    @Test
    void saysThatTheStickIsFullAndLeavesNothing() throws IOException {
        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> new NewFile(file(), false).write(out -> out.write(1), step -> {
                    throw new IOException("No space left on device");
                }))
                .withMessageContaining("is full");

        assertThat(files()).isEmpty();
    }

    @Test
    void keepsTheFormerFileWhenTheNewOneFails() throws IOException {
        Files.writeString(file(), "old");

        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> new NewFile(file(), true).write(out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("Input/output error");
                }))
                .withMessageContaining("does not take it");

        assertThat(file()).hasContent("old");
        assertThat(files()).containsExactly(file());
    }

    @Test
    void leavesNothingWhenItsContentIsRefused() throws IOException {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new NewFile(file(), false).write(out -> {
                    out.write(1);
                    throw new IllegalStateException("no stories");
                }));

        assertThat(files()).isEmpty();
    }

    @Test
    void saysThatTheStickWasPulledOut() throws IOException {
        var stick = Files.createDirectory(folder.resolve("stick"));

        refused(new NewFile(stick.resolve("file.zip"), false), "was the stick pulled out?", out -> {
            Files.delete(stick.resolve("file.zip.tmp"));
            Files.delete(stick);
        });
    }

    private static void refused(NewFile file, String words) {
        refused(file, words, out -> out.write(1));
    }

    private static void refused(NewFile file, String words, NewFile.Content content) {
        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> file.write(content))
                .withMessageContaining(words);
    }

    private Path file() {
        return folder.resolve("file.zip");
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
