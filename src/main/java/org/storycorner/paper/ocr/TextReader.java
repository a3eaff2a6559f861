package org.storycorner.paper.ocr;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.storycorner.paper.scan.GreyImage;

/**
 * Reads through a worker that is kept. A worker that crashes, hangs or answers nonsense is ended, the page goes without a
 * suggestion, and the next page gets a new worker.
 */
class TextReader implements TypedText, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TextReader.class);

    /** How long it is taken for missing when it did not start: each try costs seconds. */
    private static final Duration MISSING_FOR = Duration.ofMinutes(5);

    private final Command command;
    private final Duration limit;
    private Optional<WorkerProcess> worker = Optional.empty();
    private volatile long missingUntil = System.nanoTime();
    private boolean closed;

    /** How the worker is started. */
    @FunctionalInterface
    interface Command {
        List<String> words() throws IOException;
    }

    TextReader(Command command, Duration limit) {
        this.command = command;
        this.limit = limit;
    }

    @Override
    public synchronized PageText read(GreyImage picture, Segmentation segmentation) {
        if (closed || !isThere()) {
            return PageText.none(PageText.State.MISSING);
        }
        var used = worker.orElseThrow();
        try {
            return text(used, picture, segmentation);
        } catch (IOException | RuntimeException ended) {
            boolean isLate = used.isLate();
            end();
            log.warn("The reader of typed text {} at a page; the next page gets a new one", isLate ? "hung" : "ended");
            return PageText.none(isLate ? PageText.State.LATE : PageText.State.FAILED);
        }
    }

    /** Of a page with few words Tesseract may not see that it stands on its head: then it finds words and is sure of none. */
    private static PageText text(WorkerProcess used, GreyImage picture, Segmentation segmentation) throws IOException {
        var words = used.ask(picture, segmentation);
        var text = Paragraphs.of(words);
        boolean maybeOnItsHead = segmentation == Segmentation.PAGE && text.equals(PageText.NOTHING) && !words.isEmpty();
        return maybeOnItsHead ? Paragraphs.of(used.ask(picture.halfTurned(), segmentation)) : text;
    }

    @Override
    public synchronized void close() {
        closed = true;
        end();
    }

    /** Whether it did not start when it was needed last; asked again after a while. */
    boolean isMissing() {
        return System.nanoTime() - missingUntil < 0;
    }

    private boolean isThere() {
        if (worker.isEmpty() && !isMissing()) {
            start();
        }
        return worker.isPresent();
    }

    private void start() {
        try {
            worker = Optional.of(WorkerProcess.start(command.words(), limit));
        } catch (IOException missing) {
            missingUntil = System.nanoTime() + MISSING_FOR.toNanos();
            log.warn("Typed text on paper can not be read: Tesseract does not start here");
        }
    }

    private void end() {
        worker.ifPresent(WorkerProcess::close);
        worker = Optional.empty();
    }
}
