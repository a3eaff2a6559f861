package org.storycorner.story;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What a person wrote: NFC, lines ended by a line feed, at most {@value #MOST_CHARACTERS} characters, and free of what no
 * XML document, form or screen can carry (control characters, lone surrogates, direction overrides). Never cut.
 */
public record Words(String text) {

    /** What a kiosk takes at the most: far above any story, far below what could hurt the box. */
    public static final int MOST_CHARACTERS = 200_000;

    public static final Words NONE = new Words("");

    public Words {
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "At most " + MOST_CHARACTERS + " characters are taken, not " + text.length());
        }
        if (!text.equals(cleaned(text))) {
            throw new IllegalArgumentException("Words are made by Words.of, which cleans them");
        }
    }

    /** The words of whatever was typed or pasted, cleaned but never shortened. */
    public static Words of(String typed) {
        return new Words(cleaned(typed));
    }

    public static boolean fits(String typed) {
        return typed.length() <= MOST_CHARACTERS;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** How many words these are, by the word boundaries of UAX 29, which also serve scripts that write no spaces. */
    public int count() {
        var boundaries = BreakIterator.getWordInstance(Locale.ROOT);
        boundaries.setText(text);
        int words = 0;
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; start = end, end = boundaries.next()) {
            if (text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
                words++;
            }
        }
        return words;
    }

    /** Nothing of the person: a story must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "Words[" + text.length() + " characters]";
    }

    private static String cleaned(String typed) {
        var clean = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(Words::isWritable)
                .forEach(clean::appendCodePoint);
        return Normalizer.normalize(clean, Normalizer.Form.NFC).strip();
    }

    private static boolean isWritable(int character) {
        if (character == '\n' || character == '\t') {
            return true;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> !isDirectionOverride(character);
        };
    }

    /** U+202A to U+202E reorder the text around them; the isolates U+2066 to U+2069 do no harm and stay. */
    private static boolean isDirectionOverride(int character) {
        return character >= 0x202A && character <= 0x202E;
    }
}
