package org.storycorner.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** The printed cards: all of them, on A4, drawn, and readable by a screen reader. */
class CardSheetsTest {

    @Test
    void printsSixCardsAPageAndTheScaleLast() throws IOException {
        try (var document = sheets("en")) {
            assertThat(document.getNumberOfPages())
                    .isEqualTo(Math.ceilDiv(Cards.all().size(), CardSheets.A_PAGE) + 1);
            assertThat(document.getPages()).allSatisfy(page -> {
                assertThat(page.getMediaBox().getWidth()).isEqualTo(PDRectangle.A4.getWidth());
                assertThat(page.getMediaBox().getHeight()).isEqualTo(PDRectangle.A4.getHeight());
            });
        }
    }

    @Test
    void describesEachDrawing() throws IOException {
        try (var document = sheets("en")) {
            var catalog = document.getDocumentCatalog();
            var whole = (PDStructureElement)
                    catalog.getStructureTreeRoot().getKids().getFirst();
            var described = whole.getKids().stream()
                    .map(PDStructureElement.class::cast)
                    .filter(element -> element.getStructureType().equals("Figure"))
                    .map(PDStructureElement::getAlternateDescription)
                    .toList();

            assertThat(described)
                    .containsAll(Cards.all().stream().map(Card::key).toList());
            assertThat(described).endsWith("scale.going-well", "scale.sometimes", "scale.not-going-well");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en");
        }
    }

    @Test
    void drawsEachCardWithItsWords() throws IOException {
        try (var document = sheets("en")) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, 36, ImageType.GRAY);
            int width = page.getWidth() / 2;
            int height = page.getHeight() * 90 / 297;
            int top = page.getHeight() * 10 / 297;
            for (int card = 0; card < CardSheets.A_PAGE; card++) {
                var cell = page.getSubimage(card % 2 * width, top + card / 2 * height, width, height);

                assertThat(ink(cell, 10, 60)).as("picture %d", card).isPositive();
                assertThat(ink(cell, 74, 92)).as("words %d", card).isPositive();
            }
            var credit = page.getSubimage(0, page.getHeight() * 283 / 297, page.getWidth(), page.getHeight() * 6 / 297);
            assertThat(ink(credit, 0, 100)).as("credit").isPositive();
        }
    }

    @Test
    void hasLettersForEachScript() throws IOException {
        for (var text : List.of("Òrain ł ș ț", "Лікар ї є", "طبيب", "ڈاکٹر", "医生")) {
            for (var language : List.of("en", "ur")) {
                assertThat(Letters.of(language).canWrite(text)).as(text).isTrue();
            }
        }
        assertThat(Letters.of("en").canWrite("ꮳ")).isFalse();
    }

    /** Letters with marks come from another file than the letters around them; a box is what a font draws that lacks one. */
    @Test
    void drawsLettersOfTwoFilesInOneWord() throws IOException {
        assertThat(drawn("ę")).isNotEqualTo(drawn("ț"));
        assertThat(drawn("się")).isNotEqualTo(drawn("siț"));
    }

    private static List<Integer> drawn(String word) throws IOException {
        var picture = new BufferedImage(60, 30, BufferedImage.TYPE_BYTE_GRAY);
        var paper = picture.createGraphics();
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, 60, 30);
        Letters.of("pl").fit(word, 60, 30, 20).draw(paper, 0, 0, false);
        return Arrays.stream(picture.getRGB(0, 0, 60, 30, null, 0, 60)).boxed().toList();
    }

    /** How many pixels with ink there are between these heights, in hundredths; the edges of the cell aside. */
    private static int ink(BufferedImage cell, int from, int to) {
        int ink = 0;
        for (int y = cell.getHeight() * from / 100; y < cell.getHeight() * to / 100; y++) {
            for (int x = cell.getWidth() / 6; x < cell.getWidth() * 5 / 6; x++) {
                ink += (cell.getRGB(x, y) & 0xFF) < 200 ? 1 : 0;
            }
        }
        return ink;
    }

    private static PDDocument sheets(String language) throws IOException {
        var out = new ByteArrayOutputStream();
        new CardSheets(language, key -> key).write(out);
        return Objects.requireNonNull(Loader.loadPDF(out.toByteArray()));
    }
}
