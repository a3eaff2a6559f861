package org.storycorner.measure;

import java.util.concurrent.Semaphore;

/** Whether somebody wants a long run to end early; what it has counted by then is written before the process ends. */
public final class Ending {

    private final Semaphore counting = new Semaphore(1);
    private volatile boolean wanted;

    /** Wanted by whoever ends this process: by Ctrl+C, or with {@code kill}. */
    static Ending ofThisProcess() {
        var ending = new Ending();
        Runtime.getRuntime().addShutdownHook(new Thread(ending::want));
        return ending;
    }

    /** Work that looks now and then whether it should end, and the writing down of what it counted. */
    void outlast(Work work) throws Exception {
        counting.acquire();
        try {
            work.run();
        } finally {
            counting.release();
        }
    }

    /** Returns once what is being counted has been written. */
    void want() {
        wanted = true;
        counting.acquireUninterruptibly();
        counting.release();
    }

    public boolean isWanted() {
        return wanted;
    }

    /** What is done until then. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }
}
