package org.storycorner.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.storycorner.browser.KioskTimes;
import org.storycorner.browser.KioskWalks;
import org.storycorner.measure.BuiltBox.Cache;
import org.storycorner.queue.BoxSettings;
import org.storycorner.queue.Boxes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code measure kiosk}: how long people at a kiosk wait, and what one and many kiosks take. */
@Command(
        name = "kiosk",
        description = {
            "Measures how long people at a kiosk wait, in Chromium, on a quick and on a slow tablet.",
            "Needs Chromium. Writes kiosk.md and kiosk.json."
        },
        mixinStandardHelpOptions = true)
final class KioskMeasure implements Callable<Integer> {
    private static final String ABOUT =
            "What a person at a kiosk waits for. The built product runs on a new box; the browser is the system's Chromium on the same device, without a graphics processor, so the two share the processor. A slow tablet is Chromium's own slowing down of its processor.";
    private static final int LETTERS_BEFORE_A_CUT = 60;
    private static final List<Integer> SLOWNESS = List.of(1, 4);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the figures go. Default: ${DEFAULT-VALUE}")
    private Path out = Path.of("docs");

    @Option(names = "--starts", description = "Starts of the box of each kind. Default: ${DEFAULT-VALUE}")
    private int starts = 5;

    @Option(names = "--walks", description = "Walks through the journey on each tablet. Default: ${DEFAULT-VALUE}")
    private int walks = 20;

    @Option(names = "--cuts", description = "Cuts of the power while somebody types. Default: ${DEFAULT-VALUE}")
    private int cuts = 10;

    @Option(names = "--kiosks", split = ",", description = "Kiosks at once. Default: 1,5,20")
    private List<Integer> kiosks = List.of(1, 5, 20);

    @Override
    public Integer call() throws IOException {
        var sections = new ArrayList<Section>();
        try (var folders = Folders.create();
                var browser = new KioskWalks()) {
            sections.add(starting(folders));
            var settings = Boxes.settings(folders.folder("walked"));
            try (var box = BuiltBox.start(settings, BuiltBox.EXAMPLE_VENUE, Cache.AOT)) {
                Progress.say("Warming up …");
                browser.alone(box.kiosk(), 1, Math.max(1, walks / 4));
                sections.add(waiting(browser, box));
                sections.add(typing(browser, box));
                sections.add(many(browser, box));
            }
            sections.add(cut(browser, Boxes.settings(folders.folder("cut"))));
        }
        new Report("The kiosk in figures", ABOUT, Provenance.of(Progress.command(spec), 0), sections)
                .write(out, "kiosk");
        return 0;
    }

    private Section starting(Folders folders) throws IOException {
        var rows = new ArrayList<List<String>>();
        for (var cache : Cache.values()) {
            var ready = new ArrayList<Duration>();
            var memory = new ArrayList<Long>();
            for (int start = 1; start <= starts; start++) {
                Progress.say("Starting the box, %d of %d …".formatted(start, starts));
                var settings = Boxes.settings(folders.folder(cache + "-" + start));
                try (var box = BuiltBox.start(settings, BuiltBox.EXAMPLE_VENUE, cache)) {
                    ready.add(box.toReady());
                    memory.add(box.memory("VmRSS"));
                }
            }
            var times = new Times(ready);
            rows.add(List.of(
                    cache == Cache.AOT ? "with the AOT cache" : "without it",
                    Times.millis(times.median()),
                    Times.millis(times.longest()),
                    RunningFigures.megabytes(RunningFigures.median(memory))));
        }
        return new Section(
                "From switching on to ready",
                "From the start of the box's process on an empty folder to the line that says where the kiosk is, %d starts of each kind, in ms; the memory of the whole process (VmRSS) then, in MB."
                        .formatted(starts),
                List.of("", "median", "longest", "memory"),
                rows);
    }

