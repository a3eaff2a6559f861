package org.storycorner.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;
import org.storycorner.measure.LeanJava;
import org.storycorner.measure.Measured;
import org.storycorner.measure.Section;

/** A box for many simulated days, killed every evening: whether anything grows that should not. */
public final class Soak {

    private static final int BETWEEN_ROWS = 10;

    private Soak() {}

    /** So many days of {@value SoakBox#STORIES_A_DAY} stories. */
    public static Measured run(int days, Consumer<String> progress) {
        try {
            var folder = Files.createTempDirectory("storycorner-soak");
            try (var server = OpenRosaServer.started()) {
                return live(folder, server, days, progress);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private static Measured live(Path folder, OpenRosaServer server, int days, Consumer<String> progress)
            throws IOException, InterruptedException {
        var java = LeanJava.plain();
        var acknowledged = new HashSet<String>();
        var rows = new ArrayList<List<String>>();
        long failures = 0;
        for (int day = 1; day <= days; day++) {
            var figures = day(java, folder, server, day, acknowledged);
            failures += figures.isEmpty() ? 1 : 0;
            if (day == 1 || day == days || day % BETWEEN_ROWS == 0) {
                rows.add(cells(day, acknowledged.size(), server.accepted().size(), figures));
                progress.accept("soak: day " + day + " of " + days);
            }
        }
        var arrived = new HashSet<String>();
        for (var story : server.accepted()) {
            failures += arrived.add(story.fields().getOrDefault("story_id", "")) ? 0 : 1;
        }
        acknowledged.removeAll(arrived);
        failures += acknowledged.size();
        return new Measured(new Section("Soak", ABOUT, COLUMNS, rows), failures);
    }

    private static final String ABOUT = """
            One box lives through its days in simulated time: 100 stories a day, sent as they come, and in the evening the \
            daily chores (both copies read again, what was delivered 30 days ago erased, the backup written and loaded). \
            Then the process is killed, every day, so that H2 never gets the clean end at which it tidies its file. Heap \
            is what is in use after a collection, handles are all that the process has open. A day without figures is a \
            failure, as is any story that did not arrive once.""";

    private static final List<String> COLUMNS = List.of(
            "day",
            "stories acknowledged so far",
            "arrived",
            "still waiting",
            "H2 file",
            "files in the spool",
            "heap in use",
            "open handles",
            "opening");

    private static List<String> cells(int day, int acknowledged, int arrived, List<String> figures) {
        if (figures.isEmpty()) {
            return List.of(number(day), number(acknowledged), number(arrived), "–", "–", "–", "–", "–", "–");
        }
        return List.of(
                number(day),
                number(acknowledged),
                number(arrived),
                figures.get(4),
                number(Long.parseLong(figures.get(0)) >> 10) + " KiB",
                figures.get(3),
                number(Long.parseLong(figures.get(1)) >> 20) + " MiB",
                figures.get(2),
                figures.get(5) + " ms");
    }

    /** The figures of one day; empty when the box did not live to its evening. */
    private static List<String> day(
            LeanJava java, Path folder, OpenRosaServer server, int day, Set<String> acknowledged)
            throws IOException, InterruptedException {
        var words = List.of(folder.toString(), server.address().toString(), Integer.toString(day));
        var child = new ProcessBuilder(java.command(SoakBox.class, words))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var figures = new ArrayList<String>();
        try (var lines = child.inputReader()) {
            for (var line = lines.readLine(); line != null && !line.equals(Pipe.STANDING); line = lines.readLine()) {
                var said = List.of(line.split(" ", -1));
                switch (said.getFirst()) {
                    case Pipe.ACKNOWLEDGED -> acknowledged.add(said.get(1));
                    case Pipe.FIGURES -> figures.addAll(said.subList(1, said.size()));
                    default -> {}
                }
            }
        } finally {
            child.toHandle().destroyForcibly();
            child.waitFor();
        }
        return figures;
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
