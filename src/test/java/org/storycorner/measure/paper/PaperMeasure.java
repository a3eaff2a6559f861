package org.storycorner.measure.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.storycorner.measure.Progress;
import org.storycorner.measure.Provenance;
import org.storycorner.measure.Report;
import org.storycorner.measure.Section;
import org.storycorner.paper.scan.PageState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code measure paper}: how well forms are found and ticks are read, in scans and photographs that a machine made. */
@Command(
        name = "paper",
        description = {
            "Prints forms, fills them in by machine, degrades them with known seeds, reads them and compares.",
            "Writes paper.md and paper.json. Of real hands it knows digits only."
        },
        mixinStandardHelpOptions = true)
public final class PaperMeasure implements Callable<Integer> {

    private static final String ABOUT = """
            How well pages are found and boxes are read. **Everything here is synthetic** unless a table says real: the \
            product's own printed pages, marks drawn by a program, and degradations with known seeds. The only real hands are \
            those of digits; no real letter, tick, scanner or camera was measured yet. What is read of handwriting is a \
            suggestion that a person confirms.""";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--seed", description = "What everything follows from. Default: ${DEFAULT-VALUE}")
    private long seed = 20261126;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the figures go. Default: ${DEFAULT-VALUE}")
    private Path out = Path.of("docs");

    @Option(names = "--pages", description = "Pages of each family. Default: ${DEFAULT-VALUE}")
    private int pages = 180;

    @Option(names = "--form", description = "Which form. Default: ${DEFAULT-VALUE}")
    private String form = "story-a4";

    @Option(names = "--languages", split = ",", description = "Of the printed pages. Default: en,ar")
    private List<String> languages = List.of("en", "ar");

    @Mixin
    private PaperLoad load = new PaperLoad();

    @Option(names = "--only-writing", description = "Only what is read of handwriting; writes paper-writing.md.")
    private boolean onlyWriting;

    @Override
    public Integer call() throws IOException {
        if (onlyWriting) {
            WritingFigures.report(Provenance.of(Progress.command(spec), seed), form, pages)
                    .write(out, "paper-writing");
            return 0;
        }
        var run = new PaperRun(form, languages, seed);
        var tallies = new EnumMap<PaperRun.Family, Tally>(PaperRun.Family.class);
        for (var family : PaperRun.Family.values()) {
            Progress.say("Reading %,d %s …".formatted(pages, name(family)));
            tallies.put(family, run.of(family, pages));
        }
        var sections = new ArrayList<>(List.of(found(tallies), ticks(tallies), doubts(tallies), errors(tallies)));
        sections.addAll(load.sections(form, seed));
        sections.addAll(WritingFigures.sections(seed, form, pages));
        new Report("Paper in figures", ABOUT, Provenance.of(Progress.command(spec), seed), sections)
                .write(out, "paper");
        return 0;
    }

    private static Section found(Map<PaperRun.Family, Tally> tallies) {
        return new Section(
                "Synthetic: finding the page",
                "Scans: ±3°, a third of them turned by quarters, 150 to 300 dpi, JPEG, noise. Bad scans: ±15°, 100 to 400"
                        + " dpi, JPEG down to 15, faint toner, covered marks, folded corners, black and white like a fax."
                        + " Photographs: perspective to 25 %, curl to 3 mm, shadow to 50 %, folded corners. The residual"
                        + " is that of edge marks that were left out. Processor time is that of finding and reading one"
                        + " page, without opening the file.",
                List.of(
                        "Family",
                        "Pages",
                        "Identified",
                        "Taken for another page",
                        "Registered",
                        "Weak",
                        "Needs corners",
                        "Unknown",
                        "Residual, median / p95",
                        "Processor time, median / p95"),
                tallies.entrySet().stream()
                        .map(entry -> {
                            var tally = entry.getValue();
                            return List.of(
                                    name(entry.getKey()),
                                    "%,d".formatted(tally.pages()),
                                    share(tally.identified(), tally.pages()),
                                    String.valueOf(tally.wrongPages()),
                                    String.valueOf(tally.states(PageState.REGISTERED)),
                                    String.valueOf(tally.states(PageState.WEAK)),
                                    String.valueOf(tally.states(PageState.NEEDS_CORNERS)),
                                    String.valueOf(tally.states(PageState.UNKNOWN)),
                                    "%.2f / %.2f mm".formatted(tally.residual(0.5), tally.residual(0.95)),
                                    "%.0f / %.0f ms".formatted(tally.time(0.5), tally.time(0.95)));
                        })
                        .toList());
    }

    private static Section ticks(Map<PaperRun.Family, Tally> tallies) {
        return new Section(
                "Synthetic: reading ticks and lines",
                "A silent error is a box that was read as something that it is not, without being marked as unsure. Boxes"
                        + " of pages that were not read are not counted. A line is right when it is known whether"
                        + " something is written on it.",
                List.of(
                        "Family",
                        "Boxes",
                        "Silent errors",
                        "per 1,000",
                        "Unsure",
                        "Cancelled read as yes",
                        "Lines",
                        "Lines wrong"),
                tallies.entrySet().stream()
                        .map(entry -> {
                            var tally = entry.getValue();
                            int silent = tally.errors().size() - tally.wrongPages();
                            return List.of(
                                    name(entry.getKey()),
                                    "%,d".formatted(tally.boxes()),
                                    String.valueOf(silent),
                                    "%.2f".formatted(1000.0 * silent / Math.max(tally.boxes(), 1)),
                                    share(tally.unsure(), tally.boxes()),
                                    String.valueOf(tally.cancelledAsYes()),
                                    "%,d".formatted(tally.lines()),
                                    share(tally.wrongLines(), tally.lines()));
                        })
                        .toList());
    }

    private static Section doubts(Map<PaperRun.Family, Tally> tallies) {
        var rows = new ArrayList<List<String>>();
        for (var mark : Mark.values()) {
            var row = new ArrayList<String>();
            row.add(mark.name().toLowerCase(Locale.ROOT).replace('_', ' '));
            tallies.values()
                    .forEach(tally -> row.add(String.valueOf(tally.doubts().getOrDefault(mark, 0))));
            rows.add(row);
        }
        var columns = new ArrayList<String>(List.of("What was in the box"));
        tallies.keySet().forEach(family -> columns.add(name(family)));
        return new Section("Synthetic: what a person has to look at", "Unsure boxes by what was drawn.", columns, rows);
    }

    private static Section errors(Map<PaperRun.Family, Tally> tallies) {
        return new Section(
                "Synthetic: every silent error",
                "Each with what had happened to its page, so that it can be made again.",
                List.of("Family", "What"),
                tallies.entrySet().stream()
                        .flatMap(entry ->
                                entry.getValue().errors().stream().map(error -> List.of(name(entry.getKey()), error)))
                        .toList());
    }

    private static String share(int part, int whole) {
        return "%,d (%.2f %%)".formatted(part, 100.0 * part / Math.max(whole, 1));
    }

    private static String name(PaperRun.Family family) {
        return family.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
