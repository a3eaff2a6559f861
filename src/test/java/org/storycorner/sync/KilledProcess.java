package org.storycorner.sync;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** A box in a process of its own, of which every line is heard, those too that are still in the pipe when it is killed. */
final class KilledProcess {

    private static final int KILLED = 128 + 9;

    /** Whoever ends the run at its terminal ends both. */
    private static final Set<Integer> WITH_ITS_RECORDER = Set.of(128 + 2, 128 + 15);

    private static final String END = "end";
    private static final int PATIENCE_IN_SECONDS = 60;

    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Consumer<String> heard;
    private final Consumer<String> failed;

    /**
     * One that is not started yet.
     *
     * @param heard hears each line, in order
     * @param failed hears in words when the process was not killed but ended, or said nothing more
     */
    KilledProcess(Consumer<String> heard, Consumer<String> failed) {
        this.heard = heard;
        this.failed = failed;
    }

    /** Runs this command until that moment, kills it, and hears its last lines. */
    void run(List<String> command, Path log, Moment moment) throws IOException, InterruptedException {
        var child = new ProcessBuilder(command).redirectError(log.toFile()).start();
        var reader = Thread.ofVirtual().start(() -> read(child.inputReader()));
        try {
            moment.await(this);
            // By the handle, as the process itself would throw away the words that are still in the pipe.
            child.toHandle().destroyForcibly();
            int end = child.waitFor();
            if (end != KILLED && !WITH_ITS_RECORDER.contains(end)) {
                failed.accept("The box ended by itself");
            }
            reader.join();
            for (var line = lines.take(); !line.equals(END); line = lines.take()) {
                heard.accept(line);
            }
        } finally {
            child.toHandle().destroyForcibly();
        }
    }

    /** Somebody beside the process says this line. */
    void saysBeside(String line) {
        lines.add(line);
    }

    /** Returns when a line begins with this word, or with the last line. */
    void listenUntil(String word) throws InterruptedException {
        for (var line = next(); !line.startsWith(word) && !line.equals(END); ) {
            line = next();
        }
    }

    /** Returns after so many lines. */
    void listen(int count) throws InterruptedException {
        for (int line = 0; line < count; line++) {
            next();
        }
    }

    private String next() throws InterruptedException {
        var line = lines.poll(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
            failed.accept("The box said nothing for " + PATIENCE_IN_SECONDS + " s");
            return END;
        }
        if (line.equals(END)) {
            lines.add(END);
        } else {
            heard.accept(line);
        }
        return line;
    }

    private void read(BufferedReader reader) {
        reader.lines().forEach(lines::add);
        lines.add(END);
    }

    /** Waits so long, and not at all for what is over. */
    static void spin(long nanoseconds) {
        long end = System.nanoTime() + nanoseconds;
        for (long left = nanoseconds; left > 0; left = end - System.nanoTime()) {
            if (left > 2_000_000) {
                LockSupport.parkNanos(left - 1_000_000);
            } else {
                Thread.onSpinWait();
            }
        }
    }

    /** When to kill. */
    @FunctionalInterface
    interface Moment {
        void await(KilledProcess process) throws InterruptedException;
    }
}
