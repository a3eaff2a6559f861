package org.storycorner.paper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.measure.paper.FilledStack;
import org.storycorner.queue.Unreviewed;

/** What the retention page says of paper, from the first file to the last page that is dealt with. */
class UnreviewedPaperTest {

    @TempDir
    private Path folder;

    private PaperBox paper;
    private UnreviewedPaper unreviewed;

    @BeforeEach
    void open() {
        paper = new PaperBox(folder);
        unreviewed = new UnreviewedPaper(paper.box.jdbc());
    }

    @AfterEach
    void close() {
        paper.close();
    }

    @Test
    void holdsNothingBeforeTheFirstScan() {
        assertThat(unreviewed.get()).isEqualTo(new Unreviewed(0, 0, 0, Optional.empty()));
    }

    @Test
    void countsFromTheFileThatWaitsToTheFormThatIsDealtWith() throws IOException {
        var came = Optional.of(paper.clock.instant());
        paper.bring(
                "stack.pdf",
                FilledStack.pdf(
                        FilledStack.of(1, PaperBox.SEAL, "example-home-care", 3).pages()));
        assertThat(unreviewed.get()).isEqualTo(new Unreviewed(0, 0, 1, came));

        paper.read();
        assertThat(unreviewed.get()).isEqualTo(new Unreviewed(1, 3, 0, came));

        var form = paper.forms.toReview().getFirst().id();
        paper.forms.settle(form, FormCopy.State.DISCARDED, paper.forms.pages(form));
        assertThat(unreviewed.get()).isEqualTo(new Unreviewed(0, 0, 0, Optional.empty()));
    }

    @Test
    void countsWhatCanNotBeReadUntilSomebodyErasesIt() throws IOException {
        paper.bring("a.pdf", "%PDF-1.7 and nothing".getBytes(StandardCharsets.US_ASCII));
        paper.read();
        paper.clock.advance(Duration.ofDays(40));
        assertThat(unreviewed.get().files()).isEqualTo(1);

        paper.intake.remove(paper.batch().files().getFirst());

        assertThat(unreviewed.get()).isEqualTo(new Unreviewed(0, 0, 0, Optional.empty()));
    }
}
