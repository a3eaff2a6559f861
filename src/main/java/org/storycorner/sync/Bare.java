package org.storycorner.sync;

/** A failure as the log may have it: of what kind it was and where, without messages, which may quote an address or a story. */
final class Bare {

    private Bare() {}

    static Throwable of(Throwable failure) {
        var bare = new IllegalStateException(failure.getClass().getName());
        bare.setStackTrace(failure.getStackTrace());
        return failure.getCause() == null ? bare : bare.initCause(of(failure.getCause()));
    }
}
