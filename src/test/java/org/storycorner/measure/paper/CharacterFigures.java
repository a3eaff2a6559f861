package org.storycorner.measure.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.storycorner.measure.Section;
import org.storycorner.measure.hand.Hand;
import org.storycorner.measure.hand.HandFont;
import org.storycorner.measure.hand.WrittenDigits;

/** How well the boxes for one character each are read. */
final class CharacterFigures {

    private static final List<Double> THRESHOLDS = List.of(0.0, 0.5, 0.7, 0.8, 0.9, 0.95);

    private static final List<String> COLUMNS = List.of(
            "Family",
            "Field",
            "Boxes",
            "Digits right",
            "Letters right",
            "Fields",
            "Suggested",
            "Wrong among suggested");

    private final CharacterRun run;
    private final int pages;

    CharacterFigures(String form, long seed, int pages) throws IOException {
        this.run = new CharacterRun(form, seed);
        this.pages = pages;
    }

    List<Section> sections() throws IOException {
        var fonts = new ArrayList<List<String>>();
        var real = new ArrayList<List<String>>();
        var allFonts = new CharacterTally();
        var allReal = new CharacterTally();
        for (var family : PaperRun.Family.values()) {
            add(family, HandFont.unseen(), fonts, allFonts);
            add(family, List.of(WrittenDigits.unseen()), real, allReal);
        }
        return List.of(synthetic(fonts), real(real), thresholds(allFonts, allReal));
    }

    private void add(PaperRun.Family family, List<Hand> hands, List<List<String>> rows, CharacterTally all)
            throws IOException {
        Map<String, CharacterTally> tallies = run.of(family, hands, pages);
        tallies.forEach((field, tally) -> {
            rows.add(row(family, field, tally));
            all.add(tally);
        });
    }

    private static Section synthetic(List<List<String>> rows) {
        return new Section(
                "Synthetic: character boxes",
                "Capitals and digits in handwriting fonts that were never learnt from, shaky, slanted and off the middle, one font"
                        + " and pen a page, through the whole chain: printed, written, degraded, found, read. Right is the best"
                        + " guess without any reject, in a box of which the field's kind is known; a box that was not seen"
                        + " counts as wrong. A field is suggested when every box is sure and the whole can stand there; a person"
                        + " confirms it. Fonts are evener than hands: real writing is read less well than this.",
                COLUMNS,
                rows);
    }

    private static Section real(List<List<String>> rows) {
        return new Section(
                "Real: digits written by hand",
                "The month and the year in digits that people have really written: the half of MNIST (10,000 of it) that was"
                        + " not learnt from. Their writers are not known, so one person may be in both halves. They"
                        + " were written elsewhere, scanned coarsely, and put on our printed pages by a program: paper,"
                        + " scanner and camera are still made up. No real letters were measured.",
                COLUMNS,
                rows);
    }

    private static Section thresholds(CharacterTally fonts, CharacterTally real) {
        return new Section(
                "Character boxes: what a threshold leaves",
                "Of all boxes above, those whose best guess is at least so probable, and how many of them are wrong. The"
                        + " reader suggests a field only when each of its boxes has 0.90.",
                List.of("At least", "Fonts: boxes", "Fonts: wrong", "Real digits: boxes", "Real digits: wrong"),
                THRESHOLDS.stream()
                        .map(least -> Stream.concat(
                                        Stream.of("%.2f".formatted(least)),
                                        Stream.of(fonts, real).flatMap(tally -> above(tally, least)))
                                .toList())
                        .toList());
    }

    private static Stream<String> above(CharacterTally tally, double least) {
        var sure = tally.from(least);
        long wrong = sure.stream().filter(box -> !box.isRight()).count();
        return Stream.of(share(sure.size(), tally.boxes()), share(wrong, sure.size()));
    }

    private static List<String> row(PaperRun.Family family, String field, CharacterTally tally) {
        return List.of(
                family.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                field,
                "%,d".formatted(tally.boxes()),
                right(tally, true),
                right(tally, false),
                "%,d".formatted(tally.fields()),
                share(tally.suggested(), tally.fields()),
                share(tally.wronglySuggested(), tally.suggested()));
    }

    private static String right(CharacterTally tally, boolean digits) {
        return tally.boxes(digits).isEmpty() ? "–" : "%.1f %%".formatted(100 * tally.right(digits));
    }

    private static String share(long part, long whole) {
        return "%,d (%.1f %%)".formatted(part, 100.0 * part / Math.max(whole, 1));
    }
}
