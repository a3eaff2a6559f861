package org.storycorner.sync;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.storycorner.measure.Bound;
import org.storycorner.measure.Folders;
import org.storycorner.measure.Measured;
import org.storycorner.measure.Section;

/** Every way in which a network or a server can fail a box, one after the other, each with a queue of its own. */
public final class NetworkMatrix {

    private static final Duration MOST_UNDER_FAULT = Duration.ofHours(6);
    private static final Duration MOST_AFTERWARDS = Duration.ofHours(6);

    /** What one row came to. */
    record Row(
            NetworkFault fault, Scene.Fates fates, int knocks, int posts, List<Trouble> troubles, Duration simulated) {

        /** Stories that are not where they belong. */
        long failures() {
            return (long) fates.lost() + fates.doubled() + Math.abs(fates.quarantined() - fault.quarantined());
        }
    }

    private NetworkMatrix() {}

    /**
     * Runs every row with so many stories, and then drains a queue over a good line.
     *
     * @param drained the length of that queue
     */
    public static Measured run(long seed, int stories, int drained, Consumer<String> progress) {
        var cells = new ArrayList<List<String>>();
        long failures = 0;
        for (var row : rows(seed, stories, progress)) {
            cells.add(cells(row));
            failures += row.failures();
        }
        progress.accept("network: %d rows, %d stories not where they belong".formatted(cells.size(), failures));
        var drain = Folders.during(folder -> drain(folder, seed, drained));
        failures += drained - drain.fates().once();
        cells.add(drain.cells());
        return new Measured(new Section("Network", about(stories), COLUMNS, cells), failures);
    }

    private static final List<String> COLUMNS = List.of(
            "what goes wrong",
            "stories",
            "delivered exactly once",
            "doubled",
            "lost",
            "quarantined (expected)",
            "lost or doubled, at 95 %",
            "asked at the door",
            "sent",
            "what the box made of it",
            "everything settled after (simulated)");

    private static List<String> cells(Row row) {
        var fates = row.fates();
        return List.of(
                row.fault().name(),
                number(fates.stories()),
                number(fates.once()),
                number(fates.doubled()),
                number(fates.lost()),
                fates.quarantined() + " (" + row.fault().quarantined() + ")",
                Bound.of(fates.lost() + fates.doubled(), fates.stories()),
                number(row.knocks()),
                number(row.posts()),
                row.troubles().isEmpty()
                        ? "nothing"
                        : row.troubles().stream().map(Enum::name).collect(Collectors.joining(", ")),
                time(row.simulated()));
    }

    private static String about(int stories) {
        return """
                %d stories wait on a box for each row (3 where the time is real), then the line or the server fails: the \
                first rows by a proxy of our own between them that knows TCP only, the rows with a number by a real HTTP \
                server that gives this answer twice at the door and twice to a submission, or to two stories. After that \
                all is well again. The box's clock is turned by hand, the sender looks every 5 simulated seconds as in the \
                product, and all waiting between attempts is simulated; time-outs are real and shortened (1 s to connect, \
                1.5 s to answer, in the product 10 s and 2 min; 30 s at 2 kB/s). At the end every story is looked for: at \
                the server, byte for byte and once, or in quarantine where the answer says that this story can't be sent \
                as it is. A name that does not resolve and a certificate that nobody vouches for end with another address, \
                as somebody must put that right.""".formatted(stories);
    }

    private static List<NetworkFault> faults(URI untrusted) {
        var faults = new ArrayList<>(NetworkFault.all());
        faults.add(NetworkFault.address("certificate that nobody vouches for", untrusted));
        return faults;
    }

    /** Every row of the matrix. */
    static List<Row> rows(long seed, int stories, Consumer<String> progress) {
        return Folders.during(keys -> {
            try (var untrusted = new UntrustedServer(keys)) {
                var rows = new ArrayList<Row>();
                for (var fault : faults(untrusted.address())) {
                    int told = fault.isInRealTime() ? Math.min(3, stories) : stories;
                    var row = Folders.during(folder -> play(fault, folder, seed + rows.size(), told));
                    rows.add(row);
                    progress.accept("network: " + fault.name() + (row.failures() == 0 ? "" : ": " + row.fates()));
                }
                if (untrusted.requests() > 0) {
                    throw new IllegalStateException("A server that nobody vouches for was shown something");
                }
                return rows;
            }
        });
    }

    private static Row play(NetworkFault fault, Path folder, long seed, int stories) {
        try (var scene = new Scene(folder, seed, fault.readTimeout())) {
            scene.tell(stories);
            fault.begins().accept(scene);
            if (fault.attempts() > 0) {
                scene.tickUntilAttempts(fault.attempts(), MOST_UNDER_FAULT);
            }
            fault.ends().accept(scene);
            scene.tickUntilEmpty(MOST_AFTERWARDS);
            return new Row(fault, scene.fates(), scene.knocks(), scene.posts(), scene.troubles(), scene.simulated());
        }
    }

    /** A long queue over a good line, in real time. */
    private record Drain(Scene.Fates fates, int knocks, int posts, double seconds) {

        List<String> cells() {
            int stories = fates.stories();
            return List.of(
                    "nothing: time to drain %,d stories over a good line".formatted(stories),
                    number(stories),
                    number(fates.once()),
                    number(fates.doubled()),
                    number(fates.lost()),
                    fates.quarantined() + " (0)",
                    Bound.of(fates.lost() + fates.doubled(), stories),
                    number(knocks),
                    number(posts),
                    "nothing",
                    String.format(Locale.ROOT, "%.1f real seconds, %.0f stories a second", seconds, stories / seconds));
        }
    }

    private static Drain drain(Path folder, long seed, int stories) {
        try (var scene = new Scene(folder, seed, Duration.ofSeconds(30))) {
            scene.tell(stories);
            long begun = System.nanoTime();
            scene.tickUntilEmpty(MOST_AFTERWARDS);
            double seconds = (System.nanoTime() - begun) / 1e9;
            return new Drain(scene.fates(), scene.knocks(), scene.posts(), seconds);
        }
    }

    private static String time(Duration simulated) {
        return simulated.toHours() > 0
                ? simulated.toHours() + " h " + simulated.toMinutesPart() + " min"
                : simulated.toMinutes() + " min " + simulated.toSecondsPart() + " s";
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
