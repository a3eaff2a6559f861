package org.storycorner.measure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.storycorner.measure.disk.SimulatedDisk;
import org.storycorner.queue.Boxes;
import org.storycorner.queue.StoryQueue;
import org.storycorner.story.Story;

/** What it costs to make one story durable, twice, beside the cheapest durable thing there is: one forced file. */
final class AcceptFigures {

    /** About what a memory card or a hard disk needs. */
    private static final Duration SLOW = Duration.ofMillis(5);

    private static final int SLOWLY = 300;

    private final Path folder;
    private final InventedStories stories;
    private final List<Duration> accepting = new ArrayList<>();
    private final List<Duration> bare = new ArrayList<>();

    private AcceptFigures(Path folder, InventedStories stories) {
        this.folder = folder;
        this.stories = stories;
    }

    static Section onThisDisk(Path folder, InventedStories stories, int count) throws IOException {
        int warmUp = 500;
        return new AcceptFigures(folder, stories)
                .measured(warmUp, count)
                .section(
                        "Accepting a story",
                        "%,d stories, after %,d to warm up; after each of them one new file of the size of its spool file was written and forced, in the same folder's neighbour. Accepting seals the story, forces its file and the folder, commits its row and forces the store. Times in µs; target: a median of at most 3 × the bare file's."
                                .formatted(count, warmUp));
    }

    /** The same where forcing takes what it takes on a disk without a battery, one thing after the other. */
    static Section onASlowDisk(Path folder, InventedStories stories) throws IOException {
        try (var disk = SimulatedDisk.over(Files.createDirectories(folder))) {
            disk.letForcingTake(SLOW);
            return new AcceptFigures(disk.root(), stories)
                    .measured(SLOWLY / 10, SLOWLY)
                    .section(
                            "Accepting a story on a slow disk",
                            "%,d stories on a simulated disk that takes %d ms to force a file or a folder, one after the other; this machine's own disk is quicker than most. Times in µs; target as above."
                                    .formatted(SLOWLY, SLOW.toMillis()));
        }
    }

    private AcceptFigures measured(int warmUp, int count) throws IOException {
        Files.createDirectories(folder.resolve("bare"));
        try (var box = Boxes.open(folder, Clock.systemUTC())) {
            measure(box.queue(), warmUp);
            accepting.clear();
            bare.clear();
            measure(box.queue(), count);
        }
        return this;
    }

    private void measure(StoryQueue queue, int times) throws IOException {
        for (int time = 0; time < times; time++) {
            var story = stories.next();
            accepting.add(accept(queue, story));
            bare.add(writeBare(Files.size(Boxes.spoolFile(folder, story.id())), story.id() + ".bare"));
        }
    }

    private static Duration accept(StoryQueue queue, Story story) {
        long start = System.nanoTime();
        queue.accept(story);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private Duration writeBare(long size, String name) throws IOException {
        var bytes = ByteBuffer.allocate(Math.toIntExact(size));
        var file = folder.resolve("bare").resolve(name);
        long start = System.nanoTime();
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(bytes);
            channel.force(true);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private Section section(String title, String about) {
        var accept = new Times(accepting);
        var file = new Times(bare);
        return new Section(
                title,
                about,
                List.of("", "p50", "p95", "max", "median against the bare file", "a second"),
                List.of(row("a bare forced file", file, file), row("accept", accept, file)));
    }

    private static List<String> row(String name, Times times, Times file) {
        return List.of(
                name,
                Times.micros(times.median()),
                Times.micros(times.p95()),
                Times.micros(times.longest()),
                Times.ratio(times.median(), file.median()),
                "%,d"
                        .formatted(times.sorted().size()
                                * 1_000_000_000L
                                / times.total().toNanos()));
    }
}
