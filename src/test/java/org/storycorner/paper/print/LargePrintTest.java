package org.storycorner.paper.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.storycorner.paper.form.Area;
import org.storycorner.paper.form.Forms;
import org.storycorner.paper.form.Layout;
import org.storycorner.venue.HelpNumber;
import org.storycorner.venue.Venue;
import org.storycorner.venue.VenueService;

/** What people with low vision get: large letters all over, in each language, and none of them pushed out of its place. */
class LargePrintTest {

    private static final double MILLIMETRE = 72 / 25.4;

    /** Points. A text that doesn't fit in its place is set smaller; here that must not happen. */
    private static final double LEAST = 18;

    /** Under a code stands what staff sort pages by; no storyteller needs it. In millimetres. */
    private static final double CAPTION = 11;

    static final List<String> LANGUAGES = List.copyOf(Venue.LANGUAGES);

    /** A letter, and where the end of its base line is, in millimetres. */
    private record Letter(int page, String text, double x, double y, double points) {}

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void setsNothingBelowEighteenPoints(String language) throws IOException {
        var order = order(language);
        var layouts = order.pages();

        var letters = letters(order);

        assertThat(letters).hasSizeGreaterThan(1_000);
        assertThat(letters.stream().filter(letter -> !isCaption(layouts.get(letter.page), letter)))
                .isNotEmpty()
                .filteredOn(letter -> letter.points < LEAST)
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void keepsEveryLetterWithinTheMarginsAndOffMarksCodesAndBoxes(String language) throws IOException {
        var order = order(language);
        var layouts = order.pages();
        var page = new Area(20, 12, 170, 276);

        assertThat(letters(order)).allSatisfy(letter -> {
            var place = new Area(letter.x, letter.y - 0.1, 0.1, 0.1);
            assertThat(page.contains(place)).as(letter.toString()).isTrue();
            var layout = layouts.get(letter.page);
            assertThat(Stream.of(layout.marks().stream(), layout.codes().stream(), layout.boxes())
                            .flatMap(areas -> areas))
                    .as(letter.toString())
                    .noneMatch(place::overlaps);
        });
    }

    private static boolean isCaption(Layout layout, Letter letter) {
        return layout.codes().stream()
                .map(code -> new Area(code.x() - 1, code.bottom(), code.width() + 2, CAPTION))
                .anyMatch(caption -> caption.contains(new Area(letter.x, letter.y, 0, 0)));
    }

    private static PrintOrder order(String language) {
        return new PrintOrder(
                Forms.current("story-a4-large-print").orElseThrow(),
                language,
                new VenueService("example-home-care", "Example Home Care and Day Centre (invented)", "", ""),
                List.of(
                        new HelpNumber("Adult protection", "01632 960001"),
                        new HelpNumber("Child protection", "01632 960002")),
                1,
                1,
                true);
    }

    private static List<Letter> letters(PrintOrder order) throws IOException {
        var pdf = new ByteArrayOutputStream();
        new PrintedForm(order, text -> "00000000", new SplittableRandom(1)).write(pdf);
        var letters = new ArrayList<Letter>();
        try (var document = Loader.loadPDF(pdf.toByteArray())) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    letters.add(new Letter(
                            getCurrentPageNo() - 1,
                            text.getUnicode(),
                            text.getX() / MILLIMETRE,
                            text.getY() / MILLIMETRE,
                            text.getFontSize()));
                }
            }.getText(document);
        }
        return letters;
    }
}
