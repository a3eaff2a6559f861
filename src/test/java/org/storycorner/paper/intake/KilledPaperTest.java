package org.storycorner.paper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.paper.form.Forms;
import org.storycorner.paper.print.PrintOrder;
import org.storycorner.paper.print.PrintedForm;
import org.storycorner.venue.VenueService;

/** A box that is killed in the middle of a stack: no page is lost, none is there twice, and a person can still stop it. */
class KilledPaperTest {

    private static final int COPIES = 4;
    private static final int PAGES_OF_A_COPY = 3;
    private static final int PAGES = COPIES * PAGES_OF_A_COPY;
    private static final int KILLS = 3;
    private static final long SEED = 20261126;

    @TempDir
    Path folder;

    @Test
    void losesAndDoublesNoPageOfAStack() throws Exception {
        bring();
        var killable = new KillablePaper(folder, SEED);
        int read = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            var life = killable.live(kill);
            assertThat(life.getFirst()).isGreaterThanOrEqualTo(read);
            read = life.getLast();
        }

        try (var paper = new PaperBox(folder)) {
            paper.reopen();
            assertThat(paper.batch().done()).isBetween(read, PAGES - 1);
            assertThat(paper.batch().pages()).isEqualTo(PAGES);
            assertThat(paper.batch().isUnderWay()).isTrue();
            paper.read();

            assertThat(paper.batch().done()).isEqualTo(PAGES);
            assertThat(paper.batch().isUnderWay()).isFalse();
            assertThat(paper.batch().troubles()).isEmpty();
            assertThat(paper.forms.toReview())
                    .hasSize(COPIES)
                    .allSatisfy(form -> assertThat(paper.forms.pages(form.id()))
                            .extracting(ScannedPage::page)
                            .containsExactly(1, 2, 3));
            assertThat(paper.box.vault().names()).hasSize(PAGES).allMatch(name -> name.startsWith("page-"));
        }
    }

    @Test
    void canBeStoppedAfterAKill() throws Exception {
        bring();
        new KillablePaper(folder, SEED).live(2);

        try (var paper = new PaperBox(folder)) {
            paper.reopen();
            int read = paper.batch().done();
            paper.intake.cancel(paper.batch().id());
            paper.read();

            assertThat(paper.batch().isUnderWay()).isFalse();
            assertThat(paper.batch().files()).extracting(ScannedFile::state).containsExactly(FileState.CANCELLED);
            assertThat(paper.pages()).hasSize(read);
            assertThat(paper.box.vault().names()).hasSize(read).allMatch(name -> name.startsWith("page-"));
        }
    }

    private void bring() throws IOException {
        try (var paper = new PaperBox(folder)) {
            assertThat(paper.bring("stack.pdf", printed(COPIES))).isEqualTo(Received.KEPT);
        }
    }

    /** Nobody has written on them, which no kill cares about. */
    private static byte[] printed(int copies) throws IOException {
        var pdf = new ByteArrayOutputStream();
        var service = new VenueService("example-home-care", "Example Home Care", "", "");
        var order = new PrintOrder(Forms.current("story-a4").orElseThrow(), "en", service, List.of(), copies, 0, false);
        assertThat(new PrintedForm(order, PaperBox.SEAL, new SplittableRandom(SEED)).write(pdf))
                .isEqualTo(copies * PAGES_OF_A_COPY);
        return pdf.toByteArray();
    }
}
