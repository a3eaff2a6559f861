package org.storycorner.measure.paper;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.storycorner.measure.Progress;
import org.storycorner.measure.Provenance;
import org.storycorner.measure.Report;
import org.storycorner.measure.Section;
import org.storycorner.paper.scan.PageState;

/** How well pages are found and ticks are read, with each seed by itself: one alone can hide the worst. */
final class ReadingFigures {

    private static final String ABOUT = """
            How well pages are found and boxes are read. **Everything here is synthetic**: the product's own printed pages, marks \
            drawn by a program, and degradations with known seeds; no real tick, scanner or camera was measured \
            yet.""";

    /** Of what happens always, so many pages to one of what happens now and then. */
    private static final int OFTEN = 3;

    /** The pages to which the same happens that follow from one seed. */
    private record Sample(String name, long seed) {

        @Override
        public String toString() {
            return name + ", " + seed;
        }
    }

    /** What is to be read. */
    @FunctionalInterface
    private interface Reading {
        Tally of(PaperRun run) throws IOException;
    }

    private final Map<Sample, Tally> tallies = new LinkedHashMap<>();

    private ReadingFigures() {}

    /** Of so many pages of each family for each seed. */
    static Report report(Provenance provenance, String form, List<String> languages, List<Long> seeds, int pages)
            throws IOException {
        var figures = new ReadingFigures();
        var runs = new LinkedHashMap<Long, PaperRun>();
        for (long seed : seeds) {
            runs.put(seed, new PaperRun(form, languages, seed));
        }
        for (var family : PaperRun.Family.values()) {
            figures.read(words(family), runs, run -> run.of(family, pages));
        }
        for (var mishap : Mishap.values()) {
            figures.read(words(mishap), runs, run -> run.of(mishap, pages / OFTEN));
        }
        return new Report(
                "Paper in figures",
                ABOUT,
                provenance,
                List.of(figures.found(), figures.ticks(), figures.keys(), figures.doubts(), figures.errors()));
    }

    private void read(String name, Map<Long, PaperRun> runs, Reading reading) throws IOException {
        for (var run : runs.entrySet()) {
            var sample = new Sample(name, run.getKey());
            Progress.say("Reading pages of %s …".formatted(sample));
            tallies.put(sample, reading.of(run.getValue()));
        }
    }

    private Section found() {
        return new Section(
                "Synthetic: finding the page",
                "Scans: ±3°, a fifth of them turned by quarters, 150 to 300 dpi, JPEG, noise. Bad scans: ±15°, 100 to 400"
                        + " dpi, JPEG down to 15, faint toner, covered marks, folded corners, black and white like a fax."
                        + " Photographs: perspective to 25 %, curl to 3 mm, shadow to 50 %, folded corners. Glare: a"
                        + " photograph with a lamp's mirror image of 15 to 60 mm. Motion: one smeared by 0.2 to 1 mm. Dog"
                        + " ear: one upside down in a shadow, 20 to 60 mm of any corner folded over. Bleed"
                        + " through: a scan with 8 to 30 % of its back. Double feed: a scan of two sheets, the second on the"
                        + " first from 35 to 250 mm on. The residual is that of edge marks that were left out; of a page, the median of its marks. Processor time is that of finding and reading one"
                        + " page, without opening the file.",
                List.of(
                        "Family, seed",
                        "Pages",
                        "Identified",
                        "Taken for another page",
                        "Registered",
                        "Weak",
                        "Needs corners",
                        "Several",
                        "Unknown",
                        "Residual of a page, median / p95",
                        "Its worst mark, median / p95",
                        "Processor time, median / p95"),
                tallies.entrySet().stream()
                        .map(entry -> {
                            var tally = entry.getValue();
                            return List.of(
                                    entry.getKey().toString(),
                                    "%,d".formatted(tally.pages()),
                                    share(tally.identified(), tally.pages()),
                                    String.valueOf(tally.wrongPages()),
                                    String.valueOf(tally.states(PageState.REGISTERED)),
                                    String.valueOf(tally.states(PageState.WEAK)),
                                    String.valueOf(tally.states(PageState.NEEDS_CORNERS)),
                                    String.valueOf(tally.states(PageState.SEVERAL)),
                                    String.valueOf(tally.states(PageState.UNKNOWN)),
                                    middleAndMost("%.2f / %.2f mm", tally::residual),
                                    middleAndMost("%.2f / %.2f mm", tally::worst),
                                    middleAndMost("%.0f / %.0f ms", tally::time));
                        })
                        .toList());
    }

