package org.storycorner.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.storycorner.story.Stories.aStory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class RefusalTest {
    private static final Clock CLOCK = new SettableClock(StoryQueueContract.NOW);

    @TempDir
    Path folder;

    @Test
    void makesAKeyThatOnlyItsOwnerReads() throws IOException {
        Boxes.open(folder, CLOCK).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data"))))
                .isEqualTo("rwx------");
        try (var files = Files.list(folder.resolve("keys"))) {
            assertThat(files).containsExactly(key());
        }
    }

    @Test
    void keepsTheKeyThatIsThere() throws IOException {
        Boxes.open(folder, CLOCK).close();
        var before = Files.readAllBytes(key());

        Boxes.open(folder, CLOCK).close();

        assertThat(Files.readAllBytes(key())).isEqualTo(before);
    }

    @Test
    void usesAKeyOfAnEarlierStartThatGotNoFurther() {
        new KeyFile(key()).create();

        Boxes.open(folder, CLOCK).close();

        assertThat(folder.resolve("data/box-id")).exists();
    }

    @Test
    void refusesAKeyInsideTheDataFolder() throws IOException {
        var data = folder.resolve("data");
        refused(
                new BoxSettings(data, data.resolve("box.key"), null, DataSize.ofBytes(0)),
                "lies inside the data folder");
        refused(new BoxSettings(data, data.resolve("../data/x/box.key"), null, DataSize.ofBytes(0)), "lies inside");
        Files.createDirectories(data);
        Files.createSymbolicLink(folder.resolve("link"), data);
        refused(new BoxSettings(data, folder.resolve("link/box.key"), null, DataSize.ofBytes(0)), "lies inside");
    }

    @Test
    void refusesToMakeAFreshKeyOverOldStories() throws IOException {
        oneStory();
        Files.delete(key());

        refused("is missing, but the data folder");
        assertThat(key()).doesNotExist();
    }

    @Test
    void refusesToMakeAFreshKeyEvenWhenOnlyTheSpoolIsLeft() throws IOException {
        oneStory();
        Files.delete(key());
        Files.delete(folder.resolve("data/box-id"));
        Files.delete(folder.resolve("data/box.mv.db"));

        refused("is missing, but the data folder");
    }

    @Test
    void refusesAnotherBoxesKey() throws IOException {
        oneStory();
        anotherKey();

        refused("is not the key of the data folder");
        assertThat(folder.resolve("data/quarantine")).isEmptyDirectory();
    }

    @Test
    void refusesAnotherBoxesKeyWhenTheMarkIsLost() throws IOException {
        oneStory();
        anotherKey();
        Files.delete(folder.resolve("data/box-id"));

        refused("is not the key of the data folder");

        try (var files = Files.list(folder.resolve("data/spool"))) {
            files.forEach(RefusalTest::delete);
        }
        refused("is not the key of the data folder");
        assertThat(folder.resolve("data/quarantine")).isEmptyDirectory();
    }

    @Test
    void makesALostMarkAgainWhenTheStoriesOpen() throws IOException {
        oneStory();
        Files.writeString(folder.resolve("data/box-id"), "not a mark");

        Boxes.open(folder, CLOCK).close();
        anotherKey();

        refused("is not the key of the data folder");
    }

    @Test
    void refusesAFileThatIsNoKey() throws IOException {
        Files.createDirectories(key().getParent());
        for (var content : new String[] {"", "{}", "secretsecret", "{\"primaryKeyId\":1,\"key\":[\"secretsecret\"]}"}) {
            Files.writeString(key(), content);
            Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-------"));

            assertThatExceptionOfType(BoxRefusedException.class)
                    .isThrownBy(() -> Boxes.open(folder, CLOCK))
                    .withMessageContaining("does not hold a Story Corner key")
                    .withMessageNotContaining("secretsecret")
                    .withNoCause();
        }
    }

    @Test
    void refusesAKeyThatEverybodyReads() throws IOException {
        oneStory();
        Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-r--r--"));

        refused("expected mode 0600");
    }

    @Test
    void refusesADataFolderThatIsAFile() throws IOException {
        Files.writeString(folder.resolve("data"), "");

        refused("can't be created or written");
    }

    @Test
    void refusesASecondBoxOnTheSameFolder() {
        try (var box = Boxes.open(folder, CLOCK)) {
            assertThat(BoxLock.isHeld(folder.resolve("data"))).isTrue();
            refused("already running");

            assertThat(BoxLock.isHeld(folder.resolve("data"))).isTrue();
            assertThat(box.queue().list(0, 1)).isEmpty();
        }
        assertThat(BoxLock.isHeld(folder.resolve("data"))).isFalse();
        assertThat(BoxLock.isHeld(folder.resolve("nowhere"))).isFalse();
        Boxes.open(folder, CLOCK).close();
    }

    @Test
    void freesTheFolderAfterARefusal() throws IOException {
        oneStory();
        var bytes = Files.readAllBytes(key());
        anotherKey();
        refused("is not the key");
        Files.write(key(), bytes);

        Boxes.open(folder, CLOCK).close();
    }

    private void oneStory() {
        try (var box = Boxes.open(folder, CLOCK)) {
            box.queue().accept(aStory());
        }
    }

    private void anotherKey() throws IOException {
        Files.deleteIfExists(key());
        new KeyFile(key()).create();
    }

    private Path key() {
        return Boxes.settings(folder).keyFile();
    }

    private void refused(String words) {
        refused(Boxes.settings(folder), words);
    }

    private static void refused(BoxSettings settings, String words) {
        assertThatExceptionOfType(BoxRefusedException.class)
                .isThrownBy(() -> OpenBox.open(settings, CLOCK))
                .withMessageContaining(words);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
