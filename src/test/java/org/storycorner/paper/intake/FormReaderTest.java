package org.storycorner.paper.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.measure.paper.PrintedPages;
import org.storycorner.paper.form.Part;
import org.storycorner.paper.ocr.PageText;
import org.storycorner.paper.ocr.Segmentation;
import org.storycorner.paper.ocr.TextReaders;
import org.storycorner.paper.ocr.TypedText;
import org.storycorner.paper.scan.FoundPage;
import org.storycorner.paper.scan.GreyImage;
import org.storycorner.paper.scan.PageFinder;

/** What a machine takes the lines of a form for: a suggestion, in which nothing that is written is left out silently. */
class FormReaderTest {

    private static final double DOTS = 300 / 25.4;

    @TempDir
    Path folder;

    @Test
    void suggestsWhatIsTypedOnTheLinesOfAForm() throws IOException {
        try (var reader = TextReaders.in(folder)) {
            var read = read(
                    reader, Map.of(0, "The nurse listened to my mother", 1, "and explained what the tablets are for."));

            assertThat(read.field("story").orElseThrow().suggestion())
                    .isEqualTo("The nurse listened to my mother and explained what the tablets are for.");
            assertThat(read.field("good").orElseThrow().suggestion()).isEmpty();
        }
    }

    @Test
    void aGapStandsForALineThatCanNotBeRead() throws IOException {
        var lines = List.of(PageText.NOTHING, PageText.NOTHING, text("kind"), PageText.NOTHING)
                .iterator();

        var read = read((picture, as) -> lines.next(), Map.of(0, "a", 1, "b", 3, "c", 4, "d"));

        var story = read.field("story").orElseThrow();
        assertThat(story.suggestion()).isEqualTo("[?] kind [?]");
        assertThat(story.rooms().stream().filter(Readings.Room::written).map(Readings.Room::suggestion))
                .containsExactly("", "", "kind", "");
        assertThat(Readings.parse(read.json())).isEqualTo(read);
    }

    @Test
    void linesOfWhichNoneCanBeReadSuggestNothing() throws IOException {
        var read = read((picture, as) -> PageText.NOTHING, Map.of(0, "a", 1, "b"));

        assertThat(read.field("story").orElseThrow().suggestion()).isEmpty();
        assertThat(read.field("story").orElseThrow().isWrittenIn()).isTrue();
    }

    @Test
    void aReaderThatIsGoneIsNotAskedLineByLine() throws IOException {
        var asked = new int[1];

        var read = read(
                (picture, as) -> {
                    asked[0]++;
                    return new PageText(PageText.State.LATE, "");
                },
                Map.of(0, "a", 1, "b", 2, "c"));

        assertThat(asked[0]).isEqualTo(1);
        assertThat(read.field("story").orElseThrow().suggestion()).isEmpty();
    }

    @Test
    void allLinesOfAPageAreReadAsThoseOfOnePage() throws IOException {
        var read = read(new PageByPage(), Map.of(0, "a", 1, "b"));

        assertThat(read.field("story").orElseThrow().suggestion()).isEqualTo("1 1");
    }

    /** Reads the number of the page that it was told of. */
    private static final class PageByPage implements TypedText {

        private int pages;

        @Override
        public PageText read(GreyImage picture, Segmentation segmentation) {
            throw new AssertionError("A line of no page");
        }

        @Override
        public TypedText ofOnePage() {
            var page = text(String.valueOf(++pages));
            return (picture, segmentation) -> page;
        }
    }

    @Test
    void formsInOtherLanguagesAreNotReadAsEnglish() throws IOException {
        var read = read(
                (picture, as) -> {
                    throw new AssertionError("Nobody reads Polish here");
                },
                "pl",
                Map.of(0, "Pielęgniarka"));

        assertThat(read.field("story").orElseThrow().isWrittenIn()).isTrue();
    }

    private static PageText text(String words) {
        return new PageText(PageText.State.READ, words);
    }

    private static Readings read(TypedText typed, Map<Integer, String> lines) throws IOException {
        return read(typed, "en", lines);
    }

    private static Readings read(TypedText typed, String language, Map<Integer, String> lines) throws IOException {
        var page = PrintedPages.of("story-a4", language, 5).get(1);
        var story = page.layout()
                .lines()
                .filter(field -> field.id().equals("story"))
                .findFirst()
                .orElseThrow();
        var found = new PageFinder().find(typed(page.image(), story, lines));
        return new FormReader(PaperBox.READER, typed).read((FoundPage.Upright) found);
    }

    private static GreyImage typed(GreyImage page, Part.Lines story, Map<Integer, String> lines) {
        var picture = new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_BYTE_GRAY);
        var pixels = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        System.arraycopy(page.pixels(), 0, pixels, 0, pixels.length);
        var graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SERIF, Font.PLAIN, 58));
        lines.forEach((line, words) -> {
            var room = story.lines().get(line);
            graphics.drawString(words, (float) ((room.x() + 3) * DOTS), (float) ((room.bottom() - 2) * DOTS));
        });
        graphics.dispose();
        return GreyImage.of(picture);
    }
}
