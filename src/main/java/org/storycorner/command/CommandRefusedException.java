package org.storycorner.command;

/** A command can't do what was asked; one sentence says why, and what a person can do. */
class CommandRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    CommandRefusedException(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
