package org.storycorner.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A file that is made durable on a thread of its own, while its row is: the disk then has both to do at once.
 *
 * @param written done when the disk has taken all bytes, and so has room for them
 * @param forced done when bytes and name are durable
 */
record FileUnderWay(CompletableFuture<Void> written, CompletableFuture<Void> forced) implements AutoCloseable {

    static FileUnderWay begin(Step write, Step force) {
        var written = new CompletableFuture<Void>();
        var forced = written.thenRun(() -> taken(force));
        Thread.ofVirtual().name("spool").start(() -> complete(written, write));
        return new FileUnderWay(written, forced);
    }

    /** Returns when there was room for the whole file; the row may be committed then, not before. */
    void awaitRoom() {
        await(written);
    }

    /** Returns when the file is durable under its final name; the receipt may be given then, not before. */
    void awaitForce() {
        await(forced);
    }

    /** However the row fared, nothing goes on behind its back. */
    @Override
    public void close() {
        forced.exceptionally(seenByWhoAwaitsIt -> null).join();
    }

    private static void complete(CompletableFuture<Void> written, Step write) {
        try {
            taken(write);
            written.complete(null);
        } catch (RuntimeException | Error failed) {
            written.completeExceptionally(failed);
        }
    }

    private static void taken(Step step) {
        try {
            step.take();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void await(CompletableFuture<Void> done) {
        try {
            done.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof UncheckedIOException onDisk) {
                throw onDisk;
            }
            throw failed;
        }
    }

    @FunctionalInterface
    interface Step {
        void take() throws IOException;
    }
}
