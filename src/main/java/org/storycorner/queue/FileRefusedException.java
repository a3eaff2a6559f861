package org.storycorner.queue;

/** A file that a person named can't be used or written; one sentence says why, and nothing has been changed. */
public class FileRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FileRefusedException(String sentence) {
        super(sentence);
    }

    FileRefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
