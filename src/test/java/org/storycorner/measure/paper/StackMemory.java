package org.storycorner.measure.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.storycorner.measure.Progress;
import org.storycorner.measure.Section;
import org.storycorner.paper.intake.LongLivedPaper;
import org.storycorner.paper.intake.LongLivedPaper.Held;

/** What one process holds that reads stack after stack. */
final class StackMemory {

    /** Pages of a stack: five of them are the thousand of the target. */
    private static final int STACK = 200;

    private final Path folder;
    private final long seed;

    StackMemory(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
    }

    /** With so many pages in all. */
    Section section(int pages) throws IOException {
        int stack = Math.min(STACK, Math.max(pages / 2, 1));
        var held = new ArrayList<Held>();
        try (var paper = LongLivedPaper.start(folder.resolve("memory"))) {
            for (int read = 0; read < pages; read += stack) {
                Progress.say("Reading pages %,d to %,d in one process …".formatted(read + 1, read + stack));
                var pdf = Files.write(folder.resolve("memory.pdf"), Stacks.pdf(stack, seed + read));
                held.add(paper.read(pdf));
            }
        }
        return new Section(
                "Memory over many pages",
                "One process reads stacks of %,d pages, one after the other, each page from a form of its own serial: receives, seals, finds, reads ticks and the text of lines (that in a worker, which is not counted here), and keeps pictures and rows. It runs with the product's settings of the JVM, that is with none, and without its web server. Objects in use after a full collection, the process before that collection, and the most that it ever was; in MB (1,000,000 bytes). Target: the last row within 10 %% of the first."
                        .formatted(stack),
                List.of("pages read", "objects in use", "against the first", "process", "against the first", "at most"),
                held.stream().map(now -> row(now, held.getFirst())).toList());
    }

    private static List<String> row(Held now, Held first) {
        return List.of(
                "%,d".formatted(now.pages()),
                megabytes(now.objects()),
                against(now.objects(), first.objects()),
                megabytes(now.memory()),
                against(now.memory(), first.memory()),
                megabytes(now.most()));
    }

    private static String against(long now, long first) {
        return String.format(Locale.ROOT, "%+.1f %%", 100.0 * (now - first) / first);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f", bytes / 1e6);
    }
}
