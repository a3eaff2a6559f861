package org.storycorner.paper.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.measure.disk.SimulatedDisk;
import org.storycorner.paper.intake.LeftInFolder.Left;
import org.storycorner.paper.intake.LeftInFolder.Reason;

/** A scanner's folder: what lies there whole comes in and goes, what is still being written stays. */
class WatchedFolderTest {

    private static final String PDF = "%PDF-1.7 and all of it";

    @TempDir
    Path folder;

    private Path scans;
    private PaperBox paper;
    private final LeftInFolder left = new LeftInFolder();
    private WatchedFolder watched;

    @BeforeEach
    void open() throws IOException {
        scans = Files.createDirectory(folder.resolve("scans"));
        paper = new PaperBox(folder);
        watched = new WatchedFolder(paper.intake, new PaperSettings(scans, true), left);
    }

    @AfterEach
    void close() {
        paper.close();
    }

    @Test
    void takesAFileOnceItHasStoppedGrowing() throws IOException {
        var file = Files.writeString(scans.resolve("scan.pdf"), "%PDF-");
        watched.look();
        Files.writeString(file, "%PDF-1.7 more of it");
        watched.look();
        assertThat(file).exists();
        assertThat(paper.batches()).isEmpty();

        watched.look();

        assertThat(file).doesNotExist();
        assertThat(paper.batch().who()).isEmpty();
        assertThat(paper.batch().files()).extracting(ScannedFile::name).containsExactly("scan.pdf");
    }

    /** Some scanners take all the room that they need first, and fill it then. */
    @Test
    void leavesAFileThatIsWrittenToWithoutGrowing() throws IOException {
        var file = Files.writeString(scans.resolve("scan.pdf"), "%PDF-1.7");
        for (int second = 1; second <= 3; second++) {
            Files.setLastModifiedTime(file, FileTime.fromMillis(second * 1000L));
            watched.look();
        }
        assertThat(file).exists();
        assertThat(paper.batches()).isEmpty();

        watched.look();

        assertThat(file).doesNotExist();
        assertThat(paper.batch().files()).hasSize(1);
    }

    /** A feeder may pause for longer than the box waits. */
    @Test
    void leavesAFileThatIsWrittenToWhileItIsRead() throws IOException {
        var file = Files.writeString(scans.resolve("scan.pdf"), "%PDF-1.7");
        watched.look();
        paper.hasRoom = () -> goesOn(file);
        watched.look();
        assertThat(file).exists();

        paper.hasRoom = () -> true;
        watched.look();
        watched.look();

        assertThat(file).doesNotExist();
    }

    private static boolean goesOn(Path file) {
        try {
            Files.writeString(file, " and more", StandardOpenOption.APPEND);
            return true;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** So it is when the box is killed before it could delete what it had taken in. */
    @Test
    void whatCameInBeforeIsDeletedAndDoesNotComeInTwice() throws IOException {
        paper.bring("scan.pdf", PDF.getBytes(UTF_8));
        var file = Files.writeString(scans.resolve("scan.pdf"), PDF);

        watched.look();
        watched.look();

        assertThat(file).doesNotExist();
        assertThat(left.files()).isEmpty();
        assertThatItCameInOnce();
    }

    @Test
    void whatCameInAndCanNotBeDeletedIsToldOfAndDoesNotComeInTwice() throws IOException {
        var file = Files.writeString(scans.resolve("scan.pdf"), PDF);
        try (var disk = SimulatedDisk.over(scans)) {
            disk.letDelete(false);
            look(disk, 3);
            assertThat(left.files()).containsExactly(new Left("scan.pdf", Reason.KEPT));
            assertThat(paper.batches()).hasSize(1);

            look(disk, 2);
            assertThat(left.files()).containsExactly(new Left("scan.pdf", Reason.KEPT));
            assertThatItCameInOnce();
            assertThat(file).exists();

            disk.letDelete(true);
            look(disk, 2);
        }
        assertThat(left.files()).isEmpty();
        assertThat(file).doesNotExist();
        assertThatItCameInOnce();
    }

    /** As a box does that was started anew. */
    private void look(SimulatedDisk disk, int times) {
        var started = new WatchedFolder(paper.intake, new PaperSettings(disk.root(), true), left);
        for (int time = 0; time < times; time++) {
            started.look();
        }
    }

    private void assertThatItCameInOnce() throws IOException {
        assertThat(paper.batches())
                .flatExtracting(Batch::files)
                .filteredOn(file -> file.state() != FileState.KNOWN)
                .hasSize(1);
        assertThat(paper.box.vault().names()).hasSize(1);
    }

    @Test
    void leavesWhatItDoesNotKeep() throws IOException {
        var empty = Files.createFile(scans.resolve("empty.pdf"));
        var hidden = Files.writeString(scans.resolve(".scan.pdf"), "%PDF-");

        watched.look();
        watched.look();

        assertThat(empty).exists();
        assertThat(hidden).exists();
        assertThat(paper.batches()).isEmpty();
    }

    @Test
    void tellsWhatItLeavesAndTriesItAgainWhenItHasChanged() throws IOException {
        var empty = Files.createFile(scans.resolve("empty.pdf"));
        watched.look();
        assertThat(left.files()).isEmpty();

        watched.look();
        assertThat(left.files()).containsExactly(new Left("empty.pdf", Reason.EMPTY));

        Files.writeString(empty, "%PDF-1.7");
        watched.look();
        watched.look();
        assertThat(left.files()).isEmpty();
        assertThat(empty).doesNotExist();
    }

    @Test
    void whatFindsNoRoomWaitsAndComesInByItselfOnceThereIsSome() throws IOException {
        var file = Files.writeString(scans.resolve("scan.pdf"), PDF);
        paper.hasRoom = () -> false;
        watched.look();
        watched.look();
        assertThat(left.files()).containsExactly(new Left("scan.pdf", Reason.NO_ROOM));
        assertThat(file).exists();

        paper.hasRoom = () -> true;
        watched.look();

        assertThat(left.files()).isEmpty();
        assertThat(file).doesNotExist();
        assertThatItCameInOnce();
    }

    @Test
    void oneFileThatCanNotBeTakenKeepsNoOtherFromComingIn() throws IOException {
        Files.createFile(scans.resolve("a.pdf"));
        Files.writeString(scans.resolve("b.pdf"), "%PDF-1.7");

        watched.look();
        watched.look();

        assertThat(paper.batch().files()).extracting(ScannedFile::name).containsExactly("b.pdf");
    }

    @Test
    void aFolderThatIsNotThereHarmsNothing() throws IOException {
        Files.delete(scans);

        watched.look();

        assertThat(paper.batches()).isEmpty();
    }
}
