package org.storycorner.queue;

/** In which order stories are listed; urgent ones come first in each. */
public enum StoryOrder {
    OLDEST("box_seq"),
    NEWEST("box_seq"),
    SERVICE("services"),
    LANGUAGE("language");

    private final String column;

    StoryOrder(String column) {
        this.column = column;
    }

    /** The column that orders them, each kept in an index behind state and urgency; the number decides between equals. */
    String column() {
        return column;
    }

    boolean hasColumn() {
        return this == SERVICE || this == LANGUAGE;
    }

    String direction() {
        return this == NEWEST ? "DESC" : "ASC";
    }
}
