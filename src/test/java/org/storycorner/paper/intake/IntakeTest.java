package org.storycorner.paper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.measure.paper.FilledStack;
import org.storycorner.measure.paper.TypedLetter;
import org.storycorner.paper.scan.PageState;

/** A stack on its way in: sealed, read once, whatever happens meanwhile. */
class IntakeTest {

    private static final List<String> LETTER = List.of(
            "Dear all,",
            "the nurse on the ward was very kind to my mother, every day again.",
            "We waited four hours for the doctor, and nobody told us why.",
            "Thank you.");
    private static final List<String> OTHER_LETTER = List.of(
            "To whom it may concern",
            "my bus came late.",
            "The carers on the first floor helped me to find the way to the clinic,",
            "and they rang my daughter, who had been looking for me for an hour.",
            "That was good.");

    private static List<byte[]> pages = List.of();

    @TempDir
    Path folder;

    private PaperBox paper;

    @BeforeAll
    static void fillAForm() throws IOException {
        pages = FilledStack.of(1, PaperBox.SEAL, "example-home-care", 3).pages();
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
    void putsThePagesOfAFormTogetherAndKeepsThemSealed() throws IOException {
        assertThat(paper.bring("stack.pdf", FilledStack.pdf(pages))).isEqualTo(Received.KEPT);
        assertThat(filesThatReveal("%PDF-", "JFIF\u0000", "stack.pdf")).isEmpty();

        paper.read();

        assertThat(paper.forms.toReview()).hasSize(1);
        assertThat(paper.pages()).extracting(ScannedPage::page).containsExactly(1, 2, 3);
        assertThat(paper.batch().files()).extracting(ScannedFile::state).containsExactly(FileState.READ);
        assertThat(paper.batch().files()).extracting(ScannedFile::name).containsExactly("stack.pdf");
        assertThat(filesThatReveal("%PDF-", "JFIF\u0000", "stack.pdf")).isEmpty();
        assertThat(paper.box.vault().names()).hasSize(3).allMatch(name -> name.startsWith("page-"));
    }

    @Test
    void readsTheSameFileOnceOnly() throws IOException {
        var pdf = FilledStack.pdf(pages);
        paper.bring("stack.pdf", pdf);
        assertThat(paper.bring("the same.pdf", pdf)).isEqualTo(Received.KNOWN);
        paper.read();
        assertThat(paper.bring("later.pdf", pdf)).isEqualTo(Received.KNOWN);

        paper.read();

        assertThat(paper.pages()).hasSize(3);
    }

    @Test
    void aPowerCutBetweenTwoPagesNeitherLosesNorDoublesOne() throws IOException {
        paper.bring("stack.pdf", FilledStack.pdf(pages));
        paper.read(2);
        assertThat(paper.pages()).hasSize(2);
        assertThat(paper.batch().done()).isEqualTo(2);

        paper.reopen();
        paper.read();

        assertThat(paper.pages()).extracting(ScannedPage::page).containsExactly(1, 2, 3);
        assertThat(paper.batch().done()).isEqualTo(3);
        assertThat(paper.batch().troubles()).isEmpty();
        assertThat(paper.box.vault().names()).hasSize(3);
    }

    @Test
    void aPictureWithoutItsRowIsReadAgainAndNotKeptTwice() throws IOException {
        paper.bring("stack.pdf", FilledStack.pdf(pages));
        paper.read(1);
        var file = paper.batch().files().getFirst().id();
        paper.box.vault().put(new PageKey(file, 2).picture(), pages.get(1));

        paper.reopen();
        assertThat(paper.box.vault().names()).doesNotContain(new PageKey(file, 2).picture());
        paper.read();

        assertThat(paper.pages()).hasSize(3);
    }

    @Test
    void aStackComesInAgainWhenTheStoreWasLost() throws IOException {
        paper.bring("stack.pdf", FilledStack.pdf(pages));
        paper.read(1);
        paper.box.close();
        Files.delete(folder.resolve("data/box.mv.db"));
        paper = new PaperBox(folder);

        paper.reopen();
        paper.read();

        assertThat(paper.pages()).extracting(ScannedPage::page).containsExactly(1, 2, 3);
        assertThat(paper.batches()).allSatisfy(batch -> assertThat(batch.who()).isEmpty());
    }

    @Test
    void namesWhatBelongsToNoForm() throws IOException {
        var foreign =
                FilledStack.of(1, text -> "0THERB0X", "example-home-care", 5).pages();
        var batch = paper.intake.newBatch();
        paper.bring(batch, "form.pdf", FilledStack.pdf(pages));
        paper.bring(batch, "once-more.jpg", pages.getFirst());
        paper.bring(batch, "other-box.jpg", foreign.getFirst());
        paper.bring(batch, "back.png", png(false));
        paper.bring(batch, "letter.png", png(true));

        paper.read();

        assertThat(paper.pages()).hasSize(3);
        assertThat(paper.batch().troubles())
                .extracting(ScannedPage::fate)
                .containsExactlyInAnyOrder(PageFate.TWICE, PageFate.FOREIGN, PageFate.BLANK, PageFate.UNKNOWN);
    }

    @Test
    void readsNoneOfTwoPagesInOnePicture() throws IOException {
        paper.bring("table.png", besideEachOther(pages.get(0), pages.get(1)));

        paper.read();

        assertThat(paper.pages()).isEmpty();
        assertThat(troubles()).extracting(ScannedPage::found).containsExactly(PageState.SEVERAL);
        assertThat(paper.letters.loose()).isEmpty();
        assertThat(paper.letters.begin(trouble(PageFate.UNKNOWN))).isEmpty();
    }

    @Test
    void saysWhenALetterLooksLikeOneThatCameBefore() throws IOException {
        paper.bring("monday.pdf", TypedLetter.pdf(LETTER));
        paper.read();
        paper.clock.advance(Duration.ofDays(1));
        paper.bring("tuesday.pdf", TypedLetter.pdf(OTHER_LETTER, LETTER));
        paper.read();

        assertThat(alike("monday.pdf")).containsExactly(Optional.empty());
        assertThat(alike("tuesday.pdf"))
                .containsExactly(Optional.empty(), Optional.of(new Alike("monday.pdf", 1, false)));
    }

    @Test
    void aLetterThatWasErasedMayComeAgain() throws IOException {
        paper.bring("monday.pdf", TypedLetter.pdf(LETTER));
        paper.read();
        paper.intake.remove(trouble(PageFate.UNKNOWN));
        paper.clock.advance(Duration.ofDays(1));

        paper.bring("tuesday.pdf", TypedLetter.pdf(LETTER, OTHER_LETTER));
        paper.read();

        assertThat(alike("tuesday.pdf")).containsOnly(Optional.empty());
    }

    @Test
    void aLetterThatNobodyCouldReadMayComeAgain() throws IOException {
        paper.bring("monday.pdf", TypedLetter.pdf(LETTER));
        paper.read();
        var letter = paper.letters.begin(trouble(PageFate.UNKNOWN)).orElseThrow();
        paper.forms.settle(letter.id(), FormCopy.State.DISCARDED, paper.forms.pages(letter.id()));
        paper.clock.advance(Duration.ofDays(1));

        paper.bring("tuesday.pdf", TypedLetter.pdf(LETTER, OTHER_LETTER));
        paper.read();

        assertThat(alike("tuesday.pdf")).containsOnly(Optional.empty());
    }

    @Test
    void aLetterThatWasDealtWithIsKnownAgain() throws IOException {
        paper.bring("monday.pdf", TypedLetter.pdf(LETTER));
        paper.read();
        var letter = paper.letters.begin(trouble(PageFate.UNKNOWN)).orElseThrow();
        paper.forms.settle(letter.id(), FormCopy.State.QUEUED, paper.forms.pages(letter.id()));
        paper.clock.advance(Duration.ofDays(1));

        paper.bring("tuesday.pdf", TypedLetter.pdf(LETTER, OTHER_LETTER));
        paper.read();

        assertThat(alike("tuesday.pdf"))
                .containsExactly(Optional.of(new Alike("monday.pdf", 1, true)), Optional.empty());
    }

    @Test
    void aPageOfACopiedFormBecomesAFormOfItsOwnWhenAPersonSaysSo() throws IOException {
        var batch = paper.intake.newBatch();
        paper.bring(batch, "form.pdf", FilledStack.pdf(pages));
        paper.bring(batch, "another-hand.jpg", pages.getFirst());
        paper.read();

        assertThat(paper.taking.apart(paper.batch().troubles().getFirst())).isTrue();

        assertThat(paper.forms.toReview()).extracting(FormCopy::copy).containsExactlyInAnyOrder(1, 2);
        assertThat(paper.batch().troubles()).isEmpty();
    }

    @Test
    void aPageThatAPersonErasesLeavesNothing() throws IOException {
        paper.bring("letter.png", png(true));
        paper.read();

        paper.intake.remove(paper.batch().troubles().getFirst());

        assertThat(paper.batch().troubles()).isEmpty();
        assertThat(paper.box.vault().names()).isEmpty();
    }

    @Test
    void blankPagesAreErasedTogetherButForThoseThatAPersonHasMadeSomethingOf() throws IOException {
        var batch = paper.intake.newBatch();
        paper.bring(batch, "letter.png", png(true));
        paper.bring(batch, "stack.pdf", FilledStack.pdf(List.of(blankJpeg(), blankJpeg(), blankJpeg())));
        paper.read();
        var seen = troubles();
        var pencil = trouble(PageFate.BLANK);
        var letter = paper.letters.begin(pencil).orElseThrow();
        paper.letters.takeOut(letter.id(), paper.forms.pages(letter.id()).getFirst());

        paper.intake.removeBlank(seen);

        assertThat(troubles()).extracting(ScannedPage::fate).containsOnly(PageFate.UNKNOWN);
        assertThat(troubles()).extracting(ScannedPage::key).hasSize(2).contains(pencil.key());
        assertThat(paper.box.vault().names()).hasSize(2);
        assertThat(seen.stream()
                        .filter(page -> !troubles().stream()
                                .map(ScannedPage::key)
                                .toList()
                                .contains(page.key()))
                        .map(page -> page.key().file().toString().substring(0, 8) + "/"
                                + page.key().number()))
                .hasSize(2)
                .allSatisfy(subject -> assertThat(paper.audit.of(subject)).hasSize(1));
    }

    @Test
    void aStoppedStackKeepsWhatWasReadAndCanBeBroughtAgain() throws IOException {
        var pdf = FilledStack.pdf(pages);
        paper.bring("stack.pdf", pdf);
        paper.read(1);

        paper.intake.cancel(paper.batch().id());
        paper.read();
        assertThat(paper.pages()).hasSize(1);
        assertThat(paper.box.vault().names()).hasSize(1);

        assertThat(paper.bring("stack.pdf", pdf)).isEqualTo(Received.KEPT);
        paper.read();
        assertThat(paper.pages()).hasSize(3);
    }

    @Test
    void countsThePageThatIsReadWhileSomebodyStopsItAndStays() throws IOException {
        paper.bring("stack.pdf", FilledStack.pdf(pages));

        paper.read(this::stopAfterOnePage);

        assertThat(paper.pages()).hasSize(2);
        assertThat(paper.batch().done()).isEqualTo(2);
        assertThat(paper.batch().files()).extracting(ScannedFile::state).containsExactly(FileState.CANCELLED);
        assertThat(paper.box.vault().names()).hasSize(2).allMatch(name -> name.startsWith("page-"));
    }

    private void stopAfterOnePage() {
        if (paper.batch().done() == 1 && !paper.intake.isStopped(paper.batch().id())) {
            try {
                paper.intake.cancel(paper.batch().id());
            } catch (IOException noRoom) {
                throw new UncheckedIOException(noRoom);
            }
        }
    }

    @Test
    void whatCanNotBeReadSaysWhyAndStaysUntilSomebodyErasesIt() throws IOException {
        var batch = paper.intake.newBatch();
        paper.bring(batch, "a.pdf", "%PDF-1.7 and nothing".getBytes(StandardCharsets.US_ASCII));
        paper.bring(batch, "b.pdf", locked());
        paper.bring(batch, "c.jpg", "#!/bin/sh".getBytes(StandardCharsets.US_ASCII));
        assertThat(paper.bring(batch, "d.jpg", new byte[0])).isEqualTo(Received.EMPTY);

        paper.read();

        var files = paper.batch().files();
        assertThat(files)
                .extracting(ScannedFile::reason)
                .containsExactlyInAnyOrder("DAMAGED", "ENCRYPTED", "UNKNOWN_KIND");
        assertThat(paper.box.vault().names()).hasSize(3);
        paper.intake.remove(files.getFirst());
        assertThat(paper.box.vault().names()).hasSize(2);
    }

    @Test
    void aFileStaysUntilEachOfItsPagesCouldBeOpenedOrIsRemoved() throws IOException {
        var cut = Arrays.copyOf(png(true), 60);
        paper.bring("cut.png", cut);
        paper.read();
        var page = paper.batch().troubles().getFirst();
        assertThat(page.fate()).isEqualTo(PageFate.REFUSED);
        assertThat(paper.box.vault().names())
                .containsExactly(StackReader.scan(page.key().file()));

        paper.reopen();
        assertThat(paper.box.vault().names()).hasSize(1);
        assertThat(paper.bring("cut.png", cut)).isEqualTo(Received.KNOWN);

        paper.intake.readAgain(page);
        assertThat(troubles()).isEmpty();
        paper.read();
        assertThat(troubles()).containsExactly(page);
        assertThat(paper.box.vault().names()).hasSize(1);

        paper.intake.remove(page);
        assertThat(paper.box.vault().names()).isEmpty();
        assertThat(paper.bring("cut.png", cut)).isEqualTo(Received.KEPT);
    }

    @Test
    void aPageThatCouldNotBeOpenedStaysNamedWhenItsFileWasStopped() throws IOException {
        paper.bring("cut.png", Arrays.copyOf(png(true), 60));
        paper.read();
        paper.box.jdbc().sql("UPDATE paper_file SET state = 'CANCELLED'").update();

        paper.intake.readAgain(troubles().getFirst());

        assertThat(troubles()).hasSize(1);
    }

    @Test
    void aFormThatWasDiscardedByMistakeCanBeBroughtAgain() throws IOException {
        var pdf = FilledStack.pdf(pages);
        paper.bring("stack.pdf", pdf);
        paper.read();
        var form = paper.forms.toReview().getFirst().id();
        paper.forms.settle(form, FormCopy.State.DISCARDED, paper.forms.pages(form));

        assertThat(paper.bring("stack.pdf", pdf)).isEqualTo(Received.KEPT);
        paper.read();
        assertThat(troubles()).extracting(ScannedPage::fate).containsOnly(PageFate.TWICE);
        paper.taking.apart(troubles().getFirst());
        var taken = paper.forms.toReview().getFirst();
        troubles().forEach(page -> paper.taking.with(page, taken));

        assertThat(paper.forms.toReview()).extracting(FormCopy::copy).containsExactly(2);
        assertThat(paper.pages()).hasSize(3);
    }

    @Test
    void aPageThatComesWhileItsFormIsDealtWithIsPutAsideAndNotErased() throws IOException {
        paper.bring("stack.pdf", FilledStack.pdf(pages));
        paper.read();
        var form = paper.forms.toReview().getFirst().id();
        var seen = paper.forms.pages(form);

        paper.forms.settle(form, FormCopy.State.QUEUED, seen.subList(0, 2));

        assertThat(troubles())
                .extracting(ScannedPage::key)
                .containsExactly(seen.getLast().key());
        assertThat(paper.box.vault().names())
                .containsExactly(seen.getLast().key().picture());
        paper.taking.apart(troubles().getFirst());
        assertThat(paper.pages()).extracting(ScannedPage::page).containsExactly(3);
    }

    @Test
    void whatSomebodyElseHasTakenMeanwhileIsNeitherErasedNorTakenTwice() throws IOException {
        var batch = paper.intake.newBatch();
        paper.bring(batch, "form.pdf", FilledStack.pdf(pages));
        paper.bring(batch, "another-hand.jpg", pages.getFirst());
        paper.bring(batch, "letter.png", png(true));
        paper.read();
        var twice = trouble(PageFate.TWICE);
        var loose = trouble(PageFate.UNKNOWN);

        assertThat(paper.taking.apart(twice)).isTrue();
        assertThat(paper.taking.apart(twice)).isFalse();
        paper.intake.remove(twice);
        assertThat(paper.letters.begin(loose)).isPresent();
        paper.intake.remove(loose);

        assertThat(paper.forms.toReview()).hasSize(3);
        assertThat(paper.pages()).hasSize(5);
        assertThat(paper.box.vault().names()).hasSize(5);
    }

    @Test
    void aFileThatIsTooLargeIsNotTakenAndLeavesNothing() throws IOException {
        var huge = new InputStream() {
            @Override
            public int read() {
                return 1;
            }

            @Override
            public int read(byte[] bytes, int from, int count) {
                return count;
            }
        };

        var received = paper.intake.receive(paper.intake.newBatch(), "anna", "huge.pdf", huge);

        assertThat(received).isEqualTo(Received.TOO_LARGE);
        assertThat(paper.box.vault().names()).isEmpty();
        try (var files = Files.list(folder.resolve("data/paper"))) {
            assertThat(files).isEmpty();
        }
        assertThat(paper.bring("form.jpg", pages.getFirst())).isEqualTo(Received.KEPT);
    }

    @Test
    void takesNothingOfAFileWithoutRoomAndTheSameFileOnceThereIsSome() throws IOException {
        var pdf = FilledStack.pdf(pages.subList(0, 1));
        paper.hasRoom = () -> false;

        assertThat(paper.bring("stack.pdf", pdf)).isEqualTo(Received.NO_ROOM);
        assertThat(paper.batches()).isEmpty();
        try (var files = Files.list(folder.resolve("data/paper"))) {
            assertThat(files).isEmpty();
        }

        paper.hasRoom = () -> true;
        assertThat(paper.bring("stack.pdf", pdf)).isEqualTo(Received.KEPT);
        paper.read();
        assertThat(paper.pages()).hasSize(1);
    }

    @Test
    void whatWasBeingWrittenWhenTheBoxWasKilledIsErased() throws IOException {
        var left = Files.writeString(folder.resolve("data/paper/scan-half.tmp"), "sealed, but not to its end");

        paper.reopen();

        assertThat(left).doesNotExist();
    }

    @Test
    void howTheValuesOfAFormCameAboutIsForgottenAfterAMonth() throws IOException {
        paper.bring("stack.pdf", FilledStack.pdf(pages));
        paper.read();
        var form = paper.forms.toReview().getFirst().id();
        var kept = "{\"values\":[]}".getBytes(StandardCharsets.UTF_8);
        paper.forms.keepProvenance(form, kept, new Corrections(3, 1));
        paper.forms.settle(form, FormCopy.State.QUEUED, paper.forms.pages(form));

        paper.clock.advance(Duration.ofDays(29));
        oldStacks().forget();
        assertThat(paper.forms.provenance(form)).contains(kept);

        paper.clock.advance(Duration.ofDays(2));
        oldStacks().forget();
        assertThat(paper.forms.provenance(form)).isEmpty();
    }

    @Test
    void aStackOfWhichNothingWaitsIsForgottenAfterAMonthWithTheNamesOfItsFiles() throws IOException {
        paper.bring("stack.pdf", FilledStack.pdf(pages));
        paper.bring("letter.png", png(true));
        paper.read();
        var form = paper.forms.toReview().getFirst().id();
        paper.forms.settle(form, FormCopy.State.QUEUED, paper.forms.pages(form));

        paper.clock.advance(Duration.ofDays(29));
        oldStacks().forget();
        assertThat(paper.batches()).hasSize(2);

        paper.clock.advance(Duration.ofDays(2));
        oldStacks().forget();
        assertThat(paper.batches())
                .flatExtracting(Batch::files)
                .extracting(ScannedFile::name)
                .containsExactly("letter.png");
        paper.bring("stack.pdf", FilledStack.pdf(pages));
        paper.read();
        assertThat(troubles()).extracting(ScannedPage::fate).contains(PageFate.TWICE);
    }

    private OldStacks oldStacks() {
        var jdbc = paper.box.jdbc();
        return new OldStacks(
                new StackTable(jdbc, paper.box.vault()),
                new FormTable(jdbc, paper.box.vault(), paper.clock, new Random()),
                paper.clock,
                paper.box.dataSource());
    }

    private ScannedPage trouble(PageFate fate) {
        return troubles().stream()
                .filter(page -> page.fate() == fate)
                .findFirst()
                .orElseThrow();
    }

    private List<ScannedPage> troubles() {
        return paper.batches().stream()
                .flatMap(batch -> batch.troubles().stream())
                .toList();
    }

    /** What is like each page without a code of this file, in their order. */
    private List<Optional<Alike>> alike(String file) {
        return paper.batches().stream()
                .filter(batch -> batch.files().getFirst().name().equals(file))
                .flatMap(batch -> batch.troubles().stream())
                .map(paper.intake::alike)
                .toList();
    }

    private List<Path> filesThatReveal(String... texts) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(texts).anyMatch(text -> contains(file, text)))
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static byte[] besideEachOther(byte[] one, byte[] other) throws IOException {
        var left = ImageIO.read(new ByteArrayInputStream(one));
        var right = ImageIO.read(new ByteArrayInputStream(other));
        var both = new BufferedImage(
                left.getWidth() + right.getWidth(),
                Math.max(left.getHeight(), right.getHeight()),
                BufferedImage.TYPE_BYTE_GRAY);
        var graphics = both.createGraphics();
        graphics.drawImage(left, 0, 0, null);
        graphics.drawImage(right, left.getWidth(), 0, null);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(both, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] png(boolean written) throws IOException {
        var image = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.fillRect(0, 0, 1240, 1754);
        if (written) {
            graphics.setColor(Color.BLACK);
            for (int line = 0; line < 12; line++) {
                graphics.drawString("Dear all, nothing of this is a form.", 200, 300 + 40 * line);
            }
        }
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] blankJpeg() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(ImageIO.read(new ByteArrayInputStream(png(false))), "jpeg", bytes);
        return bytes.toByteArray();
    }

    private static byte[] locked() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(bytes);
        }
        return bytes.toByteArray();
    }
}
