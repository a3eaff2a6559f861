package org.storycorner.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.storycorner.command.AskedBox;
import org.storycorner.measure.BuiltBox.Cache;
import org.storycorner.queue.Boxes;

/** The built product on each of the boxes: until it is ready, how quickly it answers, what it holds. */
final class RunningFigures {
    private static final int ANSWERS = 30;

    private final FilledBoxes boxes;
    private final int starts;
    private final Map<Integer, Measured> measured = new LinkedHashMap<>();

    /** All that was seen of one size; memory in bytes, once a start. */
    private record Measured(
            List<Duration> withCache,
            List<Duration> withoutCache,
            List<Duration> firstPages,
            List<Duration> pages,
            List<Duration> statuses,
            List<Duration> commands,
            List<Long> heaps,
            List<Long> processes) {

        Measured() {
            this(
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }
    }

    RunningFigures(FilledBoxes boxes, int starts) {
        this.boxes = boxes;
        this.starts = starts;
    }

    List<Section> sections() throws IOException, InterruptedException {
        for (int start = 1; start <= starts; start++) {
            Progress.say("Starting the product, %d of %d …".formatted(start, starts));
            for (int size : boxes.sizes()) {
                measure(size, measured.computeIfAbsent(size, none -> new Measured()));
            }
        }
        return List.of(ready(), answers(), memory());
    }

    private void measure(int size, Measured seen) throws IOException, InterruptedException {
        var settings = Boxes.settings(boxes.folder(size));
        try (var box = BuiltBox.start(settings, BuiltBox.EXAMPLE_VENUE, Cache.NONE)) {
            seen.withoutCache().add(box.toReady());
        }
        try (var box = BuiltBox.start(settings, BuiltBox.EXAMPLE_VENUE, Cache.AOT);
                var page = new ConsolePage(box.kiosk()).signIn()) {
            seen.withCache().add(box.toReady());
            seen.firstPages().add(page.load());
            for (int time = 0; time < ANSWERS; time++) {
                page.load();
            }
            for (int time = 0; time < ANSWERS; time++) {
                seen.pages().add(page.load());
                seen.statuses().add(AskedBox.status(settings.data()));
            }
            seen.commands().add(BuiltBox.run(settings, "queue", "status"));
            seen.heaps().add(box.heap());
            seen.processes().add(box.memory("VmRSS"));
        }
    }

    private Section ready() {
        var empty = measured.values().iterator().next();
        return new Section(
                "Starting the product",
                "The built box, from the start of its process to the line that says where the kiosk is, %d starts of each kind in turn. In ms; target: at most 2 × the empty one."
                        .formatted(starts),
                List.of(
                        "queued stories",
                        "with the AOT cache, median",
                        "longest",
                        "against the empty one",
                        "without it, median",
                        "longest",
                        "against the empty one"),
                rows(seen -> {
                    var cells = new ArrayList<>(started(seen.withCache(), empty.withCache()));
                    cells.addAll(started(seen.withoutCache(), empty.withoutCache()));
                    return cells;
                }));
    }

    private static List<String> started(List<Duration> some, List<Duration> empty) {
        var times = new Times(some);
        return List.of(
                Times.millis(times.median()),
                Times.millis(times.longest()),
                Times.ratio(times.median(), new Times(empty).median()));
    }

    private Section answers() {
        return new Section(
                "Answers of the running box",
                "The console's page (/staff) over HTTP, each time in a new session: the document, Vaadin's start and the navigation whose answer holds the numbers, one after the other; no browser, so no scripts and pictures. The first page is the first request that the process gets at all; the others follow %d to warm up, %d after each start. `queue status` is the exchange on the control socket of the running box; the whole command is that with the start of its own Java. In ms; target: page and status at most 200 ms."
                        .formatted(ANSWERS, ANSWERS),
                List.of(
                        "queued stories",
                        "first page, median",
                        "page, median",
                        "p95",
                        "`queue status`, median",
                        "p95",
                        "whole command, median"),
                rows(seen -> {
                    var pages = new Times(seen.pages());
                    var statuses = new Times(seen.statuses());
                    return List.of(
                            Times.millis(new Times(seen.firstPages()).median()),
                            Times.millis(pages.median()),
                            Times.millis(pages.p95()),
                            Times.millis(statuses.median()),
                            Times.millis(statuses.p95()),
                            Times.millis(new Times(seen.commands()).median()));
                }));
    }

    private Section memory() throws IOException {
        var rows = new ArrayList<List<String>>();
        for (var entry : measured.entrySet()) {
            var data = Boxes.settings(boxes.folder(entry.getKey())).data();
            rows.add(List.of(
                    "%,d".formatted(entry.getKey()),
                    megabytes(median(entry.getValue().heaps())),
                    megabytes(median(entry.getValue().processes())),
                    megabytes(Folders.bytes(data.resolve("box.mv.db"))),
                    megabytes(Folders.bytes(data.resolve("spool")))));
        }
        return new Section(
                "Memory and files",
                "After the answers above: objects in use after a full collection, and the memory of the whole process (VmRSS), each the median of %d starts. Files after a clean end, the spool by the lengths of its files. In MB (1,000,000 bytes); target: memory at 10,000 within 10 %% of that at 1,000."
                        .formatted(starts),
                List.of("queued stories", "objects in use", "process", "store", "spool"),
                rows);
    }

    private List<List<String>> rows(Cells cells) {
        var rows = new ArrayList<List<String>>();
        measured.forEach((size, seen) -> {
            var row = new ArrayList<>(List.of("%,d".formatted(size)));
            row.addAll(cells.of(seen));
            rows.add(row);
        });
        return rows;
    }

    static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f", bytes / 1e6);
    }

    @FunctionalInterface
    private interface Cells {
        List<String> of(Measured seen);
    }
}
