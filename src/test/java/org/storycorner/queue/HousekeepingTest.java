package org.storycorner.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.storycorner.story.Stories.aHelpedStory;
import static org.storycorner.story.Stories.aStory;
import static org.storycorner.story.Stories.aStoryWithContact;
import static org.storycorner.story.Stories.anId;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.storycorner.queue.Repairs.Repair;
import org.storycorner.story.Contact;
import org.storycorner.story.Story;

/** Retention, backup and the daily look at both copies. */
class HousekeepingTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);

    private final SettableClock clock = new SettableClock(NOW);

    @TempDir
    Path folder;

    @Test
    void erasesWhatWasPassedOnAMonthAgoAndKeepsWhatIsCounted() {
        var delivered = aHelpedStory();
        var handedOver = aStory();
        var waiting = aStory();
        inBox(box -> {
            deliver(box, delivered);
            box.queue().accept(handedOver);
            box.queue().handedOver(handedOver.id(), "Carried over");
            box.queue().accept(waiting);
            clock.advance(MONTH.plusSeconds(1));

            Boxes.keepHouse(box, MONTH);

            for (var story : List.of(delivered, handedOver)) {
                assertThat(box.queue().open(story.id())).isEmpty();
                assertThat(Boxes.spoolFile(folder, story.id())).doesNotExist();
            }
            assertThat(box.queue().open(waiting.id())).contains(waiting);
            assertThat(box.queue().entry(delivered.id()).orElseThrow())
                    .returns(QueueState.DELIVERED, Entry::state)
                    .returns("", Entry::note)
                    .returns(Instant.parse("2026-11-01T00:00:00Z"), Entry::toldAt)
                    .returns("VOLUNTEER", Entry::helper);
            assertThat(toldWith(box)).isEqualTo(Map.of("VOLUNTEER", 1L, "NONE", 2L));
        });

        inBox(box -> assertThat(box.repairs().isEmpty()).isTrue());
    }

    @Test
    void keepsWhatWasPassedOnLately() {
        var story = aStory();
        inBox(box -> {
            deliver(box, story);
            clock.advance(MONTH.minusSeconds(1));

            Boxes.keepHouse(box, MONTH);

            assertThat(box.queue().open(story.id())).contains(story);
        });
    }

    @Test
    void knowsTheCountsAndNumbersOfErasedStoriesWhenTheStoreIsGone() throws IOException {
        inBox(box -> {
            deliver(box, aHelpedStory());
            deliver(box, aStory());
            clock.advance(MONTH.plusSeconds(1));
            Boxes.keepHouse(box, MONTH);
        });
        Files.delete(folder.resolve("data/box.mv.db"));
        deleteBackups();

        inBox(box -> {
            assertThat(box.repairs().count(Repair.COUNTED)).isEqualTo(2);
            assertThat(toldWith(box)).isEqualTo(Map.of("VOLUNTEER", 1L, "NONE", 1L));
            assertThat(box.queue().status().count(QueueState.DELIVERED)).isEqualTo(2);
            assertThat(box.queue().accept(aStory()).boxSeq()).isEqualTo(3);
        });
    }

    @Test
    void erasesAgainWhatAnOlderStoreStillHolds() throws IOException {
        var story = aStoryWithContact();
        inBox(box -> box.queue().accept(story));
        var older = folder.resolve("older");
        Files.copy(folder.resolve("data/box.mv.db"), older);
        inBox(box -> {
            box.queue().takeOldest();
            box.queue().delivered(story.id(), "");
            clock.advance(MONTH.plusSeconds(1));
            Boxes.keepHouse(box, MONTH);
        });
        Files.delete(folder.resolve("data/box.mv.db"));
        Files.copy(older, folder.resolve("data/box.mv.db"));

        inBox(box -> {
            assertThat(box.queue().open(story.id())).isEmpty();
            assertThat(box.queue().takeOldest()).isEmpty();
            assertThat(box.queue().entry(story.id()).orElseThrow().state()).isEqualTo(QueueState.DELIVERED);
            assertThat(Boxes.spoolFile(folder, story.id())).doesNotExist();
        });
    }

    @Test
    void mendsACopyThatWentBadWhileTheBoxRan() throws IOException {
        var story = aStoryWithContact();
        inBox(box -> {
            box.queue().accept(story);
            var file = Boxes.spoolFile(folder, story.id());
            var good = bytes(file);
            write(file, "wrong");

            Boxes.keepHouse(box, MONTH);

            assertThat(bytes(file)).isEqualTo(good);
        });
    }

    @Test
    void looksAtTheCopiesOnceADay() {
        var story = aStory();
        inBox(box -> {
            box.queue().accept(story);
            Boxes.keepHouse(box, MONTH);
            var file = Boxes.spoolFile(folder, story.id());
            write(file, "wrong");
            clock.advance(Duration.ofHours(23));
            Boxes.keepHouse(box, MONTH);
            assertThat(bytes(file)).hasSize(5);
            clock.advance(Duration.ofHours(1));

            Boxes.keepHouse(box, MONTH);

            assertThat(bytes(file)).hasSizeGreaterThan(5);
        });
    }

    @Test
    void leavesAStoryAloneThatIsBeingSent() {
        var story = aStory();
        inBox(box -> {
            box.queue().accept(story);
            box.queue().takeOldest();

            Boxes.keepHouse(box, MONTH);

            assertThat(box.queue().entry(story.id()).orElseThrow().state()).isEqualTo(QueueState.SENDING);
        });
    }

    @Test
    void takesABackupADayAndKeepsTheNewest() {
        inBox(box -> {
            box.queue().accept(aStory());
            Boxes.keepHouse(box, MONTH);
            assertThat(backups()).containsExactly("box-20261123T120000Z-1.sql.gz");
            clock.advance(Duration.ofHours(23));
            Boxes.keepHouse(box, MONTH);
            assertThat(backups()).containsExactly("box-20261123T120000Z-1.sql.gz");
            clock.advance(Duration.ofHours(1));

            Boxes.keepHouse(box, MONTH);

            assertThat(backups()).containsExactly("box-20261124T120000Z-1.sql.gz");
        });
    }

    @Test
    void takesABackupSoonAfterSomethingWasPassedOn() {
        var story = aStoryWithContact();
        inBox(box -> {
            box.queue().accept(story);
            Boxes.keepHouse(box, MONTH);
            clock.advance(Duration.ofMinutes(5));
            box.queue().takeOldest();
            box.queue().delivered(story.id(), "");
            clock.advance(Duration.ofHours(1));

            Boxes.keepHouse(box, MONTH);

            assertThat(backups()).containsExactly("box-20261123T130500Z-1.sql.gz");
        });
    }

    @Test
    void putsNoDraftAndNoReadableWordIntoTheBackup() throws IOException {
        var draft = anId();
        inBox(box -> {
            box.queue().accept(aStory(anId(), "Sentinelwords at the end"));
            box.queue().saveDraft(new Draft(draft, "kiosk", NOW, "Sentinelwords so far"));
            Boxes.keepHouse(box, MONTH);
        });

        var file = folder.resolve("data/backup").resolve(backups().getFirst());
        try (var script = new GZIPInputStream(Files.newInputStream(file))) {
            assertThat(new String(script.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("SEALED_STORY")
                    .doesNotContain("Sentinel")
                    .doesNotContain(draft.toString());
        }
    }

    @Test
    void takesFromTheBackupWhatStoreAndSpoolHaveLost() throws IOException {
        var first = aStoryWithContact();
        var second = aStory();
        inBox(box -> {
            box.queue().accept(first);
            box.queue().accept(second);
            Boxes.keepHouse(box, MONTH);
        });
        Files.delete(folder.resolve("data/box.mv.db"));
        Files.delete(Boxes.spoolFile(folder, first.id()));

        inBox(box -> {
            assertThat(box.repairs().count(Repair.FROM_BACKUP)).isEqualTo(1);
            assertThat(box.queue().list(0, 9)).extracting(Entry::boxSeq).containsExactly(1L, 2L);
            assertThat(box.queue().open(first.id())).contains(first);
            assertThat(Boxes.spoolFile(folder, first.id())).exists();
        });
    }

    @Test
    void believesTheSpoolRatherThanAnOlderBackup() throws IOException {
        var story = aStoryWithContact();
        inBox(box -> {
            box.queue().accept(story);
            Boxes.keepHouse(box, MONTH);
            box.queue().takeOldest();
            box.queue().delivered(story.id(), "");
        });
        write(folder.resolve("data/box.mv.db"), "wrong");

        inBox(box -> {
            assertThat(box.queue().takeOldest()).isEmpty();
            assertThat(box.queue().open(story.id()).orElseThrow().contact()).isEqualTo(Contact.NONE);
        });
    }

    @Test
    void leavesNoBackupOfAWithdrawnStory() {
        var story = aStory();
        inBox(box -> {
            box.queue().accept(story);
            Boxes.keepHouse(box, MONTH);

            box.queue().withdraw(story.id());

            assertThat(backups()).isEmpty();
        });
    }

    @Test
    void erasesAWithdrawnStoryAlsoWhileItsBackupCanNotBeDeleted() throws IOException {
        var story = aStory();
        var backup = folder.resolve("data/backup/box-20261123T120000Z-1.sql.gz");
        inBox(box -> {
            box.queue().accept(story);
            Boxes.keepHouse(box, MONTH);
            replaceByFullFolder(backup);

            box.queue().withdraw(story.id());

            assertThat(box.queue().open(story.id())).isEmpty();
            assertThat(box.queue().takeOldest()).isEmpty();
            assertThat(backup).exists();
            delete(backup.resolve("in the way"));
            Boxes.keepHouse(box, MONTH);
            assertThat(backups())
                    .containsExactly("box-20261123T120000Z-1.sql.gz")
                    .allSatisfy(name -> assertThat(folder.resolve("data/backup").resolve(name))
                            .isRegularFile());
        });
    }

    @Test
    void takesABackupOfTheOthersWhenOneStoryOpensInNeitherCopy() {
        var good = aStory();
        var bad = aStory();
        inBox(box -> {
            box.queue().accept(bad);
            box.queue().accept(good);
            damage(box, bad);

            Boxes.keepHouse(box, MONTH);

            assertThat(box.queue().entry(bad.id()).orElseThrow().state()).isEqualTo(QueueState.QUARANTINED);
            assertThat(backups()).containsExactly("box-20261123T120000Z-2.sql.gz");
            assertThat(namesIn("data/quarantine")).containsExactly(bad.id() + ".row", bad.id() + ".story");
        });
        delete(folder.resolve("data/box.mv.db"));
        delete(Boxes.spoolFile(folder, good.id()));

        inBox(box -> assertThat(box.queue().open(good.id())).contains(good));
    }

    @Test
    void healsAStoryThatOpensInNeitherCopyFromTheLastBackup() {
        var story = aStoryWithContact();
        inBox(box -> {
            box.queue().accept(story);
            Boxes.keepHouse(box, MONTH);
            damage(box, story);
            clock.advance(Duration.ofDays(1));

            Boxes.keepHouse(box, MONTH);

            assertThat(box.queue().open(story.id())).contains(story);
            assertThat(box.queue().entry(story.id()).orElseThrow().state()).isEqualTo(QueueState.QUARANTINED);
            assertThat(Boxes.spoolFile(folder, story.id())).exists();
            assertThat(backups()).containsExactly("box-20261124T120000Z-1.sql.gz");
        });
    }

    @Test
    void keepsTheDamagedBytesOfADeliveredStoryUntilItsRetentionEnds() {
        var story = aStory();
        inBox(box -> {
            deliver(box, story);
            damage(box, story);
            Boxes.keepHouse(box, MONTH);
            clock.advance(Duration.ofDays(1));
            Boxes.keepHouse(box, MONTH);
            assertThat(namesIn("data/quarantine")).containsExactly(story.id() + ".row", story.id() + ".story");
            clock.advance(MONTH);

            Boxes.keepHouse(box, MONTH);

            assertThat(namesIn("data/quarantine")).isEmpty();
            assertThat(box.queue().status().count(QueueState.DELIVERED)).isEqualTo(1);
        });
    }

    @Test
    void deletesABackupFromBeforeAWithdrawalAlsoWhenItsDiskComesBackAfterARestart() {
        var story = aStory();
        var backup = folder.resolve("data/backup/box-20261123T120000Z-1.sql.gz");
        inBox(box -> {
            box.queue().accept(story);
            Boxes.keepHouse(box, MONTH);
            var away = bytes(backup);
            clock.advance(Duration.ofMinutes(5));
            box.queue().withdraw(story.id());
            write(backup, away);
            assertThat(box.holdings().isBackupToBeDeleted()).isTrue();
        });

        inBox(box -> {
            Boxes.keepHouse(box, MONTH);

            assertThat(backups()).containsExactly("box-20261123T120500Z-1.sql.gz");
            assertThat(box.holdings().isBackupToBeDeleted()).isFalse();
        });
    }

    @Test
    void hasNoBackupLeftWhenTheStoryItselfIsErased() {
        var story = aStory();
        inBox(box -> {
            box.queue().accept(story);
            Boxes.keepHouse(box, MONTH);
            replaceByFullFolder(Boxes.spoolFile(folder, story.id()));

            assertThatExceptionOfType(NotSavedException.class)
                    .isThrownBy(() -> box.queue().withdraw(story.id()));

            assertThat(backups()).isEmpty();
        });
    }

    @Test
    void givesAnEmptyFolderTheStoriesOfItsBackup() throws IOException {
        var story = aStoryWithContact();
        inBox(box -> {
            box.queue().accept(story);
            Boxes.keepHouse(box, MONTH);
        });
        var backup = folder.resolve("data/backup").resolve(backups().getFirst());
        Files.move(backup, folder.resolve(backup.getFileName()));
        FileSystemUtils.deleteRecursively(folder.resolve("data"));
        Files.createDirectories(backup.getParent());
        Files.move(folder.resolve(backup.getFileName()), backup);

        inBox(box -> assertThat(box.queue().open(story.id())).contains(story));
    }

    @Test
    void makesNoNewKeyOverABackup() throws IOException {
        inBox(box -> {
            box.queue().accept(aStory());
            Boxes.keepHouse(box, MONTH);
        });
        Files.delete(Boxes.settings(folder).keyFile());
        for (var gone : List.of("spool", "box-id", "box.mv.db")) {
            FileSystemUtils.deleteRecursively(folder.resolve("data").resolve(gone));
        }

        assertThatExceptionOfType(BoxRefusedException.class)
                .isThrownBy(() -> Boxes.open(folder, clock))
                .withMessageContaining("is missing");
    }

    @Test
    void keepsABackupThatHoldsMoreThanTheStore() throws IOException {
        inBox(box -> box.queue().accept(aStory()));
        var fuller = folder.resolve("data/backup/box-20261120T120000Z-7.sql.gz");
        Files.createDirectories(fuller.getParent());
        write(fuller, "another store's");

        inBox(box -> Boxes.keepHouse(box, MONTH));

        assertThat(backups()).containsExactly(fuller.getFileName().toString());
    }

    @Test
    void goesOnWhenABackupCanNotBeWritten() throws IOException {
        var story = aStory();
        Files.createDirectories(folder.resolve("data"));
        write(folder.resolve("data/backup"), "a file where a folder should be");
        inBox(box -> {
            deliver(box, story);
            clock.advance(MONTH.plusSeconds(1));

            Boxes.keepHouse(box, MONTH);

            assertThat(box.queue().open(story.id())).isEmpty();
        });
    }

    @Test
    void keepsTheEarlierBackupWhenTheNewOneIsBroken() {
        inBox(box -> {
            Boxes.keepHouse(box, MONTH);
            clock.advance(Duration.ofMinutes(5));
            deliver(box, aStory());
            box.jdbc().sql("UPDATE sealed_story SET sha256 = X'00'").update();
            clock.advance(Duration.ofHours(1));

            Boxes.keepHouse(box, MONTH);

            assertThat(backups()).containsExactly("box-20261123T120000Z-0.sql.gz");
        });
    }

    @Test
    void deletesADamagedStoreOnceItWasKeptLongEnough() throws IOException {
        inBox(box -> {});
        var old = folder.resolve("data/box.mv.db.broken-20261001T000000Z");
        var young = folder.resolve("data/box.mv.db.broken-20261120T000000Z");
        for (var file : List.of(old, young)) {
            write(file, "broken");
        }
        Files.setLastModifiedTime(old, FileTime.from(NOW.minus(MONTH).minusSeconds(1)));
        Files.setLastModifiedTime(young, FileTime.from(NOW));

        inBox(box -> Boxes.keepHouse(box, MONTH));

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void deletesADamagedStoreAfterAWeekWhenNothingIsMissing() throws IOException {
        inBox(box -> box.queue().accept(aStory()));
        var damaged = aDamagedStore();

        clock.advance(Duration.ofDays(6));
        inBox(box -> Boxes.keepHouse(box, MONTH));
        assertThat(damaged).exists();

        clock.advance(Duration.ofDays(2));
        inBox(box -> Boxes.keepHouse(box, MONTH));
        assertThat(damaged).doesNotExist();
    }

    @Test
    void keepsADamagedStoreForAMonthWhileAStoryIsMissingThatItMayHave() throws IOException {
        var lost = aStory();
        inBox(box -> {
            box.queue().accept(lost);
            box.jdbc().sql("DELETE FROM sealed_story").update();
        });
        Files.delete(Boxes.spoolFile(folder, lost.id()));
        var damaged = aDamagedStore();

        clock.advance(Duration.ofDays(8));
        inBox(box -> Boxes.keepHouse(box, MONTH));
        assertThat(damaged).exists();

        clock.advance(MONTH);
        inBox(box -> Boxes.keepHouse(box, MONTH));
        assertThat(damaged).doesNotExist();
    }

    @Test
    void aWithdrawalDeletesDamagedStoresAtOnceAlsoAfterAKill() throws IOException {
        var story = aStory();
        inBox(box -> box.queue().accept(story));
        var damaged = aDamagedStore();
        inBox(box -> {
            box.queue().withdraw(story.id());
            assertThat(damaged).doesNotExist();
        });

        aDamagedStore();
        clock.advance(Duration.ofMinutes(1));
        inBox(box -> {
            box.jdbc()
                    .sql("UPDATE story SET state_since = :now")
                    .param("now", StoryTable.utc(clock.instant()))
                    .update();
            Boxes.keepHouse(box, MONTH);
        });
        assertThat(damaged).doesNotExist();
    }

    @Test
    void aClockThatJumpsAheadErasesNothing() {
        var story = aStory();
        inBox(box -> {
            keepHouseFor(box, 10);
            deliver(box, story);
            var right = clock.instant();
            clock.set(Instant.parse("2099-01-01T00:00:00Z"));
            box.housekeeping().run(Retention.USUAL);
            clock.advance(Duration.ofDays(2));
            box.housekeeping().run(Retention.USUAL);
            assertThat(box.queue().open(story.id())).isPresent();

            clock.set(right.plus(Duration.ofDays(2)));
            keepHouseFor(box, 27);
            assertThat(box.queue().open(story.id())).isPresent();
            keepHouseFor(box, 2);
            assertThat(box.queue().open(story.id())).isEmpty();
        });
    }

    @Test
    void whatWasPassedOnByAClockThatRanAheadIsErasedInItsTime() {
        var story = aStory();
        inBox(box -> {
            clock.set(Instant.parse("2099-01-01T00:00:00Z"));
            deliver(box, story);
            clock.set(NOW);

            keepHouseFor(box, 9 + 29);
            assertThat(box.queue().open(story.id())).isPresent();
            keepHouseFor(box, 3);
            assertThat(box.queue().open(story.id())).isEmpty();
        });
        inBox(box -> assertThat(box.repairs()).isEqualTo(Repairs.NONE));
    }

    @Test
    void aClockThatAServerContradictsErasesNothing() {
        var contradicted = new Retention() {
            @Override
            public Duration now() {
                return MONTH;
            }

            @Override
            public boolean isClockKnownToBeWrong() {
                return true;
            }
        };
        var story = aStory();
        inBox(box -> {
            deliver(box, story);
            for (int day = 0; day < 60; day++) {
                box.housekeeping().run(contradicted);
                clock.advance(Duration.ofDays(1));
            }
            assertThat(box.queue().open(story.id())).isPresent();
            box.housekeeping().run(Retention.USUAL);
            assertThat(box.queue().open(story.id())).isEmpty();
        });
    }

    private void keepHouseFor(OpenBox box, int days) {
        for (int day = 0; day < days; day++) {
            clock.advance(Duration.ofDays(1));
            box.housekeeping().run(Retention.USUAL);
        }
    }

    private Path aDamagedStore() throws IOException {
        var file = folder.resolve("data/box.mv.db.broken-20261123T120000Z");
        write(file, "broken");
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        return file;
    }

    private static void deliver(OpenBox box, Story story) {
        box.queue().accept(story);
        assertThat(box.queue().takeOldest()).contains(story);
        box.queue().delivered(story.id(), "answered 201");
    }

    private void inBox(Consumer<OpenBox> work) {
        try (var box = Boxes.open(folder, clock)) {
            work.accept(box);
        }
    }

    /** Wrong bytes in both copies. */
    private void damage(OpenBox box, Story story) {
        box.jdbc()
                .sql("UPDATE sealed_story SET sealed = X'0102' WHERE id = :id")
                .param("id", story.id().value())
                .update();
        write(Boxes.spoolFile(folder, story.id()), "wrong");
    }

    private List<String> backups() {
        return namesIn("data/backup");
    }

    private List<String> namesIn(String place) {
        try (var files = Files.list(folder.resolve(place))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private void deleteBackups() throws IOException {
        for (var backup : backups()) {
            Files.delete(folder.resolve("data/backup").resolve(backup));
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static void replaceByFullFolder(Path file) {
        delete(file);
        try {
            Files.createDirectories(file);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        write(file.resolve("in the way"), "");
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static Map<String, Long> toldWith(OpenBox box) {
        return box.queue().toldSince(YearMonth.of(2000, 1)).stream()
                .collect(Collectors.groupingBy(ToldCount::helper, Collectors.summingLong(ToldCount::stories)));
    }
}
