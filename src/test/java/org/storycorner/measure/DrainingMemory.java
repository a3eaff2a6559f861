package org.storycorner.measure;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.storycorner.measure.BuiltBox.Cache;
import org.storycorner.queue.Boxes;

/** What the built product holds while it empties a short and a long queue by itself. */
final class DrainingMemory {
    private static final long NEVER_NANOSECONDS = 600_000_000_000L;

    private final Folders folders;
    private final RunningServer server;
    private final InventedStories stories;
    private int runs;

    DrainingMemory(Folders folders, RunningServer server, InventedStories stories) {
        this.folders = folders;
        this.server = server;
        this.stories = stories;
    }

    Section section(List<Integer> sizes, int times) throws IOException, InterruptedException {
        var rows = new ArrayList<List<String>>();
        for (int size : sizes) {
            var inUse = new ArrayList<Long>();
            var highest = new ArrayList<Long>();
            for (int time = 0; time < times; time++) {
                drain(size, inUse, highest);
            }
            rows.add(List.of(
                    "%,d".formatted(size),
                    RunningFigures.megabytes(RunningFigures.median(inUse)),
                    RunningFigures.megabytes(RunningFigures.median(highest))));
        }
        return new Section(
                "Memory while draining",
                "The built box starts with so many queued stories and sends them by itself; objects in use after a full collection, once half of them are gone, and the most memory that the process ever had (VmHWM) until the last was. In MB (1,000,000 bytes), median of %d; target: the last row within 10 %% of the first."
                        .formatted(times),
                List.of("queued stories", "objects in use", "process at most"),
                rows);
    }

    private void drain(int size, List<Long> inUse, List<Long> highest) throws IOException, InterruptedException {
        var run = "memory-" + runs++;
        var folder = folders.folder(run);
        var place = server.place("forced/" + run);
        FilledBoxes.fill(folder, stories, size);
        try (var box = BuiltBox.start(Boxes.settings(folder), venue(folder, place), Cache.AOT)) {
            await(place, size / 2);
            inUse.add(box.heap());
            await(place, size);
            highest.add(box.memory("VmHWM"));
        }
    }

    /** The example venue, with this server. */
    private static Path venue(Path folder, URI place) throws IOException {
        var example = Files.readString(BuiltBox.EXAMPLE_VENUE.resolve("venue.yaml"));
        var config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(
                config.resolve("venue.yaml"),
                example.replaceFirst("(?m)^destination: none$", "destination:\n  type: openrosa\n  server: " + place));
        return config;
    }

    private void await(URI place, int count) throws IOException, InterruptedException {
        for (long start = System.nanoTime(); server.stories(place) < count; ) {
            if (System.nanoTime() - start > NEVER_NANOSECONDS) {
                throw new IOException("The box does not send its stories");
            }
            Thread.sleep(50);
        }
    }
}
