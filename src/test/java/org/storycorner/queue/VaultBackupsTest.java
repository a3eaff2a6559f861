package org.storycorner.queue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/** Scans that wait, when the disk with the data folder is lost: their copies lie sealed beside the backup, and nowhere else. */
class VaultBackupsTest {

    private static final Duration MONTH = Duration.ofDays(30);

    @TempDir
    Path folder;

    @Test
    void bringTheScansBackWhenTheDiskIsLost() throws IOException {
        try (var box = open()) {
            box.vault().put("scan-1", "a letter".getBytes(UTF_8));
            box.vault().put("page-1", "its page".getBytes(UTF_8));
            Boxes.keepHouse(box, MONTH);
        }
        assertThat(copies()).containsExactly("page-1.sealed", "scan-1.sealed");
        FileSystemUtils.deleteRecursively(folder.resolve("data"));

        try (var box = open()) {
            assertThat(box.vault().get("scan-1"))
                    .hasValueSatisfying(scan -> assertThat(scan).asString().isEqualTo("a letter"));
            assertThat(box.vault().names()).containsExactly("page-1", "scan-1");
        }
    }

    @Test
    void holdNothingInClear() throws IOException {
        try (var box = open()) {
            box.vault().put("scan-1", "SENTINEL of a letter".getBytes(UTF_8));
            Boxes.keepHouse(box, MONTH);
        }

        assertThat(Files.readString(folder.resolve("stick/paper/scan-1.sealed"), ISO_8859_1))
                .doesNotContain("SENTINEL");
    }

    @Test
    void goAtOnceWithWhatIsErased() throws IOException {
        try (var box = open()) {
            box.vault().put("scan-1", "a letter".getBytes(UTF_8));
            Boxes.keepHouse(box, MONTH);
            box.vault().delete("scan-1");

            assertThat(copies()).isEmpty();
        }
    }

    @Test
    void goWithTheNextRoundWhenTheirDiskWasAway() throws IOException {
        try (var box = open()) {
            box.vault().put("scan-1", "a letter".getBytes(UTF_8));
            Boxes.keepHouse(box, MONTH);
            Files.move(folder.resolve("stick"), folder.resolve("away"));
            box.vault().delete("scan-1");
            Files.move(folder.resolve("away"), folder.resolve("stick"));
            assertThat(copies()).hasSize(1);

            Boxes.keepHouse(box, MONTH);
            assertThat(copies()).isEmpty();
        }
    }

    @Test
    void followWhatIsReplaced() throws IOException {
        try (var box = open()) {
            box.vault().put("page-1", "as it was scanned".getBytes(UTF_8));
            Boxes.keepHouse(box, MONTH);
            box.vault().put("page-1", "and seen straight".getBytes(UTF_8));
            Boxes.keepHouse(box, MONTH);
        }
        FileSystemUtils.deleteRecursively(folder.resolve("data"));

        try (var box = open()) {
            assertThat(box.vault().get("page-1"))
                    .hasValueSatisfying(page -> assertThat(page).asString().isEqualTo("and seen straight"));
        }
    }

    @Test
    void bringNothingBackWhileTheStoreIsThere() throws IOException {
        try (var box = open()) {
            box.vault().put("scan-1", "a letter".getBytes(UTF_8));
            Boxes.keepHouse(box, MONTH);
        }
        FileSystemUtils.deleteRecursively(folder.resolve("data/paper"));

        try (var box = open()) {
            assertThat(box.vault().names()).isEmpty();
        }
    }

    @Test
    void areNotKeptBesideTheVaultItself() throws IOException {
        try (var box = Boxes.open(folder, Clock.systemUTC())) {
            box.vault().put("scan-1", "a letter".getBytes(UTF_8));
            Boxes.keepHouse(box, MONTH);
        }

        assertThat(folder.resolve("data/backup")).isDirectory();
        assertThat(folder.resolve("data/backup/paper")).doesNotExist();
    }

    private OpenBox open() {
        var settings = new BoxSettings(
                folder.resolve("data"), folder.resolve("keys/box.key"), folder.resolve("stick"), DataSize.ofBytes(0));
        return OpenBox.open(settings, Clock.systemUTC());
    }

    private List<String> copies() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("stick/paper"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
