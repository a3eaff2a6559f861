package org.storycorner.paper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.measure.paper.FilledStack;
import org.storycorner.paper.intake.FormCopy;
import org.storycorner.paper.intake.PageFate;
import org.storycorner.paper.intake.PaperBox;
import org.storycorner.paper.intake.ScannedPage;
import org.storycorner.staff.ConsoleViewTest;
import org.storycorner.staff.Role;
import org.storycorner.staff.SignedInAs;

/** One stack on the screen, and what a person does about its pages. */
@SignedInAs(Role.STAFF)
class BatchCardTest extends ConsoleViewTest {

    private static List<byte[]> pages = List.of();

    @TempDir
    Path folder;

    private PaperBox paper;
    private BatchCard card;

    @BeforeAll
    static void fillAForm() throws IOException {
        pages = FilledStack.clean(1, PaperBox.SEAL, "example-home-care", 3).pages();
    }

    @BeforeEach
    void open() {
        paper = new PaperBox(folder);
        card = new BatchCard(paper.intake, paper.taking, this::look, page -> {});
        UI.getCurrent().add(card);
    }

    @AfterEach
    void close() {
        paper.close();
    }

    @Test
    void takesTheFirstPageOfAPhotocopyAtOnceAndAsksWhoseTheNextOneIs() throws IOException {
        bringTheFormAnd(1, 3);
        var serial = paper.forms.toReview().getFirst().readableSerial();
        assertThat(said())
                .contains("Beneath its code stands " + serial + ", page 1 of 3.")
                .contains("Beneath its code stands " + serial + ", page 3 of 3.");

        tapFirst("Take it for review");
        assertThat(copies()).containsExactly("1: 1, 2, 3", "2: 1");
        tap("Take it for review");
        assertThat(said()).contains("Other pages with the number " + serial + " wait for review.");
        tap("See page 1 of copy 2");
        tap("With copy 2 (page 1)");

        assertThat(copies()).containsExactly("1: 1, 2, 3", "2: 1, 3");
        assertThat(said()).doesNotContain("Beneath its code");
    }

    @Test
    void aSecondPhotocopyBecomesAFormOfItsOwn() throws IOException {
        bringTheFormAnd(1, 3);
        tapFirst("Take it for review");

        tap("Take it for review");
        tap("As a form of its own");

        assertThat(copies()).containsExactly("1: 1, 2, 3", "2: 1", "3: 3");
    }

    @Test
    void putsAPageNowhereWhenTheChosenFormHasGotSuchAPageMeanwhile() throws IOException {
        bringTheFormAnd(1, 3, 3);
        tapFirst("Take it for review");
        tapFirst("Take it for review");
        paper.taking.with(troubles().getLast(), copy(2));

        tap("With copy 2 (page 1)");

        assertThat(said()).contains("That form has changed meanwhile").doesNotContain("With copy 2");
        assertThat(copies()).containsExactly("1: 1, 2, 3", "2: 1, 3");
    }

    @Test
    void leavesAnOpenPictureAndAHalfAnsweredQuestionAloneWhileTheStackIsRead() throws IOException {
        paper.bring("stack.pdf", FilledStack.pdf(blank(4)));
        paper.read(2);
        look();
        tapFirst("See the page");
        tapFirst("Erase");
        var before = items();

        paper.read();
        look();

        assertThat(items()).hasSize(4).startsWith(before.toArray(new ListItem[0]));
        assertThat(said()).contains("Hide the page", "It is erased from the box.");
    }

    @Test
    void leadsTheKeyboardToTheNextPageAfterOneIsErasedAndToTheHeadingAfterTheLast() throws IOException {
        bringTheFormAnd(1, 3);
        var items = items();

        tapFirst("Erase");
        tap("Erase it");
        assertThat(items()).containsExactly(items.getLast());
        assertThat(focused(items.getLast())).isTrue();

        tap("Erase");
        tap("Erase it");
        assertThat(items()).isEmpty();
        assertThat(focused(heading())).isTrue();
    }

    @Test
    void erasesAllBlankPagesAndNothingElseAfterASecondQuestion() throws IOException {
        var backs = blank(3);
        paper.bring(
                "stack.pdf",
                FilledStack.pdf(Stream.concat(Stream.of(pages.get(0), pages.get(0)), backs.stream())
                        .toList()));
        paper.read(4);
        look();
        assertThat(said()).doesNotContain("blank pages");
        paper.read();
        look();
        assertThat(items()).hasSize(4);

        tap("Erase all 3 blank pages");
        assertThat(items()).hasSize(4);
        tap("Erase these 3");

        assertThat(troubles()).extracting(ScannedPage::fate).containsExactly(PageFate.TWICE);
        assertThat(said()).doesNotContain("blank pages");
        assertThat(focused(items().getFirst())).isTrue();
    }

    /** The form, and these pages of its photocopies. */
    private void bringTheFormAnd(Integer... photocopied) throws IOException {
        var more = Stream.of(photocopied).map(page -> pages.get(page - 1));
        paper.bring(
                "stack.pdf", FilledStack.pdf(Stream.concat(pages.stream(), more).toList()));
        paper.read();
        look();
    }

    private void look() {
        card.show(paper.batch());
    }

    private List<ScannedPage> troubles() {
        return paper.batch().troubles();
    }

    private FormCopy copy(int number) {
        return paper.forms.toReview().stream()
                .filter(form -> form.copy() == number)
                .findFirst()
                .orElseThrow();
    }

    /** The pages for which a person has to say what becomes of them. */
    private List<ListItem> items() {
        return find(ListItem.class).all().stream()
                .filter(item -> item.getParent()
                        .filter(list -> list.hasClassName("batch-troubles"))
                        .isPresent())
                .toList();
    }

    private Component heading() {
        return card.getChildren().filter(H3.class::isInstance).findFirst().orElseThrow();
    }

    /** All that the card says. */
    private String said() {
        return card.getElement().getTextRecursively();
    }

    /** Whether the browser was told to bring the keyboard there. */
    private static boolean focused(Component at) {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .anyMatch(call -> call.getInvocation().getExpression().contains("focus")
                        && call.getOwner().equals(at.getElement().getNode()));
    }

    private static List<byte[]> blank(int sheets) throws IOException {
        var image = new BufferedImage(620, 877, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return Collections.nCopies(sheets, bytes.toByteArray());
    }

    /** Each form that waits, with its pages. */
    private List<String> copies() {
        return paper.forms.toReview().stream()
                .map(form -> form.copy() + ": "
                        + String.join(
                                ", ",
                                paper.forms.pages(form.id()).stream()
                                        .map(page -> String.valueOf(page.page()))
                                        .toList()))
                .sorted()
                .toList();
    }

    private void tapFirst(String name) {
        test(find(NativeButton.class).all().stream()
                        .filter(button -> button.getText().equals(name))
                        .findFirst()
                        .orElseThrow())
                .click();
    }
}
