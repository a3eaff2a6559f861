package org.storycorner.paper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.paper.scan.GreyImage;
import org.storycorner.paper.scan.Refusal;
import org.storycorner.paper.scan.Scan;

/** A file whose pages take too long holds up everybody else's stacks for some minutes, not for hours. */
class SlowPagesTest {

    private static final byte[] FILE = "a file of eight pages".getBytes(StandardCharsets.US_ASCII);
    private static final int PAGES = 8;

    /** The pages that were asked for, each time the file was opened. */
    private final List<List<Integer>> asked = new ArrayList<>();

    @TempDir
    Path folder;

    private PaperBox paper;

    @BeforeEach
    void open() {
        paper = new PaperBox(folder);
    }

    @AfterEach
    void close() {
        paper.close();
    }

    @Test
    void readsTheOtherPagesFromAFileOpenedAnewWhenOneTookTooLong() throws IOException {
        bringWithSlowPages(2, 5);

        paper.read();

        assertThat(asked).containsExactly(List.of(1, 2), List.of(3, 4, 5), List.of(6, 7, 8));
        assertThat(file().state()).isEqualTo(FileState.READ);
        assertThat(reasons()).containsExactly("", "TOO_SLOW", "", "", "TOO_SLOW", "", "", "");
    }

    @Test
    void isNotReadOnAfterThreeSlowPagesAndKeptAsideWithWhatWasRead() throws IOException {
        bringWithSlowPages(2, 4, 5, 6, 7, 8);

        paper.read();

        assertThat(asked).containsExactly(List.of(1, 2), List.of(3, 4), List.of(5));
        assertThat(file().state()).isEqualTo(FileState.REFUSED);
        assertThat(file().reason()).isEqualTo(Refusal.TOO_MANY_SLOW_PAGES.name());
        assertThat(file().done()).isEqualTo(5);
        assertThat(reasons()).containsExactly("", "TOO_SLOW", "", "TOO_SLOW", "TOO_SLOW");
        assertThat(paper.box.vault().names()).contains(StackReader.scan(file().id()));
    }

    @Test
    void countsTheSlowPagesFromBeforeThePowerWasCut() throws IOException {
        bringWithSlowPages(1, 2, 3, 4, 5, 6, 7, 8);
        paper.read(1);
        paper.read(1);
        paper.read(1);

        paper.reopen();
        paper.read();

        assertThat(asked).hasSize(3);
        assertThat(file().state()).isEqualTo(FileState.REFUSED);
    }

    @Test
    void theFilesBehindItAreRead() throws IOException {
        bringWithSlowPages(1, 2, 3, 4);
        paper.bring("another.pdf", "another file of eight pages".getBytes(StandardCharsets.US_ASCII));

        paper.read();

        assertThat(paper.batches())
                .flatExtracting(Batch::files)
                .extracting(ScannedFile::state)
                .containsExactlyInAnyOrder(FileState.READ, FileState.REFUSED);
    }

    private void bringWithSlowPages(Integer... slow) throws IOException {
        paper.opener = bytes -> new EightPages(bytes.length == FILE.length ? Set.of(slow) : Set.of());
        paper.bring("slow.pdf", FILE);
    }

    private ScannedFile file() {
        return paper.batch().files().getFirst();
    }

    /** Of all pages that were read, in their order: none of them is of a form. */
    private List<String> reasons() {
        return paper.batch().troubles().stream().map(ScannedPage::reason).toList();
    }

    /** A file, opened, of which some pages take too long. */
    private final class EightPages implements Scan.Opened {

        private final Set<Integer> slow;
        private final List<Integer> seen = new ArrayList<>();

        EightPages(Set<Integer> slow) {
            this.slow = slow;
            asked.add(seen);
        }

        @Override
        public int pages() {
            return PAGES;
        }

        @Override
        public Picture picture(int page) {
            seen.add(page + 1);
            return slow.contains(page + 1)
                    ? new Picture.Unseen(Refusal.TOO_SLOW)
                    : new Picture.Seen(new GreyImage(1, 1, new byte[] {0}));
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
