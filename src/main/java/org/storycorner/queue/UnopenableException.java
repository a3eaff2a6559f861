package org.storycorner.queue;

/** Stored bytes that this box can't open or understand; the message says why, without a word of what they hold. */
final class UnopenableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** No cause is taken: a parser's or a cipher's own message may quote what it read. */
    UnopenableException(String message) {
        super(message);
    }
}
