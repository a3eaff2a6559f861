package org.storycorner.story;

/**
 * A word, a Han character or a row of digits in a text.
 *
 * @param text in lower case, with plain apostrophes and ASCII digits
 * @param capital whether it begins with a capital letter
 */
record Token(Kind kind, int start, int end, String text, boolean capital) {

    /** What it is made of. */
    enum Kind {
        WORD,
        HAN,
        DIGITS
    }

    boolean is(String word) {
        return text.equals(word);
    }

    boolean isDigits() {
        return kind == Kind.DIGITS;
    }

    boolean isDigits(int fewest, int most) {
        return isDigits() && text.length() >= fewest && text.length() <= most;
    }

    /** Digits of a row short enough for a number. */
    int value() {
        return Integer.parseInt(text);
    }
}
