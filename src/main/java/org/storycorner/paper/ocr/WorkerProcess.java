package org.storycorner.paper.ocr;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.storycorner.paper.scan.GreyImage;

/** A worker that runs, as the box sees it. Not for several threads. */
final class WorkerProcess implements AutoCloseable {

    private final Process process;
    private final DataOutputStream to;
    private final DataInputStream from;
    private volatile boolean isLate;

    private WorkerProcess(Process process) {
        this.process = process;
        this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.from = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** Starts one without a shell, and with next to nothing of the box's environment; returns when it has said that it is ready. */
    static WorkerProcess start(List<String> command, Duration limit) throws IOException {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.environment().put("LC_ALL", "C");
        var worker = new WorkerProcess(builder.start());
        try {
            worker.answer(limit);
            return worker;
        } catch (IOException notReady) {
            worker.close();
            throw notReady;
        }
    }

    /** The words of a picture; the worker is ended when it takes longer than this. */
    List<ReadWord> ask(GreyImage picture, Segmentation segmentation, Duration limit) throws IOException {
        var deadline = deadline(limit);
        try {
            Wire.send(picture, segmentation, to);
            return Wire.words(from);
        } finally {
            deadline.cancel(false);
        }
    }

    /** Whether it was ended because it took too long. */
    boolean isLate() {
        return isLate;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void answer(Duration limit) throws IOException {
        var deadline = deadline(limit);
        try {
            Wire.words(from);
        } finally {
            deadline.cancel(false);
        }
    }

    private CompletableFuture<Void> deadline(Duration limit) {
        return CompletableFuture.runAsync(
                () -> {
                    isLate = true;
                    process.destroyForcibly();
                },
                CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
    }
}
