package org.storycorner.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.storycorner.story.Stories.aStory;
import static org.storycorner.story.Stories.aStoryWithContact;
import static org.storycorner.story.Stories.anId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.util.unit.DataSize;
import org.storycorner.measure.disk.SimulatedDisk;
import org.storycorner.queue.CrashPoint.Step;
import org.storycorner.story.Story;

class FullDiskTest {
    private static final int MORE_THAN_H2_FORGETS = 30;

    private final SettableClock clock = new SettableClock(StoryQueueContract.NOW);

    @TempDir
    Path folder;

    private CrashPoint disk = CrashPoint.NONE;
    private OpenBox box;

    @BeforeEach
    void open() {
        box = OpenBox.open(Boxes.settings(folder), clock, step -> disk.passed(step));
    }

    @AfterEach
    void close() {
        box.close();
    }

    @ParameterizedTest
    @EnumSource(value = Step.class, mode = Mode.EXCLUDE, names = "ERASED")
    void saysNotSavedAndTakesTheSameStoryOnceThereIsRoom(Step fullAt) {
        var before = aStory();
        var story = aStory();
        box.queue().accept(before);

        fillAt(fullAt);
        assertThatExceptionOfType(NotSavedException.class)
                .isThrownBy(() -> box.queue().accept(story))
                .withMessageContaining(story.id().toString());
        assertThat(Boxes.temporaryFile(folder, story.id())).doesNotExist();

        disk = CrashPoint.NONE;
        assertThat(box.queue().accept(story)).isEqualTo(new Receipt(story.id(), 2));
        assertThat(box.queue().open(story.id())).contains(story);
        assertThat(box.queue().list(0, 9)).hasSize(2);
    }

    @Test
    void leavesNoStoryInNobodysHandsWhereverTheRoomEndsWhileItIsTaken() throws IOException {
        for (int room = 0; room < 100_000; room += 4_096) {
            try (var full = SimulatedDisk.over(Files.createDirectory(folder.resolve("disk-" + room)));
                    var small = Boxes.open(full.root(), clock)) {
                var story = aStory();
                small.queue().accept(story);
                full.leaveRoomFor(room);
                var taken = taken(small);
                full.leaveRoomForEverything();

                if (taken.contains(story)) {
                    small.queue().putBack(story.id());
                }
                assertThat(small.queue().takeOldest()).as("with %d bytes", room).contains(story);
            }
        }
    }

