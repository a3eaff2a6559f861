package org.storycorner.paper.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.storycorner.story.Words;

/**
 * Makes text of words: only sure ones are taken, a gap stands for the others, and a line of which less than half is sure is
 * left out, as handwriting and drawings give such lines.
 */
final class Paragraphs {

    /** Of handwriting with at least 90, 18 % of the fields were wrong; typed words have more than this nearly always. */
    static final float SURE = 80;

    private final List<List<String>> paragraphs = new ArrayList<>();

    private Paragraphs() {}

    static PageText of(List<ReadWord> words) {
        var text = new Paragraphs();
        var line = new ArrayList<ReadWord>();
        for (var word : words) {
            if (word.startsLine() || word.startsParagraph()) {
                text.end(line);
            }
            if (word.startsParagraph() && !goesOn(word)) {
                text.paragraphs.add(new ArrayList<>());
            }
            line.add(word);
        }
        text.end(line);
        return text.whole();
    }

    private void end(List<ReadWord> line) {
        long sure = line.stream().filter(Paragraphs::isSure).count();
        if (sure * 2 >= line.size() && sure > 0) {
            if (paragraphs.isEmpty()) {
                paragraphs.add(new ArrayList<>());
            }
            paragraphs.getLast().add(withGaps(line));
        }
        line.clear();
    }

    /** Tesseract takes lines that are far apart for paragraphs; none begins with a small letter. */
    private static boolean goesOn(ReadWord word) {
        return !word.text().isEmpty() && Character.isLowerCase(word.text().codePointAt(0));
    }

    private static boolean isSure(ReadWord word) {
        return word.confidence() >= SURE && !word.text().isBlank();
    }

    private static String withGaps(List<ReadWord> line) {
        var kept = new ArrayList<String>();
        for (var word : line) {
            var next = isSure(word) ? word.text() : PageText.GAP;
            if (!next.equals(PageText.GAP) || kept.isEmpty() || !kept.getLast().equals(next)) {
                kept.add(next);
            }
        }
        return String.join(" ", kept);
    }

    private PageText whole() {
        var text = paragraphs.stream()
                .filter(lines -> !lines.isEmpty())
                .map(lines -> String.join(" ", lines))
                .collect(Collectors.joining("\n\n"));
        return Words.fits(text) ? PageText.of(Words.of(text).text()) : PageText.NOTHING;
    }
}
