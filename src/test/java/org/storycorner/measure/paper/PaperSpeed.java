package org.storycorner.measure.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.storycorner.measure.Progress;
import org.storycorner.measure.Section;
import org.storycorner.measure.Times;
import org.storycorner.paper.intake.FormReader;
import org.storycorner.paper.intake.FormReaders;
import org.storycorner.paper.ocr.PageText;
import org.storycorner.paper.ocr.TextReaders;
import org.storycorner.paper.scan.FoundPage;
import org.storycorner.paper.scan.PageFinder;
import org.storycorner.paper.scan.Scan;
import org.storycorner.paper.scan.ScanFile;

/** What reading a scanned page costs, beside a bare drawing of it and the {@code tesseract} command, taken in turn. */
final class PaperSpeed {

    private static final int WARM_UP = 12;
    private static final int DPI = 300;
    private static final List<Integer> THREADS = List.of(1, 2);

    private final List<ScannedPdf> pages;
    private final Path folder;
    private final Map<Way, List<Duration>> times = new EnumMap<>(Way.class);

    /** How a page is gone through. */
    private enum Way {
        WITH_TEXT("the box: open, find, ticks, text of the lines"),
        WITHOUT_TEXT("the box without text: open, find, ticks"),
        DRAWN("PDFBox alone: draws the page in 300 dpi"),
        TESSERACT("`tesseract` command: the page's picture");

        private final String words;

        Way(String words) {
            this.words = words;
        }
    }

    /**
     * Figures of these pages.
     *
     * @param folder for the reader of text and the pictures
     */
    PaperSpeed(List<ScannedPdf> pages, Path folder) {
        this.pages = pages;
        this.folder = folder;
    }

    List<Section> sections() throws Exception {
        boolean hasTesseract = hasTesseract();
        try (var text = TextReaders.in(folder)) {
            var whole = FormReaders.with(text);
            var ticks = FormReaders.with((picture, as) -> PageText.NOTHING);
            var finder = new PageFinder();
            for (int number = -WARM_UP; number < pages.size(); number++) {
                var page = pages.get(Math.floorMod(number, pages.size()));
                boolean counts = number >= 0;
                take(Way.WITH_TEXT, counts, () -> read(page, finder, whole));
                take(Way.WITHOUT_TEXT, counts, () -> read(page, finder, ticks));
                take(Way.DRAWN, counts, () -> draw(page));
                if (hasTesseract) {
                    take(Way.TESSERACT, counts, () -> tesseract(page));
                }
                if (counts && number % 20 == 0) {
                    Progress.say("Timing page %,d of %,d …".formatted(number + 1, pages.size()));
                }
            }
        }
        return List.of(processorTime(hasTesseract), pagesAMinute());
    }

    private void take(Way way, boolean counts, Callable<?> work) throws Exception {
        var time = CpuTime.of(work);
        if (counts) {
            times.computeIfAbsent(way, none -> new ArrayList<>()).add(time);
        }
    }

    private static boolean read(ScannedPdf page, PageFinder finder, FormReader reader) {
        if (ScanFile.open(page.pdf()) instanceof Scan.Opened opened) {
            try (opened) {
                return opened.picture(0) instanceof Scan.Picture.Seen seen
                        && finder.find(seen.image()) instanceof FoundPage.Upright upright
                        && !reader.read(upright).fields().isEmpty();
            }
        }
        throw new IllegalStateException("A page that was only just made can not be opened");
    }

    private static int draw(ScannedPdf page) throws IOException {
        try (var document = Loader.loadPDF(page.pdf())) {
            return new PDFRenderer(document)
                    .renderImageWithDPI(0, DPI, ImageType.GRAY)
                    .getHeight();
        }
    }

    private int tesseract(ScannedPdf page) throws IOException, InterruptedException {
        var picture = Files.write(folder.resolve("page.jpg"), page.jpeg());
        var command = new ProcessBuilder(
                        "tesseract", picture.toString(), "stdout", "-l", "eng", "--dpi", String.valueOf(page.dpi()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        command.environment().put("OMP_THREAD_LIMIT", "1");
        int code = command.start().waitFor();
        if (code != 0) {
            throw new IOException("tesseract ended with " + code);
        }
        return code;
    }

    private static boolean hasTesseract() throws InterruptedException {
        try {
            return new ProcessBuilder("tesseract", "--list-langs")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private Section processorTime(boolean hasTesseract) {
        var without = hasTesseract
                ? ""
                : " **The `tesseract` command is not here, so its row is missing**: `sudo apt-get install tesseract-ocr`, then again.";
        var drawn = median(Way.DRAWN);
        return new Section(
                "Processor time of a page",
                "%,d scanned pages (150 to 300 dpi, each a PDF), each gone through in every way, in turn, after %d pages to warm up. Processor time of the process and of those it starts, compiler and collector included. The text of lines is read on forms in English only; `tesseract` reads the whole picture, on one thread. In ms; target: with text at most 1,000 in the median and 2,500 in p95.%s"
                        .formatted(pages.size(), WARM_UP, without),
                List.of("", "median", "p95", "longest", "against PDFBox alone", "against `tesseract`"),
                times.entrySet().stream()
                        .map(entry -> {
                            var sorted = new Times(entry.getValue());
                            return List.of(
                                    entry.getKey().words,
                                    Times.millis(sorted.median()),
                                    Times.millis(sorted.p95()),
                                    Times.millis(sorted.longest()),
                                    Times.ratio(sorted.median(), drawn),
                                    hasTesseract ? Times.ratio(sorted.median(), median(Way.TESSERACT)) : "–");
                        })
                        .toList());
    }

    private Duration median(Way way) {
        return new Times(times.getOrDefault(way, List.of())).median();
    }

    private Section pagesAMinute() throws Exception {
        var rows = new ArrayList<List<String>>();
        for (int threads : THREADS) {
            var time = readAll(threads);
            rows.add(List.of(
                    threads == 1 ? "1, as the box reads" : String.valueOf(threads),
                    String.format(Locale.ROOT, "%,.0f", pages.size() * 60e9 / time.toNanos())));
        }
        return new Section(
                "Pages a minute",
                "The same pages without text, by the clock, as many at a time as there are threads. The box itself reads one page at a time, so that its kiosks stay quick. Target: at least 100 with two processors.",
                List.of("threads", "pages a minute"),
                rows);
    }

    private Duration readAll(int threads) throws Exception {
        var reader = FormReaders.with((picture, as) -> PageText.NOTHING);
        var next = new AtomicInteger();
        try (var workers = Executors.newFixedThreadPool(threads)) {
            long start = System.nanoTime();
            var work = new ArrayList<Future<?>>();
            for (int thread = 0; thread < threads; thread++) {
                work.add(workers.submit(() -> readFrom(next, reader)));
            }
            for (var done : work) {
                done.get();
            }
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    private void readFrom(AtomicInteger next, FormReader reader) {
        var finder = new PageFinder();
        for (int number = next.getAndIncrement(); number < pages.size(); number = next.getAndIncrement()) {
            read(pages.get(number), finder, reader);
        }
    }
}
