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

/** {@code measure sync}: emptying the queue into a server, against curl and against one kept connection. */
@Command(
        name = "sync",
        description = {
            "Measures how fast a queue is emptied into a server on this device, and the memory that it takes.",
            "Needs curl. Writes sync.md and sync.json."
        },
        mixinStandardHelpOptions = true)
final class SyncMeasure implements Callable<Integer> {
    /** Nearly all of the time is that of the line, and the same each time. */
    private static final int ROUNDS_TO_FAR = 3;

    private static final String ABOUT =
            "What sending costs beside the sending itself. All stories are invented (20 to 400 words, every third with a contact); the server is on the same device. Ratios are between figures of one run, taken in turn.";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--seed", description = "What the invented stories follow from. Default: ${DEFAULT-VALUE}")
    private long seed = 20261123;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the figures go. Default: ${DEFAULT-VALUE}")
    private Path out = Path.of("docs");

    @Option(names = "--stories", description = "Stories in each queue that is drained. Default: ${DEFAULT-VALUE}")
    private int count = 1_000;

    @Option(names = "--rounds", description = "How often each is drained. Default: ${DEFAULT-VALUE}")
    private int rounds = 7;

    @Option(
            names = "--sizes",
            split = ",",
            description = "Queued stories of the boxes whose memory is read. Default: 1000,10000")
    private List<Integer> sizes = List.of(1_000, 10_000);

    @Option(names = "--starts", description = "How often the memory of each is read. Default: ${DEFAULT-VALUE}")
    private int starts = 3;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!hasCurl()) {
            System.err.println("This needs curl, to have something to compare with. Install it, for example with:"
                    + " sudo apt-get install -y curl");
            return 69;
        }
        var sections = new ArrayList<Section>();
        try (var folders = Folders.create();
                var server = RunningServer.start(folders.folder("kept"))) {
            var stories = new InventedStories(seed, Clock.systemUTC());
            sections.add(new DrainFigures(folders, server, stories, count, "forced")
                    .section(rounds, "forces each story to its disk before it answers"));
            sections.add(new DrainFigures(folders, server, stories, count, "unforced")
                    .section(rounds, "does next to nothing"));
            sections.add(new DrainFigures(folders, server, stories, count, "far")
                    .section(
                            Math.min(rounds, ROUNDS_TO_FAR),
                            "answers after %d ms, as one on the internet does at the earliest"
                                    .formatted(KeepingServer.FAR.toMillis())));
            sections.add(new DrainingMemory(folders, server, stories).section(sizes, starts));
        }
        new Report("Sending in figures", ABOUT, Provenance.of(Progress.command(spec), seed), sections)
                .write(out, "sync");
        return 0;
    }

    private static boolean hasCurl() throws InterruptedException {
        try {
            return new ProcessBuilder("curl", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
