package org.storycorner.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.storycorner.measure.Folders;
import org.storycorner.measure.LeanJava;
import org.storycorner.measure.Measured;
import org.storycorner.measure.Section;

/** A box for many simulated days, killed every evening: whether anything grows that should not. */
public final class Soak {

    private static final int BETWEEN_ROWS = 10;

    /** How many stories each day brings, and for how many days those are kept that were delivered. */
    record Habit(int storiesADay, int retention) {

        /** A busy box that keeps them for as long as the product does. */
        static final Habit USUAL = new Habit(100, 30);
    }

    private final Path folder;
    private final OpenRosaServer server;
    private final Habit habit;
    private final LeanJava java = LeanJava.plain();
    private final Set<String> acknowledged = new HashSet<>();

    private Soak(Path folder, OpenRosaServer server, Habit habit) {
        this.folder = folder;
        this.server = server;
        this.habit = habit;
    }

    /** So many days, and whether the box has grown in them. */
    public static List<Measured> run(int days, Consumer<String> progress) {
        return run(days, Habit.USUAL, progress);
    }

    static List<Measured> run(int days, Habit habit, Consumer<String> progress) {
        return Folders.during(folder -> {
            try (var server = OpenRosaServer.started()) {
                return new Soak(folder, server, habit).live(days, progress);
            }
        });
    }

    private List<Measured> live(int days, Consumer<String> progress) throws IOException, InterruptedException {
        var evenings = new TreeMap<Integer, SoakDay>();
        var rows = new ArrayList<List<String>>();
        for (int day = 1; day <= days; day++) {
            var evening = live(day);
            if (evening.isPresent()) {
                evenings.put(day, evening.get());
            }
            if (day == 1 || day == days || day % BETWEEN_ROWS == 0) {
                rows.add(cells(day, evening));
                progress.accept("soak: day " + day + " of " + days);
            }
        }
        long failures = days - evenings.size() + notArrivedOnce();
        return List.of(
                new Measured(new Section("Soak", about(), COLUMNS, rows), failures),
                new SoakLimits(habit.retention()).compare(evenings));
    }

    private long notArrivedOnce() {
        var arrived = new HashSet<String>();
        long twice = server.accepted().stream()
                .filter(story -> !arrived.add(story.fields().getOrDefault("story_id", "")))
                .count();
        return twice + acknowledged.stream().filter(id -> !arrived.contains(id)).count();
    }

    private String about() {
        return """
                One box lives through its days in simulated time: %d stories a day, sent as they come, and in the evening the \
                daily chores (both copies read again, what was delivered %d days ago erased, the backup written and loaded). \
                Then the process is killed, every day, so that H2 never gets the clean end at which it tidies its file. Heap \
                is what is in use after a collection, handles are all that the process has open. A day without figures is a \
                failure, as is any story that did not arrive once.""".formatted(habit.storiesADay(), habit.retention());
    }

    private static final List<String> COLUMNS = List.of(
            "day",
            "stories acknowledged so far",
            "arrived",
            "still waiting",
            "H2 file",
            "stories in the spool",
            "marks of erased ones",
            "heap in use",
            "open handles",
            "opening");

    private List<String> cells(int day, Optional<SoakDay> evening) {
        var cells = new ArrayList<>(List.of(
                Tally.number(day),
                Tally.number(acknowledged.size()),
                Tally.number(server.accepted().size())));
        cells.addAll(evening.map(Soak::cells).orElseGet(() -> List.of("–", "–", "–", "–", "–", "–", "–")));
        return cells;
    }

    private static List<String> cells(SoakDay evening) {
        return List.of(
                Tally.number(evening.waiting()),
                Tally.number(evening.store() >> 10) + " KiB",
                Tally.number(evening.stories()),
                Tally.number(evening.marks()),
                Tally.number(evening.heap() >> 20) + " MiB",
                Tally.number(evening.handles()),
                Tally.number(evening.opening()) + " ms");
    }

    /** Its figures; none when the box did not live to its evening. */
    private Optional<SoakDay> live(int day) throws IOException, InterruptedException {
        var words = List.of(
                folder.toString(),
                server.address().toString(),
                Integer.toString(day),
                Integer.toString(habit.storiesADay()),
                Integer.toString(habit.retention()));
        var child = new ProcessBuilder(java.command(SoakBox.class, words))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var evening = Optional.<SoakDay>empty();
        try (var lines = child.inputReader()) {
            for (var line = lines.readLine(); line != null && !line.equals(Pipe.STANDING); line = lines.readLine()) {
                var said = List.of(line.split(" ", -1));
                switch (said.getFirst()) {
                    case Pipe.ACKNOWLEDGED -> acknowledged.add(said.get(1));
                    case Pipe.FIGURES -> evening = Optional.of(SoakDay.of(said.subList(1, said.size())));
                    default -> {}
                }
            }
        } finally {
            child.toHandle().destroyForcibly();
            child.waitFor();
        }
        return evening;
    }
}
