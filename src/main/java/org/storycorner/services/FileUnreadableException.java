package org.storycorner.services;

/** A file from which no service can be read at all. */
public class FileUnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why no service can be read. */
    public enum Why {
        NO_TEXT,
        NO_NAME_COLUMN,
        NO_JSON,
        NO_LIST,
        NO_ROWS,
        TOO_MANY_ROWS
    }

    private final Why why;

    FileUnreadableException(Why why) {
        super("The file has no services that can be read: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
