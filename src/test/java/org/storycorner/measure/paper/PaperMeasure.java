package org.storycorner.measure.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.storycorner.measure.Progress;
import org.storycorner.measure.Provenance;
import org.storycorner.measure.Report;
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
            "Writes paper.md (pages and ticks), paper-writing.md (handwriting, of which it knows real digits only)",
            "and paper-load.md (time, memory, large stacks), each with its figures as JSON."
        },
        mixinStandardHelpOptions = true)
public final class PaperMeasure implements Callable<Integer> {

    /** The parts of the run, each with a report of its own. */
    enum Part {
        LOAD,
        READING,
        WRITING;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--seeds",
            split = ",",
            description =
                    "What everything follows from; only the reading takes more than the first. Default: 20261126,13")
    private List<Long> seeds = List.of(20261126L, 13L);

    @Option(names = "--out", paramLabel = "DIR", description = "Where the figures go. Default: ${DEFAULT-VALUE}")
    private Path out = Path.of("docs");

    @Option(names = "--pages", description = "Pages of each family, for each seed. Default: ${DEFAULT-VALUE}")
    private int pages = 180;

    @Option(names = "--form", description = "Which form. Default: ${DEFAULT-VALUE}")
    private String form = "story-a4";

    @Option(names = "--languages", split = ",", description = "Of the printed pages. Default: en,ar")
    private List<String> languages = List.of("en", "ar");

    @Option(
            names = "--only",
            paramLabel = "PART",
            split = ",",
            description = "Only these parts, separated by commas: ${COMPLETION-CANDIDATES}")
    private Set<Part> only = EnumSet.allOf(Part.class);

    @Mixin
    private PaperLoad load = new PaperLoad();

    @Override
    public Integer call() throws IOException {
        var provenance = Provenance.of(Progress.command(spec), seeds.getFirst());
        for (var part : only) {
            report(part, provenance).write(out, part == Part.READING ? "paper" : "paper-" + part);
        }
        return 0;
    }

    private Report report(Part part, Provenance provenance) throws IOException {
        return switch (part) {
            case LOAD -> load.report(provenance, form);
            case READING -> ReadingFigures.report(provenance, form, languages, seeds, pages);
            case WRITING -> WritingFigures.report(provenance, form, pages);
        };
    }
}
