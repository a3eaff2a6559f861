package org.storycorner.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.storycorner.story.Stories.aStoryWithContact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.queue.Passing.Noted;
import org.storycorner.queue.Taking.Taken;
import org.storycorner.queue.Taking.Unreadable;
import org.storycorner.story.Story;

/** The desk and a story that was put aside: it is carried on by hand, without waiting for the sender in between. */
class DeskAsideTest {

    private static final String NOTE = "Care Opinion: 123456";
    private static final String REASON = "The server refused it.";

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-26T13:45:00Z"));
    private final Story story = aStoryWithContact();
    private OpenBox box;

    @BeforeEach
    void putAside() {
        box = Boxes.open(folder, clock);
        box.queue().accept(story);
        box.queue().quarantine(story.id(), REASON);
    }

    @AfterEach
    void close() {
        box.close();
    }

    @Test
    void opensAStoryThatWasPutAside() {
        assertThat(box.desk().take(story.id(), "anna")).isInstanceOfSatisfying(Taken.class, taken -> {
            assertThat(taken.story()).isEqualTo(story);
            assertThat(taken.entry().note()).isEqualTo(REASON);
        });
        assertThat(state()).isEqualTo(QueueState.QUARANTINED);
    }

    @Test
    void isNeverSentWhileItIsOpenAlsoWhenSomebodyElseLetsItWait() {
        box.desk().take(story.id(), "anna");
        box.queue().release(story.id());

        assertThat(box.queue().takeOldest()).isEmpty();
    }

    @Test
    void notesTheHandOverAndWhyItHadBeenPutAside() {
        box.desk().take(story.id(), "anna");

        assertThat(box.desk().handOver(story.id(), "anna", NOTE)).isInstanceOf(Noted.class);
        assertThat(state()).isEqualTo(QueueState.HANDED_OVER);
        assertThat(entry().note()).startsWith(NOTE).endsWith(REASON);
    }

    @Test
    void undoingPutsItAsideAgainForTheSameReasonWithItsContact() {
        box.queue().release(story.id());
        box.queue().takeOldest();
        box.queue().perhapsArrived(story.id());
        box.queue().quarantine(story.id(), REASON);
        var before = entry();
        box.desk().handOver(story.id(), "anna", NOTE);

        assertThat(box.desk().undo(story.id())).isTrue();

        assertThat(entry().in(before.state(), before.stateSince(), entry().note()))
                .isEqualTo(before);
        assertThat(state()).isEqualTo(QueueState.QUARANTINED);
        assertThat(box.queue().takeOldest()).isEmpty();
        assertThat(box.queue().open(story.id())).contains(story);
    }

    @Test
    void undoingKnowsAgainWhatWasTooLargeForTheServer() {
        box.queue().release(story.id());
        box.queue().takeOldest();
        box.queue().heldBack(story.id(), "answered 201", List.of("page-1.jpg", "page-2.jpg"));
        box.desk().handOver(story.id(), "anna", NOTE);

        box.desk().undo(story.id());

        assertThat(entry().heldBack()).containsExactly("page-1.jpg", "page-2.jpg");
    }

    @Test
    void undoingWorksAlsoWhenTheStoreWasLostMeanwhile() throws IOException {
        box.desk().handOver(story.id(), "anna", NOTE);
        box.close();
        Files.delete(Store.file(folder.resolve("data")));
        box = Boxes.open(folder, clock);

        assertThat(box.desk().undo(story.id())).isTrue();
        assertThat(state()).isEqualTo(QueueState.QUARANTINED);
        assertThat(entry().note()).isEqualTo(REASON);
    }

    @Test
    void saysThatAStoryCantBeReadWhoseCopiesAreBothDamaged() throws IOException {
        Files.write(Boxes.spoolFile(folder, story.id()), new byte[] {1, 2, 3});
        box.jdbc()
                .sql("UPDATE sealed_story SET sealed = :broken")
                .param("broken", new byte[] {4})
                .update();

        assertThat(box.desk().take(story.id(), "anna")).isEqualTo(new Unreadable());
        assertThat(box.desk()
                        .list(StorySearch.of(QueueState.QUARANTINED), Optional.empty(), 1)
                        .stories())
                .hasSize(1);
    }

    private Entry entry() {
        return box.queue().entry(story.id()).orElseThrow();
    }

    private QueueState state() {
        return entry().state();
    }
}