    private Section waiting(KioskWalks browser, BuiltBox box) {
        var rows = new ArrayList<List<String>>();
        for (int slowness : SLOWNESS) {
            Progress.say("Walking with a processor slowed %d × …".formatted(slowness));
            rows.addAll(rows("%d ×".formatted(slowness), browser.alone(box.kiosk(), slowness, walks)));
        }
        return new Section(
                "Waiting",
                "%d walks from Welcome to the review and back, each in a browser that has never seen the page. Ready: from asking for the page until the first screen stands. Feedback: from a tap until the browser painted again, by its own Event Timing, which tells no times below 16 ms. Next screen: from a tap until the next screen was painted. In ms; targets at 4 ×: ready 5,000 at most, feedback p95 100, next screen p95 500."
                        .formatted(walks),
                List.of("processor slowed", "what", "times", "p50", "p95", "longest"),
                rows);
    }

    private static List<List<String>> rows(String slowness, KioskTimes times) {
        return List.of(
                row(slowness, "ready after a cold load", times.loads()),
                row(slowness, "tap to feedback", times.feedbacks()),
                row(slowness, "tap to next screen", times.screens()));
    }

    private static List<String> row(String slowness, String what, List<Duration> durations) {
        var times = new Times(durations);
        return List.of(
                slowness,
                what,
                String.format(Locale.ROOT, "%,d", durations.size()),
                Times.millis(times.median()),
                Times.millis(times.p95()),
                Times.millis(times.longest()));
    }

    private static Section typing(KioskWalks browser, BuiltBox box) {
        var rows = new ArrayList<List<String>>();
        for (int slowness : SLOWNESS) {
            Progress.say("Typing with a processor slowed %d × …".formatted(slowness));
            var typed = browser.typing(box.kiosk(), slowness);
            var real = new Times(typed.real());
            var onScreen = new Times(typed.onScreen());
            rows.add(typed("%d ×".formatted(slowness), "a real keyboard", real, real));
            rows.add(typed("%d ×".formatted(slowness), "the kiosk's own", onScreen, real));
        }
        return new Section(
                "Typing",
                "The same 53 letters on a real keyboard and on the kiosk's own, in the same field: from the press of a key until its letter was drawn, in ms; beside it the median as a ratio to the real keyboard's. Target at 4 ×: 50 at most.",
                List.of("processor slowed", "keyboard", "p50", "p95", "longest", "to a real one"),
                rows);
    }

    private static List<String> typed(String slowness, String keyboard, Times times, Times real) {
        return List.of(
                slowness,
                keyboard,
                Times.millis(times.median()),
                Times.millis(times.p95()),
                Times.millis(times.longest()),
                Times.ratio(times.median(), real.median()));
    }

    /** Each time a little later, so that the cut falls into every part of the second in which a draft is saved. */
    private Section cut(KioskWalks browser, BoxSettings settings) {
        var lost = new ArrayList<Duration>();
        for (int number = 1; number <= cuts; number++) {
            Progress.say("Cutting the power, %d of %d …".formatted(number, cuts));
            try (var boxes = new CutBoxes(settings)) {
                lost.add(browser.lostAtACut(boxes.start(), LETTERS_BEFORE_A_CUT + 4 * number, boxes::cutAndRestart));
            }
        }
        var times = new Times(lost);
        return new Section(
                "The power is cut",
                "Somebody types steadily, 40 ms a key and what the machine takes; box and browser are killed at once and started again. How long before the cut the first letter was typed that did not come back. In ms; target: 1,000 at most.",
                List.of("cuts", "median", "longest"),
                List.of(List.of(Integer.toString(cuts), Times.millis(times.median()), Times.millis(times.longest()))));
    }

    private Section many(KioskWalks browser, BuiltBox box) throws IOException {
        var rows = new ArrayList<List<String>>();
        for (int count : kiosks) {
            Progress.say("%d kiosks at once …".formatted(count));
            var times = new Times(browser.atOnce(box.kiosk(), 1, count).screens());
            rows.add(List.of(
                    String.format(Locale.ROOT, "%,d", count),
                    Times.millis(times.median()),
                    Times.millis(times.p95()),
                    Times.millis(times.longest()),
                    RunningFigures.megabytes(box.heap()),
                    RunningFigures.megabytes(box.memory("VmRSS"))));
        }
        return new Section(
                "Many kiosks at once",
                "So many browsers on the journey at once, which take turns screen by screen: from a tap until the next screen was painted, in ms, the processor not slowed. Afterwards the box's objects in use after a full collection and the memory of its whole process, in MB.",
                List.of("kiosks", "p50", "p95", "longest", "objects in use", "process"),
                rows);
    }
}
