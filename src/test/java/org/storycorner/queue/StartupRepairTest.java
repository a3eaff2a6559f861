package org.storycorner.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.storycorner.story.Stories.aStory;
import static org.storycorner.story.Stories.aStoryWithContact;
import static org.storycorner.story.Stories.anId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.storycorner.measure.disk.SimulatedDisk;
import org.storycorner.queue.Repairs.Repair;
import org.storycorner.story.Contact;
import org.storycorner.story.Stories;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;

class StartupRepairTest {
    private final SettableClock clock = new SettableClock(StoryQueueContract.NOW);

    @TempDir
    Path folder;

    @Test
    void findsNothingToDoAfterAGracefulEnd() {
        accepted(aStory(), aStoryWithContact());

        reopened(box -> assertThat(box.repairs()).isEqualTo(Repairs.NONE));
    }

    @Test
    void importsAFileWithoutARow() {
        var story = aStoryWithContact();
        accepted(aStory(), story);
        withoutRow(story.id());

        reopened(box -> {
            assertThat(box.repairs().count(Repair.IMPORTED)).isEqualTo(1);
            assertThat(box.queue().open(story.id())).contains(story);
            assertThat(box.queue().accept(story)).isEqualTo(new Receipt(story.id(), 2));
            assertThat(box.queue().accept(aStory()).boxSeq()).isEqualTo(3);
        });
    }

    @Test
    void bringsAttachmentsBackFromEitherCopy() {
        var story = aStoryWithContact().with(List.of(Stories.aPage(1), Stories.aPage(2)));
        accepted(story);
        withoutRow(story.id());

        reopened(box -> assertThat(box.queue().open(story.id())).contains(story));

        delete(Boxes.spoolFile(folder, story.id()));
        reopened(box -> assertThat(box.repairs().count(Repair.RESPOOLED)).isEqualTo(1));

        inStore(box ->
                box.jdbc().sql("UPDATE sealed_story SET attachments = NULL").update());
        reopened(box -> {
            assertThat(box.repairs().count(Repair.RESTORED)).isEqualTo(1);
            assertThat(box.queue().open(story.id())).contains(story);
        });
    }

    @Test
    void readsAFileThatKnewOfNoAttachments() throws IOException {
        var story = aStory();
        accepted(story);
        var file = Boxes.spoolFile(folder, story.id());
        var old = Files.readString(file).replace("\"attachments\":\"\",", "");
        assertThat(old).doesNotContain("attachments");
        Files.writeString(file, old);
        withoutRow(story.id());

        reopened(box -> assertThat(box.queue().open(story.id())).contains(story));
    }

    @Test
    void deletesTheDraftOfAStoryThatItImports() {
        var story = aStory();
        accepted(story);
        inStore(box -> {
            withoutRow(box, story.id());
            box.queue().saveDraft(new Draft(story.id(), "kiosk", clock.instant(), "almost"));
        });

        reopened(box -> assertThat(box.queue().drafts("kiosk")).isEmpty());
    }

    @Test
    void givesALaterNumberToAFileWhoseNumberIsTaken() {
        var first = aStory();
        var second = aStory();
        accepted(first);
        withoutRow(first.id());
        var kept = moveAway(Boxes.spoolFile(folder, first.id()));
        accepted(second);
        move(kept, Boxes.spoolFile(folder, first.id()));

        reopened(box -> assertThat(box.queue().list(0, 9))
                .extracting(Entry::id, Entry::boxSeq)
                .containsExactly(tuple(second.id(), 1L), tuple(first.id(), 2L)));
        reopened(box -> assertThat(box.repairs().isEmpty()).isTrue());
    }

    @Test
    void writesAMissingFileAgain() {
        var story = aStoryWithContact();
        accepted(story);
        delete(Boxes.spoolFile(folder, story.id()));

        reopened(box -> assertThat(box.repairs().count(Repair.RESPOOLED)).isEqualTo(1));

        withoutRow(story.id());
        reopened(box -> assertThat(box.queue().open(story.id())).contains(story));
    }

    @Test
    void replacesADamagedFileByItsRow() throws IOException {
        for (var damage : List.<Consumer<Path>>of(this::flip, this::truncate, this::empty)) {
            var story = aStory();
            accepted(story);
            damage.accept(Boxes.spoolFile(folder, story.id()));

            reopened(box -> assertThat(box.repairs().count(Repair.RESPOOLED)).isEqualTo(1));

            withoutRow(story.id());
            reopened(box -> assertThat(box.queue().open(story.id())).contains(story));
        }
    }

