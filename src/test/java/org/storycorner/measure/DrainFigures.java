package org.storycorner.measure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.storycorner.queue.Boxes;
import org.storycorner.story.Story;
import org.storycorner.sync.Draining;

/** Emptying a queue into one server, beside the least and the most that sending the same bytes can cost. */
final class DrainFigures {
    private static final int WARM_UP = 500;

    private final Folders folders;
    private final RunningServer server;
    private final InventedStories stories;
    private final int count;
    private final String kind;
    private final List<Duration> draining = new ArrayList<>();
    private final List<Duration> bare = new ArrayList<>();
    private final List<Duration> curl = new ArrayList<>();
    private int runs;

    /**
     * Figures against one kind of server.
     *
     * @param kind {@code forced}, {@code unforced} or {@code far}, see {@link KeepingServer}
     */
    DrainFigures(Folders folders, RunningServer server, InventedStories stories, int count, String kind) {
        this.folders = folders;
        this.server = server;
        this.stories = stories;
        this.count = count;
        this.kind = kind;
    }

    Section section(int rounds, String about) throws IOException, InterruptedException {
        round(Math.min(count, WARM_UP), false);
        draining.clear();
        bare.clear();
        for (int round = 1; round <= rounds; round++) {
            Progress.say("Draining into the server (%s), %d of %d …".formatted(kind, round, rounds));
            round(count, true);
        }
        return new Section(
                "Draining %,d stories: the server %s".formatted(count, about),
                "%d rounds; in each the box's sender empties a queue of %,d stories, and the same bytes are sent to the same server by one curl process for each story, started by one shell, and by the JDK's HTTP client over one connection that is kept. The server, in a process of its own, got each story of each queue once. In ms for all; ratios are those of one round, the middle one of them; target: a third of curl's time at most, 1.5 × the kept connection's at most."
                        .formatted(rounds, count),
                List.of("", "median", "longest", "stories a second", "against curl", "against the kept connection"),
                List.of(
                        row("curl, one process a story", curl),
                        row("the box", draining),
                        row("kept connection", bare)));
    }

    private void round(int size, boolean withCurl) throws IOException, InterruptedException {
        var folder = folders.folder(kind + "-" + runs++);
        try (var box = Boxes.open(folder, Clock.systemUTC())) {
            var told = Stream.generate(stories::next).limit(size).toList();
            told.forEach(box.queue()::accept);
            var bodies = told.stream().map(Draining::body).toList();
            bare.add(sendBare(place("bare"), bodies));
            try (var draining = new Draining(box, place("box"), Clock.systemUTC(), new Random(runs))) {
                this.draining.add(timed(() -> draining.now()));
            }
            expect(size, place("box"));
            if (withCurl) {
                curl.add(curl(place("curl"), folder, told, bodies));
                expect(size, place("curl"));
            }
        }
    }

    private URI place(String by) {
        return server.place(kind + "/" + runs + "/" + by);
    }

    private void expect(int size, URI place) throws IOException, InterruptedException {
        int found = server.stories(place);
        if (found != size) {
            throw new IOException("Of %d stories %d came to %s".formatted(size, found, place.getPath()));
        }
    }

    private static Duration sendBare(URI place, List<byte[]> bodies) throws IOException, InterruptedException {
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            long start = System.nanoTime();
            for (var body : bodies) {
                var request = HttpRequest.newBuilder(RunningServer.submission(place))
                        .header("Content-Type", Draining.CONTENT_TYPE)
                        .POST(BodyPublishers.ofByteArray(body));
                int status =
                        http.send(request.build(), BodyHandlers.ofByteArray()).statusCode();
                if (status != 201) {
                    throw new IOException("The server answered " + status);
                }
            }
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    private Duration curl(URI place, Path folder, List<Story> told, List<byte[]> bodies)
            throws IOException, InterruptedException {
        var files = Files.createDirectory(folder.resolve("bodies"));
        for (int story = 0; story < told.size(); story++) {
            Files.write(files.resolve(told.get(story).id() + ".body"), bodies.get(story));
        }
        var loop = "for body in *.body; do curl --silent --fail --output /dev/null --header 'Content-Type: "
                + Draining.CONTENT_TYPE + "' --data-binary @\"$body\" " + RunningServer.submission(place)
                + " || exit 1; done";
        var shell =
                new ProcessBuilder("sh", "-c", loop).directory(files.toFile()).inheritIO();
        return timed(() -> {
            if (shell.start().waitFor() != 0) {
                throw new IOException("curl failed");
            }
        });
    }

    private static Duration timed(Work work) throws IOException, InterruptedException {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private List<String> row(String name, List<Duration> times) {
        var all = new Times(times);
        return List.of(
                name,
                Times.millis(all.median()),
                Times.millis(all.longest()),
                "%,d".formatted(count * 1_000_000_000L / all.median().toNanos()),
                middleRatio(times, curl),
                middleRatio(times, bare));
    }

    private static String middleRatio(List<Duration> times, List<Duration> others) {
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < times.size(); round++) {
            ratios.add((double) times.get(round).toNanos() / others.get(round).toNanos());
        }
        return Times.times(ratios.stream().sorted().toList().get(ratios.size() / 2));
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException, InterruptedException;
    }
}
