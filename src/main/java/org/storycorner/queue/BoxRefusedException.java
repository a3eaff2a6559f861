package org.storycorner.queue;

/** The box does not start, because going on could lose or expose stories; one sentence says what a person can do. */
public class BoxRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BoxRefusedException(String message) {
        super(message);
    }

    public BoxRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
