package org.storycorner.queue;

import java.io.IOException;

/** The moments of an acceptance or an erasure at which a power cut or a full disk is worth trying; tests stand there. */
@FunctionalInterface
interface CrashPoint {

    /** What has just been done. */
    enum Step {
        TEMPORARY_WRITTEN,
        RENAMED,
        COMMITTED,
        CHECKPOINTED,
        ERASED
    }

    CrashPoint NONE = step -> {};

    void passed(Step step) throws IOException;
}
