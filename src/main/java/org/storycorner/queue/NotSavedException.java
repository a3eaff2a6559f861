package org.storycorner.queue;

/** The box could not make a story durable (a full or failing disk): the story is not accepted, and may be offered again. */
public class NotSavedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotSavedException(String message, Throwable cause) {
        super(message, cause);
    }
}
