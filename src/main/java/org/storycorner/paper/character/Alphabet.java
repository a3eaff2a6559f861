package org.storycorner.paper.character;

/** The characters that are told apart: digits, and letters without their case. */
public final class Alphabet {

    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ALL = DIGITS + LETTERS;

    public static final int SIZE = ALL.length();

    private Alphabet() {}

    public static char at(int place) {
        return ALL.charAt(place);
    }

    /** The place of a digit or a letter of any case; below zero for anything else. */
    public static int place(char character) {
        return ALL.indexOf(Character.toUpperCase(character));
    }

    public static String digits() {
        return DIGITS;
    }

    public static String letters() {
        return LETTERS;
    }

    public static String all() {
        return ALL;
    }
}