    private Section ticks() {
        return new Section(
                "Synthetic: reading ticks and lines",
                "A silent error is a box that was read as something that it is not, without being marked as unsure. Boxes"
                        + " of pages that were not read are not counted. To be looked at are"
                        + " all boxes of a question in which one is unsure, and all on a weak page. A line is right when it is known"
                        + " whether"
                        + " something is written on it.",
                List.of(
                        "Family, seed",
                        "Boxes",
                        "Silent errors",
                        "per 1,000",
                        "Unsure",
                        "To be looked at in the review",
                        "Boxes on weak pages",
                        "Silent errors on weak pages",
                        "Cancelled read as yes",
                        "Lines",
                        "Lines wrong"),
                tallies.entrySet().stream()
                        .map(entry -> {
                            var tally = entry.getValue();
                            int silent = tally.errors().size() - tally.wrongPages();
                            return List.of(
                                    entry.getKey().toString(),
                                    "%,d".formatted(tally.boxes()),
                                    String.valueOf(silent),
                                    "%.2f".formatted(1000.0 * silent / Math.max(tally.boxes(), 1)),
                                    share(tally.unsure(), tally.boxes()),
                                    share(tally.lookedAt(), tally.boxes()),
                                    "%,d".formatted(tally.weakBoxes()),
                                    String.valueOf(tally.weakErrors()),
                                    String.valueOf(tally.cancelledAsYes()),
                                    "%,d".formatted(tally.lines()),
                                    share(tally.wrongLines(), tally.lines()));
                        })
                        .toList());
    }

    private Section keys() {
        return new Section(
                "Synthetic: the keys of a review",
                "How many keys the console's keyboard way takes to confirm the ticks, against giving the same ticks in the"
                        + " same questions had nothing been read: Tab to a box, Space to turn it, Enter to confirm. What"
                        + " people write by hand they type either way, so it is left out. Nobody's time was measured. More"
                        + " is ticked on these pages, and taken back again, than people usually do.",
                List.of("Family, seed", "Questions", "Keys of the review", "Keys without reading", "Share"),
                tallies.entrySet().stream()
                        .map(entry -> {
                            var keys = entry.getValue().keys();
                            return List.of(
                                    entry.getKey().toString(),
                                    "%,d".formatted(keys.questions()),
                                    "%,d".formatted(keys.reviewing()),
                                    "%,d".formatted(keys.typing()),
                                    "%.0f %%".formatted(100.0 * keys.reviewing() / Math.max(keys.typing(), 1)));
                        })
                        .toList());
    }

    private Section doubts() {
        var marks = List.of(Mark.values());
        return new Section(
                "Synthetic: what a person has to look at",
                "Unsure boxes by what was drawn.",
                Stream.concat(Stream.of("Family, seed"), marks.stream().map(ReadingFigures::words))
                        .toList(),
                tallies.entrySet().stream()
                        .map(entry -> Stream.concat(
                                        Stream.of(entry.getKey().toString()),
                                        marks.stream()
                                                .map(mark -> entry.getValue()
                                                        .doubts()
                                                        .getOrDefault(mark, 0))
                                                .map(String::valueOf))
                                .toList())
                        .toList());
    }

    private static String words(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private Section errors() {
        return new Section(
                "Synthetic: every silent error",
                "Each with what had happened to its page, so that it can be made again.",
                List.of("Family, seed", "What"),
                tallies.entrySet().stream()
                        .flatMap(entry -> entry.getValue().errors().stream()
                                .map(error -> List.of(entry.getKey().toString(), error)))
                        .toList());
    }

    /** The median and the 95th percentile; a dash where there is nothing of which they could be. */
    private static String middleAndMost(String form, DoubleUnaryOperator quantile) {
        double middle = quantile.applyAsDouble(0.5);
        return Double.isNaN(middle) ? "–" : form.formatted(middle, quantile.applyAsDouble(0.95));
    }

    private static String share(int part, int whole) {
        return "%,d (%.2f %%)".formatted(part, 100.0 * part / Math.max(whole, 1));
    }
}
