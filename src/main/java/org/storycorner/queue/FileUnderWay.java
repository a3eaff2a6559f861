package org.storycorner.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A file that is made durable on a thread of its own, while its row is written: the disk then has both to do at once.
 *
 * @param named done when the bytes are durable and the file has its final name
 * @param forced done when the name is durable too
 */
record FileUnderWay(CompletableFuture<Void> named, CompletableFuture<Void> forced) implements AutoCloseable {

    static FileUnderWay begin(Step name, Step force) {
        var named = new CompletableFuture<Void>();
        var forced = named.thenRun(() -> taken(force));
        Thread.ofVirtual().name("spool").start(() -> complete(named, name));
        return new FileUnderWay(named, forced);
    }

    /** Returns when the file is whole under its final name; the row may be committed then, not before. */
    void awaitName() {
        await(named);
    }

    void awaitForce() {
        await(forced);
    }

    /** However the row fared, nothing goes on behind its back. */
    @Override
    public void close() {
        forced.exceptionally(seenByWhoAwaitsIt -> null).join();
    }

    private static void complete(CompletableFuture<Void> named, Step name) {
        try {
            taken(name);
            named.complete(null);
        } catch (RuntimeException | Error failed) {
            named.completeExceptionally(failed);
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
