package org.storycorner.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.storycorner.story.Stories.aStory;
import static org.storycorner.story.Stories.aStoryWithContact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.storycorner.measure.disk.SimulatedDisk;
import org.storycorner.story.Story;

class CompactionTest {
    private static final int MB = 1 << 20;

    private final SettableClock clock = new SettableClock(StoryQueueContract.NOW);
    private final List<Story> told = List.of(aStory(), aStoryWithContact(), aStory());

    @TempDir
    Path folder;

    @Test
    void makesAFileSmallAtTheEndThatGrewWhileTheBoxWasOpen() throws IOException {
        try (var _ = grown(folder)) {
            assertThat(size(folder)).isGreaterThan(80 * MB);
        }

        assertThat(size(folder)).isLessThan(MB);
        assertEverythingIsThere(folder);
    }

    @Test
    void makesAFileSmallAtTheStartThatGrewInEndsWithoutOrder() throws IOException {
        var cutOff = folder.resolve("cut-off");
        try (var _ = grown(folder.resolve("running"))) {
            FileSystemUtils.copyRecursively(folder.resolve("running"), cutOff);
        }
        assertThat(size(cutOff)).isGreaterThan(80 * MB);

        try (var box = Boxes.open(cutOff, clock)) {
            assertThat(size(cutOff)).isLessThan(MB);
            box.queue().accept(aStory());
        }
        assertEverythingIsThere(cutOff);
    }

    @Test
    void leavesAFileAloneThatIsLargeBecauseMuchLivesInIt() throws IOException {
        try (var box = Boxes.open(folder, clock)) {
            box.jdbc().sql("CREATE TABLE alive (bytes VARBINARY)").update();
            fill(box, "alive");
        }
        var file = Files.getAttribute(Store.file(folder.resolve("data")), "unix:ino");

        Boxes.open(folder, clock).close();

        assertThat(size(folder)).isGreaterThan(80 * MB);
        assertThat(Files.getAttribute(Store.file(folder.resolve("data")), "unix:ino"))
                .isEqualTo(file);
    }

    @Test
    void throwsTheBeginningOfACopyAwayThatWasKilled() throws IOException {
        Boxes.open(folder, clock).close();
        var beginning = folder.resolve("data/box.compact.tmp");
        Files.write(beginning, new byte[4096]);

        Boxes.open(folder, clock).close();

        assertThat(beginning).doesNotExist();
    }

    @Test
    void keepsTheFileWhenItCantBeCopied() throws IOException {
        try (var box = Boxes.open(folder, clock)) {
            told.forEach(box.queue()::accept);
        }
        Files.createDirectories(folder.resolve("data/box.compact.tmp/in-the-way"));

        new Compaction(data(folder), 0).run();

        FileSystemUtils.deleteRecursively(folder.resolve("data/box.compact.tmp"));
        assertEverythingIsThere(folder);
    }

    /** At each operation of a compaction on a disk that loses and tears what was not forced. */
    @Test
    void losesNothingWhenThePowerFailsInTheMiddle() throws IOException, SQLException {
        var random = new Random(20261126);
        Files.createDirectories(folder.resolve("original"));
        try (var box = Boxes.open(folder.resolve("original"), clock)) {
            told.forEach(box.queue()::accept);
        }
        long operations = operationsOfACompaction();
        assertThat(operations).isGreaterThan(5);
        for (long cut = 1; cut <= operations; cut++) {
            var copy = folder.resolve("copy-" + cut);
            FileSystemUtils.copyRecursively(folder.resolve("original"), copy);
            try (var disk = SimulatedDisk.over(copy)) {
                disk.cutAfter(cut);
                compactUntilTheCut(disk);
                try (var after = disk.afterCut(random, folder.resolve("after-" + cut))) {
                    assertStoreIsWhole(after.root());
                }
            }
        }
    }

    private long operationsOfACompaction() throws IOException {
        var copy = folder.resolve("uncut");
        FileSystemUtils.copyRecursively(folder.resolve("original"), copy);
        try (var disk = SimulatedDisk.over(copy)) {
            long before = disk.operations();
            new Compaction(data(disk.root()), 0).run();
            return disk.operations() - before;
        }
    }

    private static void compactUntilTheCut(SimulatedDisk disk) {
        try {
            new Compaction(data(disk.root()), 0).run();
        } catch (RuntimeException powerGone) {
            assertThat(disk.isCut()).isTrue();
        }
    }

    /** Asks the store alone: the spool must not have to help. */
    private void assertStoreIsWhole(Path root) throws SQLException {
        try (var store = Store.open(root.resolve("data"))) {
            var stories = new StoryTable(store.jdbc());
            assertThat(stories.list(0, 9))
                    .extracting(Entry::id)
                    .containsExactlyElementsOf(told.stream().map(Story::id).toList());
            assertThat(told)
                    .allMatch(story -> stories.sealed(story.id())
                            .filter(SealedStory::isIntact)
                            .isPresent());
        }
    }

    private void assertEverythingIsThere(Path box) {
        try (var open = Boxes.open(box, clock)) {
            assertThat(open.repairs()).isEqualTo(Repairs.NONE);
            assertThat(told)
                    .allSatisfy(
                            story -> assertThat(open.queue().open(story.id())).contains(story));
        }
    }

    /** An open box with three stories, whose file is full of what no longer lives. */
    private OpenBox grown(Path folder) {
        var box = Boxes.open(folder, clock);
        told.forEach(box.queue()::accept);
        box.jdbc().sql("CREATE TABLE gone (bytes VARBINARY)").update();
        fill(box, "gone");
        box.jdbc().sql("DROP TABLE gone").update();
        box.jdbc().sql("CHECKPOINT SYNC").update();
        return box;
    }

    private static void fill(OpenBox box, String table) {
        for (int row = 0; row < 90; row++) {
            box.jdbc()
                    .sql("INSERT INTO " + table + " VALUES (SECURE_RAND(1000000))")
                    .update();
        }
    }

    private static DurableFolder data(Path folder) {
        return new DurableFolder(folder.resolve("data"), CrashPoint.NONE);
    }

    private static long size(Path folder) throws IOException {
        return Files.size(Store.file(folder.resolve("data")));
    }
}
