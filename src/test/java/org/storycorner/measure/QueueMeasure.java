package org.storycorner.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code measure queue}: accepting, starting and answering, with few and with many stories on the box. */
@Command(
        name = "queue",
        description = {
            "Measures how fast stories are made durable, and how a box with many queued stories starts and answers.",
            "Writes queue.md and queue.json."
        },
        mixinStandardHelpOptions = true)
final class QueueMeasure implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--seed", description = "What the invented stories follow from. Default: ${DEFAULT-VALUE}")
    private long seed = 20261123;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the figures go. Default: ${DEFAULT-VALUE}")
    private Path out = Path.of("docs");

    @Option(names = "--accepts", description = "Stories accepted one by one. Default: ${DEFAULT-VALUE}")
    private int accepts = 3_000;

    @Option(
            names = "--sizes",
            split = ",",
            description =
                    "Queued stories of the boxes that are started, the empty one first. Default: 0,1000,10000,100000")
    private List<Integer> sizes = List.of(0, 1_000, 10_000, 100_000);

    @Option(names = "--starts", description = "Starts of each kind. Default: ${DEFAULT-VALUE}")
    private int starts = 5;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var stories = new InventedStories(seed, Clock.systemUTC());
        var sections = new ArrayList<Section>();
        try (var folders = Folders.create()) {
            Progress.say("Accepting %,d stories …".formatted(accepts));
            sections.add(AcceptFigures.onThisDisk(folders.folder("accept"), stories, accepts));
            sections.add(AcceptFigures.onASlowDisk(folders.folder("slow"), stories));
            var boxes = FilledBoxes.fill(folders, stories, sizes);
            sections.add(new OpeningFigures(boxes, starts).section());
            sections.addAll(new RunningFigures(boxes, starts).sections());
        }
        new Report("The queue in figures", ABOUT, Provenance.of(Progress.command(spec), seed), sections)
                .write(out, "queue");
        return 0;
    }

    private static final String ABOUT =
            "What keeping a story safe costs, and what a box with many queued stories is like. All stories are invented (20 to 400 words, every third with a contact). Ratios are between figures of one run, taken in turn.";
}
