package org.storycorner.paper.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.storycorner.paper.form.Forms;
import org.storycorner.venue.HelpNumber;
import org.storycorner.venue.VenueService;

class PrintedFormTest {

    private static final int DPI = 150;

    @Test
    void saysForScreenReadersWhatIsPrintedInTheOrderOfReading() throws IOException {
        try (var document = printed("en", 1, 0)) {
            var said = ((PDStructureElement) document.getDocumentCatalog()
                            .getStructureTreeRoot()
                            .getKids()
                            .getFirst())
                    .getKids().stream()
                            .map(element -> ((PDStructureElement) element).getActualText())
                            .toList();

            assertThat(said)
                    .containsSubsequence(
                            "Tell the story of your care",
                            "This form is about: Example Home Care",
                            "Who are you in this story?",
                            "I am a patient",
                            "Yes, I agree. Pass on my story.",
                            "What happened?",
                            "What was good?",
                            "May we keep in touch?");
            assertThat(said).anyMatch(text -> text.contains("Adult protection: 01632\u00a0960001."));
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
    }

    @Test
    void bringsItsLettersWithIt() throws IOException {
        for (var language : List.of("en", "gd", "pl", "uk", "ar", "ur", "ro", "zh-Hans")) {
            try (var document = printed(language, 1, 0)) {
                for (var page : document.getPages()) {
                    for (var name : page.getResources().getFontNames()) {
                        assertThat(page.getResources().getFont(name).isEmbedded())
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void printsTextThatCanBeFound() throws IOException {
        try (var document = printed("uk", 1, 0)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Хрестик означає");
        }
    }

    @Test
    void givesEachCopyASerialOfItsOwn() throws IOException {
        try (var document = printed("en", 3, 2)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3 * (3 + 2));
            var serials = new HashSet<String>();
            var text = new PDFTextStripper();
            for (int copy = 0; copy < 3; copy++) {
                text.setStartPage(copy * 5 + 1);
                text.setEndPage(copy * 5 + 1);
                text.getText(document)
                        .lines()
                        .filter(line -> line.matches(".*\\b[0-9A-Z]{4}-[0-9A-Z]{4}\\s+1/5.*"))
                        .forEach(line -> serials.add(line.replaceAll(".*\\b([0-9A-Z]{4}-[0-9A-Z]{4}).*", "$1")));
            }
            assertThat(serials).hasSize(3);
        }
    }

    @ParameterizedTest
    @CsvSource({"en, true", "ar, false", "ur, false"})
    void aStrokeInTheMarginSaysWhereALineBegins(String language, boolean isLeft) throws IOException {
        var form = Forms.current("story-a4").orElseThrow();
        var line = form.layout('B', language)
                .orElseThrow()
                .lines()
                .findFirst()
                .orElseThrow()
                .lines()
                .getFirst();
        try (var document = printed(language, 1, 0)) {
            var page = new PDFRenderer(document).renderImageWithDPI(1, DPI, ImageType.GRAY);

            assertThat(isInked(page, line.x() - 2, line.bottom())).isEqualTo(isLeft);
            assertThat(isInked(page, line.right() + 2, line.bottom())).isNotEqualTo(isLeft);
        }
    }

    /** @param x and y in millimetres, with half a one around it */
    private static boolean isInked(BufferedImage page, double x, double y) {
        return IntStream.rangeClosed(-3, 3)
                .anyMatch(down -> page.getRaster()
                                .getSample((int) Math.round(x / 25.4 * DPI), (int) Math.round(y / 25.4 * DPI) + down, 0)
                        < 230);
    }

    private static PDDocument printed(String language, int copies, int more) throws IOException {
        var order = new PrintOrder(
                Forms.current("story-a4").orElseThrow(),
                language,
                new VenueService("example-home-care", "Example Home Care", "", ""),
                List.of(new HelpNumber("Adult protection", "01632 960001")),
                copies,
                more,
                false);
        var pdf = new ByteArrayOutputStream();
        new PrintedForm(order, text -> "00000000", new SplittableRandom(1)).write(pdf);
        return Loader.loadPDF(pdf.toByteArray());
    }
}
