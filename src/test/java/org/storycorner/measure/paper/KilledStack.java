package org.storycorner.measure.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.storycorner.measure.Progress;
import org.storycorner.measure.Section;
import org.storycorner.measure.Times;
import org.storycorner.paper.intake.FileState;
import org.storycorner.paper.intake.KillablePaper;
import org.storycorner.paper.intake.PaperBox;
import org.storycorner.paper.intake.Received;

/** One large stack: its progress, what kills in its middle do to it, and what is kept of it when a person stops it. */
final class KilledStack {

    private final Path folder;
    private final int pages;
    private final long seed;
    private final byte[] pdf;
    private final List<String> serials;

    KilledStack(Path folder, int pages, long seed) throws IOException {
        this.folder = folder;
        this.pages = pages;
        this.seed = seed;
        var stack = Stacks.of(pages, seed);
        this.pdf = FilledStack.pdf(stack.pages().subList(0, pages));
        this.serials = stack.copies().stream().map(FilledStack.Copy::serial).toList();
    }

    List<Section> sections(int kills, RandomGenerator random) throws Exception {
        return List.of(killed(kills, random), stopped());
    }

    private Section killed(int kills, RandomGenerator random) throws IOException, InterruptedException {
        var box = folder.resolve("killed");
        bring(box);
        var killable = new KillablePaper(box, seed);
        var seen = new HashSet<Integer>();
        int backwards = 0;
        int last = 0;
        var moments = new ArrayList<String>();
        for (int kill = 0; kill < kills; kill++) {
            Progress.say("Killing the box in a stack of %,d pages, %d of %d …".formatted(pages, kill + 1, kills));
            var life = killable.live(random.nextInt(2 * pages / (2 * kills + 1)));
            backwards += life.getFirst() < last ? 1 : 0;
            last = life.getLast();
            seen.addAll(life);
            moments.add(String.valueOf(last));
        }
        try (var paper = new PaperBox(box)) {
            paper.reopen();
            paper.read(() -> seen.add(paper.batch().done()));
            seen.add(paper.batch().done());
            var times = times(paper);
            long doubled = times.values().stream().mapToLong(count -> count - 1).sum();
            long lost =
                    expected().stream().filter(page -> !times.containsKey(page)).count();
            long strange = times.keySet().stream()
                    .filter(page -> !expected().contains(page))
                    .count();
            return new Section(
                    "A stack of %,d pages, killed in its middle".formatted(pages),
                    "One PDF. The process that reads it is killed (SIGKILL) at any moment of a page, started again, and at last reads to the end; then each page of each serial is looked for in the store and in the sealed folder. Progress is the count that the console shows. Target: lost 0, doubled 0.",
                    List.of(
                            "killed after page",
                            "pages lost",
                            "pages doubled",
                            "unknown pages",
                            "sealed pictures",
                            "different counts of progress seen",
                            "progress that went back"),
                    List.of(List.of(
                            moments.isEmpty() ? "never" : String.join(", ", moments),
                            String.valueOf(lost),
                            String.valueOf(doubled),
                            String.valueOf(strange),
                            "%,d".formatted(paper.box.vault().names().size()),
                            "%,d of %,d".formatted(seen.size(), pages + 1),
                            String.valueOf(backwards))));
        }
    }

    /** Stopped from another thread, as a person at the console does it. */
    private Section stopped() throws Exception {
        Progress.say("Stopping a stack of %,d pages in its middle …".formatted(pages));
        var box = folder.resolve("stopped");
        bring(box);
        try (var paper = new PaperBox(box);
                var thread = Executors.newSingleThreadExecutor()) {
            var reading = thread.submit(() -> {
                paper.read();
                return true;
            });
            while (paper.batch().done() < pages / 2) {
                Thread.sleep(20);
            }
            long start = System.nanoTime();
            paper.intake.cancel(paper.batch().id());
            reading.get();
            var toRest = Duration.ofNanos(System.nanoTime() - start);
            var batch = paper.batch();
            var times = times(paper);
            boolean isCancelled = batch.files().stream().allMatch(file -> file.state() == FileState.CANCELLED);
            long scans = paper.box.vault().names().stream()
                    .filter(name -> name.startsWith("scan-"))
                    .count();
            return new Section(
                    "The same stack, stopped by a person",
                    "Stopped from another thread at half of its pages. What was read stays and can be reviewed; what was not is erased with the file. A page that is just being read when it is stopped may still be kept. Target: as many pages as the console says were read, each once, and no scan left.",
                    List.of(
                            "pages kept",
                            "read by the count",
                            "pages doubled",
                            "file stopped",
                            "scans left",
                            "until it rested, ms"),
                    List.of(List.of(
                            "%,d".formatted(times.size()),
                            "%,d".formatted(batch.done()),
                            String.valueOf(times.values().stream()
                                    .mapToLong(count -> count - 1)
                                    .sum()),
                            isCancelled ? "yes" : "**no**",
                            String.valueOf(scans),
                            Times.millis(toRest))));
        }
    }

    private void bring(Path box) throws IOException {
        try (var paper = new PaperBox(box)) {
            var received = paper.bring("stack.pdf", pdf);
            if (received != Received.KEPT) {
                throw new IOException("The stack was not kept: " + received);
            }
        }
    }

    /** How often each page of each form is there. */
    private static Map<String, Integer> times(PaperBox paper) {
        var times = new HashMap<String, Integer>();
        for (var form : paper.forms.toReview()) {
            paper.forms
                    .pages(form.id())
                    .forEach(page -> times.merge(form.readableSerial() + " " + page.page(), 1, Integer::sum));
        }
        paper.batch().troubles().forEach(page -> times.merge("trouble " + page.fate(), 1, Integer::sum));
        return times;
    }

    private Set<String> expected() {
        var expected = new HashSet<String>();
        for (int number = 0; number < pages; number++) {
            expected.add(serials.get(number / Stacks.PAGES_OF_A_COPY) + " " + (number % Stacks.PAGES_OF_A_COPY + 1));
        }
        return expected;
    }
}