    @Test
    void fillsADamagedRowFromItsFile() {
        var story = aStoryWithContact();
        accepted(story);
        for (var damage : List.of(
                "UPDATE sealed_story SET sha256 = X'00'",
                "UPDATE sealed_story SET sealed = X'0102'",
                "UPDATE sealed_story SET contact = X'0102'",
                "DELETE FROM sealed_story")) {
            inStore(box -> box.jdbc().sql(damage).update());

            reopened(box -> {
                assertThat(box.repairs().count(Repair.RESTORED)).isEqualTo(1);
                assertThat(box.queue().open(story.id())).contains(story);
            });
            reopened(box -> assertThat(box.repairs().isEmpty()).isTrue());
        }
    }

    @Test
    void opensAndLosesNothingWhicheverKeyOfAFileIsMisspelt() throws IOException {
        var story = aStoryWithContact();
        accepted(story);
        var file = Boxes.spoolFile(folder, story.id());
        for (var key :
                List.of("boxSeq", "channel", "helper", "id", "note", "services", "state", "stateSince", "toldAt")) {
            replace(file, "\"" + key + "\":", "\"" + "#" + key.substring(1) + "\":");
            reopened(box -> assertThat(box.queue().open(story.id())).contains(story));

            replace(file, "\"" + key + "\":", "\"" + "#" + key.substring(1) + "\":");
            withoutRow(story.id());
            reopened(box ->
                    assertThat(box.queue().status().count(QueueState.SENDING)).isZero());
            inStore(box -> box.queue().accept(story));
            reopened(box -> assertThat(box.queue().open(story.id())).contains(story));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void knowsAfterAPowerCutWhatWasBeingSent(long seed) throws IOException {
        var story = aStory();
        var before = SimulatedDisk.over(Files.createDirectories(folder.resolve("before")));
        var box = Boxes.open(before.root(), clock);
        box.queue().accept(story);
        box.queue().takeOldest();
        before.cut();
        try (var after = before.afterCut(new Random(seed), folder.resolve("after"));
                var again = Boxes.open(after.root(), clock)) {
            assertThat(again.queue().entry(story.id()).orElseThrow())
                    .returns(QueueState.QUEUED, Entry::state)
                    .returns(true, Entry::isPerhapsAtServer);
        } finally {
            box.close();
            before.close();
        }
    }

    @Test
    void quarantinesWhatOpensInNeitherCopyAndKeepsBothAside() {
        var good = aStory();
        var bad = aStory();
        accepted(bad, good);
        inStore(box -> box.jdbc()
                .sql("UPDATE sealed_story SET sealed = X'0102' WHERE id = :id")
                .param("id", bad.id().value())
                .update());
        flip(Boxes.spoolFile(folder, bad.id()));

        reopened(box -> {
            assertThat(box.repairs().count(Repair.QUARANTINED)).isEqualTo(1);
            assertThat(box.repairs().count(Repair.SET_ASIDE)).isEqualTo(2);
            assertThat(box.queue().entry(bad.id()).orElseThrow())
                    .returns(QueueState.QUARANTINED, Entry::state)
                    .returns(1L, Entry::boxSeq)
                    .returns("Neither copy of this story opens with this box's key", Entry::note);
            assertThat(box.queue().open(bad.id())).isEmpty();
            assertThat(box.queue().takeOldest()).contains(good);
        });
        assertThat(setAside()).containsExactlyInAnyOrder(bad.id() + ".story", bad.id() + ".row");
        reopened(box -> assertThat(box.repairs().count(Repair.QUARANTINED)).isZero());
    }

    @Test
    void doesNotKnowWhetherWhatWasBeingSentHasArrived() {
        var sending = aStory();
        var waiting = aStory();
        accepted(sending, waiting);
        inStore(box -> box.queue().takeOldest());

        reopened(box -> {
            assertThat(box.queue().entry(sending.id()).orElseThrow())
                    .returns(QueueState.QUEUED, Entry::state)
                    .returns(true, Entry::isPerhapsAtServer);
            assertThat(box.queue().entry(waiting.id()).orElseThrow().isPerhapsAtServer())
                    .isFalse();
        });
    }

    @Test
    void healsAQuarantinedStoryWhoseFileComesBack() {
        var story = aStory();
        accepted(story);
        inStore(box ->
                box.jdbc().sql("UPDATE sealed_story SET sealed = X'0102'").update());
        var kept = moveAway(Boxes.spoolFile(folder, story.id()));
        reopened(box -> assertThat(box.repairs().count(Repair.QUARANTINED)).isEqualTo(1));
        move(kept, Boxes.spoolFile(folder, story.id()));

        reopened(box -> {
            assertThat(box.queue().open(story.id())).contains(story);
            assertThat(box.queue().entry(story.id()).orElseThrow().state()).isEqualTo(QueueState.QUARANTINED);
        });
    }

    @Test
    void givesABrokenFileWithoutARowAPlaceToBeSeen() {
        var story = aStory();
        accepted(aStory(), story);
        withoutRow(story.id());
        replace(Boxes.spoolFile(folder, story.id()), "\"sha256\":\"", "\"sha256\":\"0000");

        reopened(box -> {
            assertThat(box.queue().entry(story.id()).orElseThrow().state()).isEqualTo(QueueState.QUARANTINED);
            assertThat(box.filesSetAside()).isEqualTo(1);
        });
        assertThat(setAside()).containsExactly(story.id() + ".story");
    }

    @Test
    void setsForeignFilesAside() throws IOException {
        accepted(aStory());
        var spool = folder.resolve("data/spool");
        Files.writeString(spool.resolve("notes.txt"), "");
        Files.writeString(spool.resolve("x.story"), "");
        Files.writeString(spool.resolve("x.tmp"), "");
        Files.writeString(spool.resolve(anId() + ".story"), "not a story");
        Files.createDirectory(spool.resolve("folder"));

        reopened(box -> assertThat(box.repairs().count(Repair.SET_ASIDE)).isEqualTo(5));

        assertThat(setAside()).hasSize(5).contains("notes.txt", "x.story", "x.tmp", "folder");
    }

    @Test
    void keepsEveryFileThatIsSetAsideUnderTheSameName() throws IOException {
        for (int round = 0; round < 3; round++) {
            accepted(aStory());
            Files.writeString(folder.resolve("data/spool/notes.txt"), "");
            reopened(box -> assertThat(box.repairs().count(Repair.SET_ASIDE)).isEqualTo(1));
        }

        assertThat(setAside()).containsExactlyInAnyOrder("notes.txt", "notes.txt.2", "notes.txt.3");
    }

    @Test
    void doesNotTakeAStoryUnderAnotherStorysName() {
        var story = aStory();
        var other = aStory();
        accepted(story, other);
        withoutRow(other.id());
        copy(Boxes.spoolFile(folder, story.id()), Boxes.spoolFile(folder, other.id()));

        reopened(box -> assertThat(box.queue().list(0, 9)).extracting(Entry::id).containsExactly(story.id()));

        assertThat(setAside()).containsExactly(other.id() + ".story");
    }

    @Test
    void finishesAWholeFileThatOnlyLacksItsName() {
        var story = aStoryWithContact();
        accepted(story);
        withoutRow(story.id());
        move(Boxes.spoolFile(folder, story.id()), Boxes.temporaryFile(folder, story.id()));

        reopened(box -> {
            assertThat(box.repairs().count(Repair.FINISHED)).isEqualTo(1);
            assertThat(box.queue().open(story.id())).contains(story);
        });
    }

    @Test
    void discardsABeginningThatNobodySawAcknowledged() {
        var story = aStory();
        accepted(story);
        withoutRow(story.id());
        move(Boxes.spoolFile(folder, story.id()), Boxes.temporaryFile(folder, story.id()));
        truncate(Boxes.temporaryFile(folder, story.id()));

        reopened(box -> {
            assertThat(box.repairs().count(Repair.DISCARDED)).isEqualTo(1);
            assertThat(box.queue().entry(story.id())).isEmpty();
        });
        assertThat(Boxes.temporaryFile(folder, story.id())).doesNotExist();
    }

    @Test
    void discardsABeginningWhoseStoryIsSafe() {
        var withFile = aStory();
        var withRow = aStory();
        accepted(withFile, withRow);
        copy(Boxes.spoolFile(folder, withFile.id()), Boxes.temporaryFile(folder, withFile.id()));
        move(Boxes.spoolFile(folder, withRow.id()), Boxes.temporaryFile(folder, withRow.id()));
        truncate(Boxes.temporaryFile(folder, withRow.id()));

        reopened(box -> {
            assertThat(box.repairs().count(Repair.DISCARDED)).isEqualTo(2);
            assertThat(box.queue().open(withFile.id())).contains(withFile);
            assertThat(box.queue().open(withRow.id())).contains(withRow);
        });
    }

    @Test
    void queuesAgainWhatWasBeingSent() {
        var story = aStory();
        accepted(story);
        reopened(box -> assertThat(box.queue().takeOldest()).contains(story));

        reopened(box -> {
            assertThat(box.repairs().count(Repair.RESUMED)).isEqualTo(1);
            assertThat(box.queue().takeOldest()).contains(story);
        });
    }

    @Test
    void fillsANewStoreFromTheSpool() {
        var waiting = aStoryWithContact();
        var delivered = aStoryWithContact();
        var aside = aStory();
        accepted(delivered, aside, waiting);
        reopened(box -> {
            box.queue().delivered(box.queue().takeOldest().orElseThrow().id(), "receipt");
            box.queue().quarantine(aside.id(), "too large");
        });
        var before = entries();
        delete(folder.resolve("data/box.mv.db"));

        reopened(box -> {
            assertThat(box.repairs().count(Repair.IMPORTED)).isEqualTo(3);
            assertThat(box.queue().list(0, 9)).isEqualTo(before);
            assertThat(box.queue().open(waiting.id())).contains(waiting);
            assertThat(box.queue().open(delivered.id()).orElseThrow().contact()).isEqualTo(Contact.NONE);
            assertThat(box.queue().accept(aStory()).boxSeq()).isEqualTo(4);
        });
    }

    @Test
    void leavesNoContactOfADeliveredStoryInEitherCopy() throws IOException {
        var story = aStoryWithContact();
        accepted(story);
        var withContact = Files.readAllBytes(Boxes.spoolFile(folder, story.id()));
        reopened(box ->
                box.queue().delivered(box.queue().takeOldest().orElseThrow().id(), ""));
        assertThat(Files.readString(Boxes.spoolFile(folder, story.id()))).contains("\"contact\":\"\"");

        Files.write(Boxes.spoolFile(folder, story.id()), withContact);
        reopened(box -> assertThat(box.repairs().count(Repair.RESPOOLED)).isEqualTo(1));

        assertThat(Files.readString(Boxes.spoolFile(folder, story.id()))).contains("\"contact\":\"\"", "\"DELIVERED\"");
    }

    @Test
    void neverSendsAgainWhatItsFileKnowsToBeDelivered() {
        var story = aStoryWithContact();
        accepted(story);
        var before = copyOf(folder.resolve("data/box.mv.db"));
        reopened(box ->
                box.queue().delivered(box.queue().takeOldest().orElseThrow().id(), "receipt"));
        move(before, folder.resolve("data/box.mv.db"));

        reopened(box -> {
            assertThat(box.repairs().count(Repair.CAUGHT_UP)).isEqualTo(1);
            assertThat(box.queue().takeOldest()).isEmpty();
            assertThat(box.queue().open(story.id()).orElseThrow().contact()).isEqualTo(Contact.NONE);
            assertThat(box.queue().entry(story.id()).orElseThrow())
                    .returns(QueueState.DELIVERED, Entry::state)
                    .returns("receipt", Entry::note);
        });
        reopened(box -> assertThat(box.repairs().isEmpty()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void keepsAsideWhatItsFileKnowsToBeQuarantined(boolean taken) {
        var story = aStory();
        accepted(story);
        if (taken) {
            reopened(box -> assertThat(box.queue().takeOldest()).contains(story));
        }
        var before = copyOf(folder.resolve("data/box.mv.db"));
        reopened(box ->
                box.queue().quarantine(box.queue().takeOldest().orElseThrow().id(), "too large"));
        move(before, folder.resolve("data/box.mv.db"));
        clock.advance(Duration.ofHours(1));

        reopened(box -> {
            assertThat(box.repairs().count(Repair.CAUGHT_UP)).isEqualTo(1);
            assertThat(box.queue().takeOldest()).isEmpty();
            assertThat(box.queue().entry(story.id()).orElseThrow())
                    .returns(QueueState.QUARANTINED, Entry::state)
                    .returns(taken, Entry::isPerhapsAtServer)
                    .satisfies(entry -> assertThat(entry.note()).startsWith("too large"));
        });
    }

    @Test
    void bringsAWithdrawnStoryNeverBackWhateverTheStoreLost() {
        var story = aStoryWithContact();
        accepted(story);
        var olderStore = copyOf(folder.resolve("data/box.mv.db"));
        var olderFile = copyOf(Boxes.spoolFile(folder, story.id()));
        inStore(box -> box.queue().withdraw(story.id()));

        copy(olderStore, folder.resolve("data/box.mv.db"));
        copy(olderFile, Boxes.spoolFile(folder, story.id()));

        reopened(box -> {
            assertThat(box.queue().entry(story.id()).orElseThrow().state()).isEqualTo(QueueState.WITHDRAWN);
            assertThat(box.queue().open(story.id())).isEmpty();
            assertThat(box.queue().takeOldest()).isEmpty();
            assertThat(Boxes.spoolFile(folder, story.id())).doesNotExist();
        });
    }

    @Test
    void doesNotImportTheFileOfAWithdrawnStory() {
        var story = aStory();
        accepted(story);
        var olderFile = copyOf(Boxes.spoolFile(folder, story.id()));
        inStore(box -> box.queue().withdraw(story.id()));
        withoutRow(story.id());
        copy(olderFile, Boxes.spoolFile(folder, story.id()));

        reopened(box -> {
            assertThat(box.queue().entry(story.id()).orElseThrow())
                    .returns(QueueState.WITHDRAWN, Entry::state)
                    .returns(1L, Entry::boxSeq);
            assertThat(box.queue().open(story.id())).isEmpty();
            assertThat(box.repairs().count(Repair.COUNTED)).isEqualTo(1);
            assertThat(Boxes.spoolFile(folder, story.id())).doesNotExist();
        });
    }

    @Test
    void givesNoNumberTwiceWhenTheStoreIsGone() {
        var last = aStory();
        accepted(aStory(), last);
        inStore(box -> box.queue().withdraw(last.id()));
        delete(folder.resolve("data/box.mv.db"));

        reopened(box -> assertThat(box.queue().accept(aStory()).boxSeq()).isEqualTo(3));
    }

    @Test
    void knowsTheEmptyMarksOfTheFirstVersion() {
        var story = aStory();
        accepted(story, aStory());
        var olderFile = copyOf(Boxes.spoolFile(folder, story.id()));
        inStore(box -> box.queue().withdraw(story.id()));
        withoutRow(story.id());
        copy(olderFile, Boxes.spoolFile(folder, story.id()));
        empty(folder.resolve("data/spool").resolve(story.id() + ".withdrawn"));

        reopened(box -> assertThat(box.queue().entry(story.id())).isEmpty());
    }

    @Test
    void rebuildsAStoreThatIsNotOneAnyMore() throws IOException {
        var stories = IntStream.range(0, 20).mapToObj(number -> aStory()).toList();
        accepted(stories.toArray(Story[]::new));
        Files.writeString(folder.resolve("data/box.mv.db"), "This was a database once. ".repeat(2_000));

        reopened(box -> {
            assertThat(box.queue().list(0, 99))
                    .extracting(Entry::boxSeq)
                    .hasSize(20)
                    .isSorted();
            stories.forEach(story -> assertThat(box.queue().open(story.id())).contains(story));
        });
        assertThat(folder.resolve("data/box.mv.db.broken-20261123T120000Z")).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE \"flyway_schema_history\"",
                "SET REFERENTIAL_INTEGRITY FALSE; UPDATE story SET id = RANDOM_UUID() WHERE box_seq = 3",
                "SET REFERENTIAL_INTEGRITY FALSE; UPDATE sealed_story SET id = RANDOM_UUID()"
            })
    void rebuildsAStoreThatOpensAndIsNotWhole(String damage) throws SQLException {
        var stories = IntStream.range(0, 5).mapToObj(number -> aStory()).toList();
        accepted(stories.toArray(Story[]::new));
        try (var connection = DriverManager.getConnection(Store.address(folder.resolve("data")), Store.USER, "")) {
            connection.createStatement().execute(damage);
        }

        reopened(box -> {
            assertThat(box.queue().list(0, 99)).hasSize(5);
            stories.forEach(story -> assertThat(box.queue().open(story.id())).contains(story));
        });
        assertThat(folder.resolve("data/box.mv.db.broken-20261123T120000Z")).exists();
    }

    @Test
    void losesNothingWhateverBytesOfTheStoreAreWrong() throws IOException {
        var stories =
                IntStream.range(0, 30).mapToObj(number -> aStoryWithContact()).toList();
        accepted(stories.toArray(Story[]::new));
        var random = new Random(20261123);
        var sound = Files.readAllBytes(folder.resolve("data/box.mv.db"));
        for (int round = 0; round < 15; round++) {
            var bytes = sound.clone();
            int from = random.nextInt(bytes.length);
            int length = round % 5 == 0 ? bytes.length / 3 : 1 + random.nextInt(64);
            for (int place = from; place < Math.min(bytes.length, from + length); place++) {
                bytes[place] = (byte) random.nextInt(256);
            }
            Files.write(folder.resolve("data/box.mv.db"), bytes);

            reopened(box -> {
                assertThat(box.queue().list(0, 99)).hasSize(30);
                stories.forEach(
                        story -> assertThat(box.queue().open(story.id())).contains(story));
            });
        }
    }

    @Test
    void forgetsTheWriteCheckOfAnUncleanEnd() throws IOException {
        accepted(aStory());
        Files.writeString(folder.resolve("data/spool/write-check.tmp"), "x");

        reopened(box -> assertThat(box.repairs().isEmpty()).isTrue());

        assertThat(folder.resolve("data/spool/write-check.tmp")).doesNotExist();
    }

    @Test
    void tellsWhatItDidInWords() {
        var repairs = new Repairs(Map.of(Repair.IMPORTED, 2, Repair.SET_ASIDE, 1));

        assertThat(repairs).hasToString("2 stories imported from their file, 1 files set aside in quarantine/");
    }

    private void accepted(Story... stories) {
        inStore(box -> Stream.of(stories).forEach(box.queue()::accept));
    }

    private List<Entry> entries() {
        try (var box = Boxes.open(folder, clock)) {
            return box.queue().list(0, 99);
        }
    }

    private void inStore(Consumer<OpenBox> work) {
        try (var box = Boxes.open(folder, clock)) {
            work.accept(box);
        }
    }

    private void reopened(Look look) {
        try (var box = Boxes.open(folder, clock)) {
            look.at(box);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private void withoutRow(StoryId id) {
        inStore(box -> withoutRow(box, id));
    }

    private static void withoutRow(OpenBox box, StoryId id) {
        for (var table : List.of("sealed_story", "story")) {
            box.jdbc()
                    .sql("DELETE FROM " + table + " WHERE id = :id")
                    .param("id", id.value())
                    .update();
        }
    }

    private List<String> setAside() {
        try (var files = Files.list(folder.resolve("data/quarantine"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private Path moveAway(Path file) {
        var target = folder.resolve("kept-" + file.getFileName());
        move(file, target);
        return target;
    }

    private Path copyOf(Path file) {
        var target = folder.resolve("copy-" + file.getFileName());
        copy(file, target);
        return target;
    }

    private void flip(Path file) {
        replace(file, "\"story\":\"A", "\"story\":\"B");
    }

    private void truncate(Path file) {
        change(() -> Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 200)));
    }

    private void empty(Path file) {
        change(() -> Files.write(file, new byte[0]));
    }

    private void replace(Path file, String old, String replacement) {
        change(() -> {
            var text = Files.readString(file);
            assertThat(text).contains(old);
            Files.writeString(file, text.replace(old, replacement));
        });
    }

    private static void move(Path from, Path to) {
        change(() -> Files.move(from, to, StandardCopyOption.REPLACE_EXISTING));
    }

    private static void copy(Path from, Path to) {
        change(() -> Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING));
    }

    private static void delete(Path file) {
        change(() -> Files.delete(file));
    }

    private static void change(Change change) {
        try {
            change.make();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    @FunctionalInterface
    private interface Change {
        void make() throws IOException;
    }

    @FunctionalInterface
    private interface Look {
        void at(OpenBox box) throws IOException;
    }
}