    private static List<Story> taken(OpenBox small) {
        try {
            return small.queue().takeOldest(9);
        } catch (DataAccessException | TransactionException noRoom) {
            return List.of();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Step.class, mode = Mode.EXCLUDE, names = "ERASED")
    void takesWhatThePersonChangedAfterNotSavedAndSendsNothingBefore(Step fullAt) {
        var story = aStoryWithContact();
        fillAt(fullAt);
        assertThatExceptionOfType(NotSavedException.class)
                .isThrownBy(() -> box.queue().accept(story));
        disk = CrashPoint.NONE;
        assertThat(box.queue().takeOldest()).isEmpty();
        var changed = aStory(story.id(), "It was the porter, not the nurse.");

        assertThat(box.queue().accept(changed)).isEqualTo(new Receipt(story.id(), 1));

        assertThat(box.queue().open(story.id())).contains(changed);
        box.close();
        open();
        assertThat(box.queue().takeOldest()).contains(changed);
        assertThat(box.queue().list(0, 9)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = Step.class, mode = Mode.EXCLUDE, names = "ERASED")
    void keepsTheOrderOfOthersWhenAStoryIsNotOfferedAgain(Step fullAt) {
        var refused = aStory();
        fillAt(fullAt);
        assertThatExceptionOfType(NotSavedException.class)
                .isThrownBy(() -> box.queue().accept(refused));
        disk = CrashPoint.NONE;
        box.queue().accept(aStory());
        box.queue().accept(aStory());

        box.close();
        open();

        assertThat(box.queue().list(0, 9))
                .extracting(Entry::boxSeq)
                .startsWith(1L, 2L)
                .isSorted();
        assertThat(box.queue().list(0, 9)).extracting(Entry::id).doesNotHaveDuplicates();
        // There was room for it when the person pressed the last button, and nobody gave it up.
        assertThat(box.queue().open(refused.id())).contains(refused);
    }

    @ParameterizedTest
    @EnumSource(value = Step.class, mode = Mode.EXCLUDE, names = "ERASED")
    void bringsAStoryNeverBackThatThePersonGaveUp(Step fullAt) {
        var refused = aStory();
        fillAt(fullAt);
        assertThatExceptionOfType(NotSavedException.class)
                .isThrownBy(() -> box.queue().accept(refused));
        disk = CrashPoint.NONE;

        box.queue().abandon(refused.id());

        assertThat(box.queue().takeOldest()).isEmpty();
        box.close();
        open();
        assertThat(box.queue().open(refused.id())).isEmpty();
        assertThat(box.queue().takeOldest()).isEmpty();
    }

    @Test
    void opensTheStoreAgainWhenAFullDiskHasClosedIt() {
        var story = aStory();
        box.queue().accept(aStory());

        disk = step -> {
            if (step == Step.COMMITTED) {
                closeStoreUnderEverybody();
            }
        };
        assertThatExceptionOfType(NotSavedException.class)
                .isThrownBy(() -> box.queue().accept(story));

        disk = CrashPoint.NONE;
        assertThat(box.queue().accept(story).boxSeq()).isEqualTo(2);
        assertThat(box.queue().open(story.id())).contains(story);
    }

    @Test
    void missesNothingThatTheStoreForgotWhenAFullDiskClosedIt() throws IOException {
        var kept = aStory();
        var forgotten = aStory();
        var store = folder.resolve("data/box.mv.db");
        box.queue().accept(kept);
        closeStoreUnderEverybody();
        var asItWas = Files.readAllBytes(store);
        box.queue().accept(forgotten);
        closeStoreUnderEverybody();
        Files.write(store, asItWas);

        assertThat(box.queue().open(forgotten.id())).contains(forgotten);
        assertThat(box.queue().accept(aStory()).boxSeq()).isEqualTo(3);
        assertThat(box.queue().list(0, 9)).hasSize(3);
    }

    @Test
    void goesOnSendingWhatIsBeingSentWhenAFullDiskClosesTheStore() {
        var story = aStory();
        box.queue().accept(story);
        box.queue().takeOldest();
        for (int commit = 0; commit < MORE_THAN_H2_FORGETS; commit++) {
            box.queue().saveDraft(new Draft(anId(), "kiosk", clock.instant(), "half a sentence"));
        }

        closeStoreUnderEverybody();
        box.queue().delivered(story.id(), "receipt");

        assertThat(box.queue().entry(story.id()).orElseThrow().state()).isEqualTo(QueueState.DELIVERED);
    }

    @Test
    void saysNotSavedForADraftAndTakesItLater() throws IOException {
        var draft = new Draft(anId(), "kiosk", clock.instant(), "half a sentence ".repeat(9_999));
        try (var disk = SimulatedDisk.over(Files.createDirectory(folder.resolve("disk")));
                var small = Boxes.open(disk.root(), clock)) {
            disk.leaveRoomFor(0);
            assertThatExceptionOfType(NotSavedException.class)
                    .isThrownBy(() -> small.queue().saveDraft(draft))
                    .withMessageContaining(draft.id().toString());

            disk.leaveRoomForEverything();
            small.queue().saveDraft(draft);
            assertThat(small.queue().drafts("kiosk")).containsExactly(draft);
        }
    }

    @Test
    void stillMarksAStoryDeliveredWhenItsFileCanNotBeWritten() {
        var story = aStory();
        box.queue().accept(story);
        box.queue().takeOldest();

        fillAt(Step.TEMPORARY_WRITTEN);
        box.queue().delivered(story.id(), "receipt");

        box.close();
        disk = CrashPoint.NONE;
        open();
        assertThat(box.repairs().count(Repairs.Repair.RESPOOLED)).isEqualTo(1);
        assertThat(box.queue().entry(story.id()).orElseThrow().state()).isEqualTo(QueueState.DELIVERED);
    }

    @Test
    void acceptsNothingAfterItsEnd() {
        box.close();

        assertThatExceptionOfType(NotSavedException.class)
                .isThrownBy(() -> box.queue().accept(aStory()));
        open();
        assertThat(box.queue().list(0, 9)).isEmpty();
    }

    @Test
    void knowsWhetherThereIsRoom() {
        assertThat(new BoxSpace(() -> 99, DataSize.ofBytes(100)).hasRoom()).isFalse();
        assertThat(new BoxSpace(() -> 100, DataSize.ofBytes(100)).hasRoom()).isTrue();
        assertThat(new BoxSpace(FullDiskTest::noAnswer, DataSize.ofBytes(0)).hasRoom())
                .isFalse();
        assertThat(box.space().hasRoom()).isTrue();
    }

    private void fillAt(Step step) {
        disk = reached -> {
            if (reached == step) {
                throw new IOException("No space left on device");
            }
        };
    }

    private static long noAnswer() throws IOException {
        throw new IOException("Input/output error");
    }

    /** What H2 does to every connection when a write fails. */
    private void closeStoreUnderEverybody() {
        try {
            box.jdbc().sql("SHUTDOWN IMMEDIATELY").update();
        } catch (DataAccessException closedWhileAnswering) {
            assertThat(closedWhileAnswering).isNotNull();
        }
    }
}
