package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.storycorner.queue.Boxes;
import org.storycorner.queue.Entry;
import org.storycorner.queue.QueueState;
import org.storycorner.story.Stories;
import org.storycorner.story.Story;
import org.storycorner.sync.OpenRosaServer.Accepted;
import org.storycorner.sync.OpenRosaServer.ReadBack;

/** A disk that was cloned with stories on it: both boxes go on, and send to the same server. */
class ClonedBoxTest {

    private final Clock clock = Clock.fixed(Samples.NOON, ZoneOffset.UTC);
    private final Clock later = Clock.offset(clock, Duration.ofHours(1));
    private final OpenRosaServer server = OpenRosaServer.started().letsRead(ReadBack.CENTRAL);
    private final Story both = Stories.aStoryWithContact();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void sendsWhatBothHaveOnceAndWhatEachWasToldUnderANumberOfItsOwn() throws IOException {
        clone(both);
        var told = new ArrayList<>(List.of(both));
        for (var name : List.of("one", "two")) {
            var story = Stories.aStory();
            told.add(story);
            try (var box = Boxes.open(folder.resolve(name), later)) {
                box.queue().accept(story);
            }
            send(name);

            assertThat(entries(name))
                    .extracting(Entry::state)
                    .containsExactly(QueueState.DELIVERED, QueueState.DELIVERED);
            assertThat(entries(name)).extracting(Entry::boxSeq).containsExactly(1L, 2L);
        }

        assertThat(server.accepted())
                .extracting(Accepted::instanceId)
                .containsExactlyElementsOf(
                        told.stream().map(story -> "uuid:" + story.id()).toList());
    }

    @Test
    void asksAPersonWhereTheServerHasAnotherStoryUnderTheSameNumber() throws IOException {
        clone(both);
        var other = StoryInstance.of(Stories.aStory(both.id(), "Other words"), Form.named(Form.ID));
        server.holdsAlready("uuid:" + both.id(), new String(other, StandardCharsets.UTF_8));

        send("two");

        assertThat(entries("two"))
                .singleElement()
                .returns(QueueState.QUARANTINED, Entry::state)
                .returns(true, Entry::isPerhapsAtServer);
        try (var box = Boxes.open(folder.resolve("two"), later)) {
            assertThat(box.queue().open(both.id())).contains(both);
        }
    }

    private void clone(Story story) throws IOException {
        try (var box = Boxes.open(folder.resolve("one"), clock)) {
            box.queue().accept(story);
        }
        FileSystemUtils.copyRecursively(folder.resolve("one"), folder.resolve("two"));
    }

    private void send(String name) {
        try (var box = Boxes.open(folder.resolve(name), later);
                var destination = KillableBox.destination(server.address(), later)) {
            KillableBox.sender(box, destination, later, 1).now();
        }
    }

    private List<Entry> entries(String name) {
        try (var box = Boxes.open(folder.resolve(name), later)) {
            return box.queue().list(0, 9);
        }
    }
}
