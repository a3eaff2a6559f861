package org.storycorner.paper.ocr;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
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
    private final LongSupplier nanos;
    private Optional<WorkerProcess> worker = Optional.empty();
    private volatile long missingUntil;
    private boolean closed;

    /** How the worker is started. */
    @FunctionalInterface
    interface Command {
        List<String> words() throws IOException;
    }

    /** What is left of the time that a page may take; it does not run while the worker starts or reads other pages. */
    private final class Allowance {

        private Duration left = limit;

        List<ReadWord> ask(WorkerProcess used, GreyImage picture, Segmentation segmentation) throws IOException {
            long begun = nanos.getAsLong();
            try {
                return used.ask(picture, segmentation, left);
            } finally {
                left = left.minusNanos(nanos.getAsLong() - begun);
            }
        }
    }

    TextReader(Command command, Duration limit) {
        this(command, limit, System::nanoTime);
    }

    /** @param nanos a clock that never goes back, as {@link System#nanoTime} */
    TextReader(Command command, Duration limit, LongSupplier nanos) {
        this.command = command;
        this.limit = limit;
        this.nanos = nanos;
        this.missingUntil = nanos.getAsLong();
    }

    @Override
    public PageText read(GreyImage picture, Segmentation segmentation) {
        return ofOnePage().read(picture, segmentation);
    }

    @Override
    public TypedText ofOnePage() {
        var allowance = new Allowance();
        return (picture, segmentation) -> read(picture, segmentation, allowance);
    }

    private synchronized PageText read(GreyImage picture, Segmentation segmentation, Allowance allowance) {
        if (!allowance.left.isPositive()) {
            return PageText.none(PageText.State.LATE);
        }
        if (closed || !isThere()) {
            return PageText.none(PageText.State.MISSING);
        }
        var used = worker.orElseThrow();
        try {
            return text(used, picture, segmentation, allowance);
        } catch (IOException | RuntimeException ended) {
            boolean isLate = used.isLate();
            end();
            log.warn("The reader of typed text {} at a page; the next page gets a new one", isLate ? "hung" : "ended");
            return PageText.none(isLate ? PageText.State.LATE : PageText.State.FAILED);
        }
    }

    /** Of a page with few words Tesseract may not see that it stands on its head: then it finds words and is sure of none. */
    private static PageText text(WorkerProcess used, GreyImage picture, Segmentation segmentation, Allowance allowance)
            throws IOException {
        var words = allowance.ask(used, picture, segmentation);
        var text = Paragraphs.of(words);
        boolean maybeOnItsHead = segmentation == Segmentation.PAGE && text.equals(PageText.NOTHING) && !words.isEmpty();
        return maybeOnItsHead ? Paragraphs.of(allowance.ask(used, picture.halfTurned(), segmentation)) : text;
    }

    @Override
    public synchronized void close() {
        closed = true;
        end();
    }

    /** Whether it did not start when it was needed last; asked again after a while. */
    boolean isMissing() {
        return nanos.getAsLong() - missingUntil < 0;
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
            missingUntil = nanos.getAsLong() + MISSING_FOR.toNanos();
            log.warn("Typed text on paper can not be read: Tesseract does not start here");
        }
    }

    private void end() {
        worker.ifPresent(WorkerProcess::close);
        worker = Optional.empty();
    }
}
