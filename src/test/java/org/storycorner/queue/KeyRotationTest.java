package org.storycorner.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.storycorner.story.Stories.aStory;
import static org.storycorner.story.Stories.aStoryWithContact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.story.Story;

class KeyRotationTest {
    private final SettableClock clock = new SettableClock(StoryQueueContract.NOW);

    @TempDir
    Path folder;

    @Test
    void sealsNewStoriesWithTheNewKeyAndStillOpensTheOldOnes() throws IOException, UnopenableException {
        var old = aStoryWithContact();
        accept(old);
        var oldKeys = new KeyFile(key()).sealing().keys();

        var fresh = keys().rotate(data());
        var story = aStory();
        accept(story);

        try (var box = Boxes.open(folder, clock)) {
            assertThat(box.repairs().isEmpty()).isTrue();
            assertThat(box.queue().open(old.id())).contains(old);
            assertThat(box.queue().open(story.id())).contains(story);
        }
        assertThat(oldKeys.lackKeyOf(sealed(story))).isTrue();
        assertThat(oldKeys.newestSealed(sealed(old))).isTrue();
        assertThat(keys().sealingKeys()).hasSize(2).last().isEqualTo(fresh);
        assertThat(fresh.newest()).isTrue();
    }

    @Test
    void noticesAKeyFileFromBeforeTheRotation() throws IOException {
        accept(aStory());
        var before = Files.readAllBytes(key());
        keys().rotate(data());
        accept(aStory());
        var after = Files.readAllBytes(key());

        Files.write(key(), before);
        refused("is from before the last rotation");
        Files.delete(folder.resolve("data/box-id"));
        refused("is from before the last rotation");
        Files.write(key(), after);

        try (var box = Boxes.open(folder, clock)) {
            assertThat(box.queue().status().count(QueueState.QUEUED)).isEqualTo(2);
        }
        assertThat(folder.resolve("data/quarantine")).isEmptyDirectory();
    }

    @Test
    void noticesItAlsoBeforeAnyStoryWasSealedWithTheNewKey() throws IOException {
        accept(aStory());
        var before = Files.readAllBytes(key());
        keys().rotate(data());

        Files.write(key(), before);

        refused("is from before the last rotation");
    }

    @Test
    void noticesItAlsoWhenNoOldStoryIsLeft() throws IOException {
        Boxes.open(folder, clock).close();
        var before = Files.readAllBytes(key());
        keys().rotate(data());
        accept(aStory());

        Files.write(key(), before);

        refused("the newest one if it was ever rotated");
    }

    @Test
    void noticesItAlsoAfterAKillBetweenTheKeyAndTheMark() throws IOException {
        accept(aStory());
        var before = Files.readAllBytes(key());
        var mark = Files.readAllBytes(folder.resolve("data/box-id"));
        keys().rotate(data());
        Files.write(folder.resolve("data/box-id"), mark);

        accept(aStory());
        Files.write(key(), before);

        refused("is from before the last rotation");
    }

    @Test
    void keepsTheIdThatTheMarkHolds() throws IOException, UnopenableException {
        accept(aStory());
        var before = mark();

        keys().rotate(data());

        assertThat(mark()).isEqualTo(before);
    }

    @Test
    void makesAThirdKeyAsWell() throws IOException {
        var stories = new Story[] {aStory(), aStory(), aStory()};
        accept(stories[0]);
        keys().rotate(data());
        accept(stories[1]);
        keys().rotate(data());
        accept(stories[2]);

        try (var box = Boxes.open(folder, clock)) {
            for (var story : stories) {
                assertThat(box.queue().open(story.id())).contains(story);
            }
        }
        assertThat(keys().sealingKeys()).extracting(SealingKey::newest).containsExactly(false, false, true);
    }

    @Test
    void leavesOneKeyFileThatOnlyItsOwnerReads() throws IOException {
        accept(aStory());

        keys().rotate(data());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder.resolve("keys"))) {
            assertThat(files).containsExactly(key());
        }
    }

    @Test
    void refusesWhileABoxRuns() throws IOException {
        try (var box = Boxes.open(folder, clock)) {
            var before = Files.readAllBytes(key());

            assertThatExceptionOfType(BoxRefusedException.class)
                    .isThrownBy(() -> keys().rotate(data()))
                    .withMessageContaining("already running");

            assertThat(Files.readAllBytes(key())).isEqualTo(before);
            assertThat(box.queue().list(0, 1)).isEmpty();
        }
    }

    @Test
    void refusesTheKeyOfAnotherBox() throws IOException {
        accept(aStory());
        Files.delete(key());
        new KeyFile(key()).create();
        var before = Files.readAllBytes(key());

        assertThatExceptionOfType(BoxRefusedException.class)
                .isThrownBy(() -> keys().rotate(data()))
                .withMessageContaining("is not the key of the data folder");

        assertThat(Files.readAllBytes(key())).isEqualTo(before);
        assertThat(BoxLock.isHeld(data())).isFalse();
    }

    @Test
    void refusesWithoutAKeyFile() throws IOException {
        Files.createDirectories(data());

        assertThatExceptionOfType(BoxRefusedException.class)
                .isThrownBy(() -> keys().rotate(data()))
                .withMessageContaining("There is no key file");
    }

    private void accept(Story story) {
        try (var box = Boxes.open(folder, clock)) {
            box.queue().accept(story);
        }
    }

    private byte[] sealed(Story story) throws IOException, UnopenableException {
        return SpoolFile.parse(Files.readAllBytes(Boxes.spoolFile(folder, story.id())))
                .sealed()
                .story();
    }

    private byte[] mark() throws IOException, UnopenableException {
        var sealed = Base64.getDecoder().decode(Files.readAllBytes(folder.resolve("data/box-id")));
        return new KeyFile(key()).sealing().open(sealed, "box-id", "the mark");
    }

    private void refused(String words) {
        assertThatExceptionOfType(BoxRefusedException.class)
                .isThrownBy(() -> Boxes.open(folder, clock))
                .withMessageContaining(words);
    }

    private BoxKeys keys() {
        return new BoxKeys(key());
    }

    private Path key() {
        return Boxes.settings(folder).keyFile();
    }

    private Path data() {
        return Boxes.settings(folder).data();
    }
}
