package org.storycorner.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.storycorner.story.Stories.aStory;
import static org.storycorner.story.Stories.aStoryWithContact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;
import org.storycorner.measure.disk.SimulatedDisk;
import org.storycorner.queue.Repairs.Repair;
import org.storycorner.story.Story;

/** A new disk that is filled from the backup on another one, and what may come between. */
class FillingTest {
    private static final Duration MONTH = Duration.ofDays(30);

    private final SettableClock clock = new SettableClock(StoryQueueContract.NOW);
    private final List<Story> stories = List.of(aStory(), aStoryWithContact(), aStory());

    @TempDir
    Path folder;

    @BeforeEach
    void loseTheDiskOfABoxWithABackup() throws IOException {
        try (var box = open()) {
            stories.forEach(box.queue()::accept);
            box.vault().put("scan-1", "a letter".getBytes(UTF_8));
            box.vault().put("scan-2", "another letter".getBytes(UTF_8));
            Boxes.keepHouse(box, MONTH);
        }
        FileSystemUtils.deleteRecursively(data());
    }

    @Test
    void isCompleteAlsoAfterAStartWithTheWrongKey() throws IOException {
        var key = Files.readAllBytes(key());
        Files.delete(key());
        new KeyFile(key()).create();
        assertThatExceptionOfType(BoxRefusedException.class)
                .isThrownBy(this::open)
                .withMessageContaining("is not the key of the data folder");

        Files.write(key(), key);

        assertEverythingIsThere();
    }

    @Test
    void isCompleteWheneverItWasKilled() throws IOException {
        var killed = new ArrayList<Path>();
        OpenBox.open(settings(data()), clock, step -> {
                    var image = folder.resolve("killed-" + killed.size());
                    FileSystemUtils.copyRecursively(data(), image);
                    killed.add(image);
                })
                .close();

        assertThat(killed).hasSizeGreaterThanOrEqualTo(2 * stories.size());
        for (var image : killed) {
            assertEverythingIsThere(image);
        }
    }

    @Test
    void isRefusedWhileTheDiskIsFullAndCompleteOnceThereIsRoom() throws IOException {
        try (var disk = SimulatedDisk.over(Files.createDirectory(folder.resolve("disk")))) {
            var data = disk.root().resolve("data");
            assertThatExceptionOfType(BoxRefusedException.class)
                    .isThrownBy(() -> OpenBox.open(settings(data), clock, step -> disk.leaveRoomFor(0)))
                    .withMessageContaining("room");
            assertThatExceptionOfType(BoxRefusedException.class).isThrownBy(() -> OpenBox.open(settings(data), clock));

            disk.leaveRoomForEverything();

            assertEverythingIsThere(data);
        }
    }

    @Test
    void isRefusedWhileAWholeBackupCanNotBeLoaded() throws IOException {
        var inTheWay = folder.resolve("stick/loaded.mv.db/x");
        Files.createDirectories(inTheWay);
        assertThatExceptionOfType(BoxRefusedException.class)
                .isThrownBy(this::open)
                .withMessageContaining("move the backup away");

        FileSystemUtils.deleteRecursively(inTheWay.getParent());

        assertEverythingIsThere();
    }

    @Test
    void isRefusedForABackupOfAnotherVersion() throws IOException {
        var backup = backup();
        try (var script = new GZIPOutputStream(Files.newOutputStream(backup))) {
            script.write("CREATE TABLE story (id INT);".getBytes(UTF_8));
        }

        for (int start = 0; start < 2; start++) {
            assertThatExceptionOfType(BoxRefusedException.class)
                    .isThrownBy(this::open)
                    .withMessageContaining("move the backup away");
        }

        assertThat(data()).isDirectoryNotContaining("glob:**broken*");
        Files.delete(backup);
        try (var box = open()) {
            assertThat(box.queue().list(0, 9)).isEmpty();
        }
    }

    @Test
    void doesNotWaitForADamagedBackup() throws IOException {
        var backup = backup();
        Files.write(backup, Arrays.copyOf(Files.readAllBytes(backup), 300));

        try (var box = open()) {
            assertThat(box.queue().list(0, 9)).isEmpty();
            assertThat(box.vault().names()).hasSize(2);
        }
    }

    @Test
    void losesNothingToAnErasureThatIsCompletedMeanwhile() throws IOException {
        var withdrawn = stories.getFirst();
        Files.createDirectories(data().resolve("spool"));
        Files.createFile(data().resolve("spool").resolve(withdrawn.id() + ".withdrawn"));
        clock.advance(Duration.ofMinutes(5));
        assertThatExceptionOfType(BoxRefusedException.class)
                .isThrownBy(() -> OpenBox.open(settings(data()), clock, step -> {
                    throw new IOException("No space left on device");
                }));

        try (var box = open()) {
            assertThat(box.queue().open(withdrawn.id())).isEmpty();
            stories.stream()
                    .skip(1)
                    .forEach(story -> assertThat(box.queue().open(story.id())).contains(story));
            var old = backup();
            Boxes.keepHouse(box, MONTH);
            assertThat(old).doesNotExist();
        }
    }

    @Test
    void bringsTheOtherScansOnceAllCanBeRead() throws IOException {
        var scan = folder.resolve("stick/paper/scan-2.sealed");
        var away = Files.move(scan, folder.resolve("scan-2"));
        Files.createDirectory(scan);
        assertThatExceptionOfType(BoxRefusedException.class).isThrownBy(this::open);

        Files.delete(scan);
        Files.move(away, scan);

        assertEverythingIsThere();
    }

    @Test
    void isDoneOnce() throws IOException {
        open().close();
        Files.delete(data().resolve("paper/scan-1.sealed"));

        try (var box = open()) {
            assertThat(box.repairs().count(Repair.FROM_BACKUP)).isZero();
            assertThat(box.vault().names()).containsExactly("scan-2");
        }
    }

    private void assertEverythingIsThere() throws IOException {
        assertEverythingIsThere(data());
    }

    private void assertEverythingIsThere(Path data) throws IOException {
        try (var box = OpenBox.open(settings(data), clock)) {
            assertThat(box.queue().list(0, 9))
                    .extracting(Entry::id)
                    .containsExactlyElementsOf(stories.stream().map(Story::id).toList());
            stories.forEach(story -> assertThat(box.queue().open(story.id())).contains(story));
            assertThat(box.vault().names()).containsExactly("scan-1", "scan-2");
        }
    }

    private OpenBox open() {
        return OpenBox.open(settings(data()), clock);
    }

    private BoxSettings settings(Path data) {
        return new BoxSettings(data, key(), folder.resolve("stick"), DataSize.ofBytes(0));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path key() {
        return folder.resolve("keys/box.key");
    }

    private Path backup() throws IOException {
        try (var files = Files.newDirectoryStream(folder.resolve("stick"), "*.sql.gz")) {
            return files.iterator().next();
        }
    }
}
