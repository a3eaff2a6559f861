package org.storycorner.paper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.measure.paper.FilledStack;
import org.storycorner.paper.form.PageSeal;

/** A form and its photocopies bear one number, but each is another person's. */
class TakingAnywayTest {

    private static final PageSeal OTHER_BOX = text -> "0THERB0X";

    private static List<byte[]> pages = List.of();

    @TempDir
    Path folder;

    private PaperBox paper;

    @BeforeAll
    static void fillAForm() throws IOException {
        pages = FilledStack.clean(1, PaperBox.SEAL, "example-home-care", 3).pages();
    }

    @BeforeEach
    void open() {
        paper = new PaperBox(folder);
    }

    @AfterEach
    void close() {
        paper.close();
    }

    @Test
    void aTakenPageJoinsNobodyElsesForm() throws IOException {
        bringAFormAndTwoPhotocopies();

        assertThat(paper.taking.apart(aside(1).getFirst())).isTrue();
        assertThat(paper.taking.apart(aside(2).getLast())).isTrue();
        assertThat(paper.taking.apart(aside(3).getLast())).isTrue();

        assertThat(pagesOf(1)).containsExactly(1, 2, 3);
        assertThat(pagesOf(2)).containsExactly(1);
        assertThat(pagesOf(3)).containsExactly(2);
        assertThat(pagesOf(4)).containsExactly(3);
    }

    @Test
    void aPageJoinsTheFormThatAPersonHasChosen() throws IOException {
        bringAFormAndTwoPhotocopies();
        paper.taking.apart(aside(1).getFirst());
        paper.taking.apart(aside(1).getFirst());

        assertThat(paper.taking.with(aside(3).getFirst(), copy(3))).isTrue();

        assertThat(pagesOf(2)).containsExactly(1);
        assertThat(pagesOf(3)).containsExactly(1, 3);
        assertThat(paper.audit.of(copy(3).readableSerial())).hasSize(2);
    }

    @Test
    void offersOnlyTheWaitingFormsOfItsNumberThatLackThePage() throws IOException {
        bringAFormAndTwoPhotocopies();
        paper.taking.apart(aside(1).getFirst());
        paper.taking.apart(aside(2).getFirst());
        paper.taking.apart(aside(2).getFirst());
        paper.forms.settle(copy(3).id(), FormCopy.State.DISCARDED, paper.forms.pages(copy(3).id()));

        assertThat(paper.taking.companies(aside(1).getFirst()))
                .extracting(company -> company.form().copy())
                .containsExactly(4);
        assertThat(paper.taking.companies(aside(3).getFirst()))
                .extracting(company ->
                        company.pages().stream().map(ScannedPage::page).toList())
                .containsExactly(List.of(1), List.of(2));
    }

    @Test
    void aFormThatHasGotSuchAPageMeanwhileGetsNoSecondOne() throws IOException {
        bringAFormAndTwoPhotocopies();
        paper.taking.apart(aside(1).getFirst());
        paper.taking.with(aside(2).getFirst(), copy(2));

        assertThat(paper.taking.with(aside(2).getFirst(), copy(2))).isFalse();

        assertThat(aside(2)).hasSize(1);
        assertThat(pagesOf(2)).containsExactly(1, 2);
    }

    @Test
    void thePagesOfAnotherBoxBecomeOneFormOnlyWhenAPersonSaysSo() throws IOException {
        var foreign = FilledStack.clean(1, OTHER_BOX, "example-home-care", 5).pages();
        paper.bring("foreign.pdf", FilledStack.pdf(foreign));
        paper.read();

        assertThat(paper.taking.companies(aside(1).getFirst())).isEmpty();
        paper.taking.apart(aside(1).getFirst());
        paper.taking.with(aside(2).getFirst(), copy(1));
        paper.taking.apart(aside(3).getFirst());

        assertThat(pagesOf(1)).containsExactly(1, 2);
        assertThat(pagesOf(2)).containsExactly(3);
    }

    @Test
    void namesWhatIsPrintedBeneathTheCode() throws IOException {
        bringAFormAndTwoPhotocopies();
        var page = aside(2).getFirst();

        assertThat(paper.taking.code(page)).hasValueSatisfying(code -> {
            assertThat(code.readableSerial()).isEqualTo(copy(1).readableSerial());
            assertThat(code.page()).isEqualTo(2);
        });
    }

    private void bringAFormAndTwoPhotocopies() throws IOException {
        paper.bring(
                "stack.pdf",
                FilledStack.pdf(
                        Stream.of(pages, pages, pages).flatMap(List::stream).toList()));
        paper.read();
    }

    /** The pages of this number that were put aside. */
    private List<ScannedPage> aside(int number) {
        return paper.batch().troubles().stream()
                .filter(page -> page.page() == number)
                .toList();
    }

    private FormCopy copy(int number) {
        return paper.forms.toReview().stream()
                .filter(form -> form.copy() == number)
                .findFirst()
                .orElseThrow();
    }

    private List<Integer> pagesOf(int copy) {
        return paper.forms.pages(copy(copy).id()).stream()
                .map(ScannedPage::page)
                .toList();
    }
}
