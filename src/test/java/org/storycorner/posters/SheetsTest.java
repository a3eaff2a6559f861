package org.storycorner.posters;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.storycorner.inclusion.Language;
import org.storycorner.venue.HelpNumber;

/** Posters, flyers and the helpers' sheets, read back from their files as a phone and a screen reader read them. */
class SheetsTest {

    private static final String LINK =
            "https://www.example.org/tell/a-long-link-as-given?from=story%20corner&id=1234567890";
    private static final List<Language> ALL = List.of(Language.values());

    @ParameterizedTest
    @EnumSource(value = Sheet.class, mode = Mode.EXCLUDE, names = "GUIDE")
    void aPhoneReadsTheInvitationLinkFromTheSheet(Sheet sheet) throws Exception {
        try (var document = sheet(sheet, invitation(LINK), List.of(Language.ENGLISH, Language.ARABIC))) {
            assertThat(document.getPages()).isNotEmpty();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                assertThat(scanned(new PDFRenderer(document).renderImageWithDPI(page, 150, ImageType.GRAY)))
                        .isEqualTo(LINK);
            }
        }
    }

    @Test
    void aSheetOfAServiceWithoutALinkHasNoSquare() throws Exception {
        try (var document = sheet(Sheet.POSTER, invitation(""), ALL)) {
            assertThat(texts(document, "Figure")).isEmpty();
            assertThat(texts(document, "P")).contains(word(Language.ENGLISH, "poster.here-only"));
        }
    }

    @ParameterizedTest
    @EnumSource(Sheet.class)
    void holdsItsWordsInEachLanguage(Sheet sheet) throws IOException {
        var title = sheet == Sheet.TABLE ? "table.title" : sheet == Sheet.GUIDE ? Guide.TITLE : "welcome.title";
        try (var document = sheet(sheet, invitation(LINK), ALL)) {
            var texts =
                    elements(document).map(PDStructureElement::getActualText).toList();

            assertThat(texts)
                    .containsAll(
                            ALL.stream().map(language -> word(language, title)).toList());
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void namesTheVenueTheServiceAndWhomToCall() throws IOException {
        try (var poster = sheet(Sheet.POSTER, invitation(LINK), ALL);
                var guide = sheet(Sheet.GUIDE, invitation(LINK), List.of(Language.POLISH))) {
            assertThat(texts(poster, "P"))
                    .contains("Example Hall", "Example Home Care", word(Language.ENGLISH, "poster.urgent"));
            assertThat(texts(guide, "P")).contains("Adult protection: 01632 960001");
        }
    }

    @Test
    void hasThePaperSizeThatItSays() throws IOException {
        assertThat(sizes(Sheet.POSTER)).containsExactly(PDRectangle.A4.toString());
        assertThat(sizes(Sheet.FLYER)).containsExactly(PDRectangle.A5.toString());
        assertThat(sizes(Sheet.FLYERS)).containsExactly(lying(PDRectangle.A4));
        assertThat(sizes(Sheet.GUIDE)).hasSize(ALL.size()).containsOnly(PDRectangle.A4.toString());
    }

    /** Arabic after English still ends its sentences on the left. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void drawsALanguageAlikeWhateverCameBefore(Language language) throws IOException {
        try (var alone = sheet(Sheet.TABLE, invitation(LINK), List.of(language));
                var after = sheet(Sheet.TABLE, invitation(LINK), List.of(Language.ENGLISH, Language.URDU, language))) {
            assertThat(pixels(after, 2)).isEqualTo(pixels(alone, 0));
        }
    }

    private static int[] pixels(PDDocument document, int number) throws IOException {
        var page = new PDFRenderer(document).renderImageWithDPI(number, 60, ImageType.GRAY);
        return page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    }

    /** Letters are outlines: a printer without these fonts prints them all the same. */
    @ParameterizedTest
    @EnumSource(Sheet.class)
    void needsNoFontOfThePrinters(Sheet sheet) throws IOException {
        try (var document = sheet(sheet, invitation(LINK), ALL)) {
            for (var page : document.getPages()) {
                assertThat(page.getResources().getFontNames()).isEmpty();
                assertThat(page.getResources().getXObjectNames()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Sheet.class)
    void leavesTheEdgesFreeForHomePrinters(Sheet sheet) throws IOException {
        for (var language : ALL) {
            var lengthy = new Invitation(
                    "The Very Long Name of a Community Hall beside the River",
                    "A service whose exact name on Care Opinion goes on and on, as names of services do (North)",
                    LINK,
                    List.of(new HelpNumber("Adult protection", "01632 960001")));
            try (var document = sheet(sheet, lengthy, List.of(language, Language.ENGLISH, Language.URDU))) {
                var page = new PDFRenderer(document).renderImageWithDPI(0, 50, ImageType.GRAY);

                assertThat(inkAtTheEdges(page)).as("%s in %s", sheet, language).isZero();
            }
        }
    }

    private static int inkAtTheEdges(BufferedImage page) {
        int edge = 8;
        int ink = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                boolean inside = x >= edge && x < page.getWidth() - edge && y >= edge && y < page.getHeight() - edge;
                ink += !inside && (page.getRGB(x, y) & 0xFF) < 100 ? 1 : 0;
            }
        }
        return ink;
    }

    private static String lying(PDRectangle size) {
        float longSide = size.getHeight();
        float shortSide = size.getWidth();
        return new PDRectangle(longSide, shortSide).toString();
    }

    private static String scanned(BufferedImage page) throws Exception {
        int width = page.getWidth();
        int height = page.getHeight();
        var source = new RGBLuminanceSource(width, height, page.getRGB(0, 0, width, height, null, 0, width));
        for (var part :
                List.of(source, source.crop(0, 0, width / 2, height), source.crop(width / 2, 0, width / 2, height))) {
            try {
                return new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(part)))
                        .getText();
            } catch (NotFoundException elsewhere) {
                // The other half may have it.
            }
        }
        return "no QR code";
    }

    private static List<String> sizes(Sheet sheet) throws IOException {
        try (var document = sheet(sheet, invitation(LINK), ALL)) {
            return StreamSupport.stream(document.getPages().spliterator(), false)
                    .map(PDPage::getMediaBox)
                    .map(PDRectangle::toString)
                    .toList();
        }
    }

    private static List<String> texts(PDDocument document, String type) {
        return elements(document)
                .filter(element -> element.getStructureType().equals(type))
                .map(element -> Objects.requireNonNullElse(element.getActualText(), "a figure"))
                .toList();
    }

    private static Stream<PDStructureElement> elements(PDDocument document) {
        var whole = (PDStructureElement)
                document.getDocumentCatalog().getStructureTreeRoot().getKids().getFirst();
        return whole.getKids().stream().map(PDStructureElement.class::cast);
    }

    private static Invitation invitation(String link) {
        return new Invitation(
                "Example Hall", "Example Home Care", link, List.of(new HelpNumber("Adult protection", "01632 960001")));
    }

    private static PDDocument sheet(Sheet sheet, Invitation invitation, List<Language> languages) throws IOException {
        var out = new ByteArrayOutputStream();
        new Sheets(SheetsTest::word).write(sheet, invitation, languages, out);
        return Objects.requireNonNull(Loader.loadPDF(out.toByteArray()));
    }

    private static String word(Language language, String key) {
        return ResourceBundle.getBundle("vaadin-i18n.translations", language.locale())
                .getString(key);
    }
}
