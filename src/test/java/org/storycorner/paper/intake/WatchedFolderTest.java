package org.storycorner.paper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.paper.intake.LeftInFolder.Left;
import org.storycorner.paper.intake.LeftInFolder.Reason;

/** A scanner's folder: what lies there whole comes in and goes, what is still being written stays. */
class WatchedFolderTest {

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
