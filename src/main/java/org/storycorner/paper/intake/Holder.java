package org.storycorner.paper.intake;

/**
 * Who has a form open, and in which window: of two windows of one account only one has it.
 *
 * @param name of the account
 * @param window what no other window is called
 */
public record Holder(String name, String window) {

    /** Ends a name in a form's row; it stands in none. */
    static final String END = "\n";

    /** As it stands in the form's row. */
    String row() {
        return name + END + window;
    }

    /** The account's name in such a row; an older box wrote nothing else. */
    static String name(String row) {
        int end = row.indexOf(END);
        return end < 0 ? row : row.substring(0, end);
    }
}
