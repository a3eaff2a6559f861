package org.storycorner.measure.paper;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.storycorner.measure.Section;
import org.storycorner.measure.hand.HandFont;
import org.storycorner.paper.form.Area;
import org.storycorner.paper.ocr.PageText;
import org.storycorner.paper.ocr.Segmentation;
import org.storycorner.paper.ocr.TextReaders;
import org.storycorner.paper.ocr.TypedText;
import org.storycorner.paper.read.PageReader;
import org.storycorner.paper.read.PageReading;
import org.storycorner.paper.scan.FoundPage;
import org.storycorner.paper.scan.GreyImage;
import org.storycorner.paper.scan.PageFinder;

/** How often the reader of typed text suggests something for a line in a handwriting font, and how often that is wrong. */
final class LineFigures {

    private static final List<String> SENTENCES = List.of(
            "The nurse on the ward was kind to me",
            "I waited four hours and nobody told me why",
            "She explained what the tablets were for",
            "My mother could not hear what they said",
            "The doctor listened and took his time",
            "It was cold and noisy during the night",
            "They lost my letter and I had to ring again",
            "The carers come each morning and are lovely");

    private static final double SIZE = 5.5;

    private final PrintedPages.Page printed;
    private final PageFinder finder = new PageFinder();
    private final PageReader reader = new PageReader();
    private final long seed;
    private final int pages;

    LineFigures(String form, long seed, int pages) throws IOException {
        this.printed = PrintedPages.of(form, "en", seed).stream()
                .filter(page -> page.layout().letter() == 'B')
                .findFirst()
                .orElseThrow();
        this.seed = seed;
        this.pages = pages;
    }

    Section section(Path folder) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var typed = TextReaders.in(folder)) {
            for (var family : PaperRun.Family.values()) {
                rows.add(row(family, typed));
            }
        }
        return new Section(
                "Synthetic: lines read as typed text",
                "English sentences on ruled lines in handwriting fonts, read by Tesseract as the box does it. A line has a"
                        + " suggestion when at least half of its words are sure enough; it is right when it is the whole"
                        + " sentence, and has gaps when [?] stands in it, which no one can queue. **Handwriting fonts"
                        + " flatter it**: of real writing far less is read, and a person confirms every line.",
                List.of("Family", "Lines", "Suggested", "Right", "With gaps", "Wrong without a gap"),
                rows);
    }

    private List<String> row(PaperRun.Family family, TypedText typed) throws IOException {
        int lines = 0;
        int suggested = 0;
        int right = 0;
        int gaps = 0;
        var fonts = HandFont.unseenFonts();
        for (int number = 0; number < pages; number++) {
            var random = new SplittableRandom(seed * 1_000_003 + family.name().hashCode() * 100_003L + number);
            var texts = texts(random);
            var page = write(texts, fonts.get(number % fonts.size()), random);
            var image = family.degradation(random).apply(page, random);
            if (finder.find(image) instanceof FoundPage.Upright upright) {
                var reading = reader.read(upright);
                for (var line : texts.entrySet()) {
                    var read = read(reading, line.getKey(), typed);
                    lines++;
                    suggested += read.isEmpty() ? 0 : 1;
                    right += read.equals(line.getValue()) ? 1 : 0;
                    gaps += read.contains(PageText.GAP) ? 1 : 0;
                }
            }
        }
        return List.of(
                family.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                String.valueOf(lines),
                share(suggested, lines),
                share(right, suggested),
                share(gaps, suggested),
                share(suggested - right - gaps, suggested));
    }

    private static String read(PageReading reading, Area line, TypedText typed) {
        return typed.read(reading.line(line), Segmentation.LINE).text();
    }

    private Map<Area, String> texts(RandomGenerator random) {
        var texts = new LinkedHashMap<Area, String>();
        printed.layout()
                .lines()
                .filter(lines -> lines.id().equals("story"))
                .flatMap(lines -> lines.lines().stream())
                .forEach(line -> texts.put(line, SENTENCES.get(random.nextInt(SENTENCES.size()))));
        return texts;
    }

    private FilledPage write(Map<Area, String> texts, Font font, RandomGenerator random) {
        var image = printed.image();
        var canvas = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_BYTE_GRAY);
        var pixels = ((DataBufferByte) canvas.getRaster().getDataBuffer()).getData();
        System.arraycopy(image.pixels(), 0, pixels, 0, pixels.length);
        var paper = canvas.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        paper.scale(PrintedPages.SCALE, PrintedPages.SCALE);
        int darkness = random.nextInt(10, 90);
        paper.setColor(new Color(darkness, darkness, darkness));
        paper.setFont(font.deriveFont((float) SIZE));
        texts.forEach((line, text) -> paper.drawString(text, (float) (line.x() + random.nextDouble(1, 8)), (float)
                (line.bottom() - random.nextDouble(1.6, 2.4))));
        paper.dispose();
        return new FilledPage(printed, GreyImage.of(canvas), Map.of(), Map.of());
    }

    private static String share(int part, int whole) {
        return "%,d (%.1f %%)".formatted(part, 100.0 * part / Math.max(whole, 1));
    }
}
