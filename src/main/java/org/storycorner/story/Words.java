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

    /** On one letter (UAX 15, Stream-Safe Text); more are no writing, and normalising them takes quadratic time. */
    private static final int MOST_MARKS = 30;

    private static final Locale WITH_THAI_DICTIONARY = Locale.of("th");

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

    /** Whether {@link #of} takes this: cleaning may lengthen it a little, as NFC takes some letters apart. */
    public static boolean fits(String typed) {
        return cleaned(typed).length() <= MOST_CHARACTERS;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /**
     * How many words these are: by the word boundaries of UAX 29, Thai by a dictionary, and each Han character as a word
     * of its own, as word processors count them. Khmer, Lao and Burmese are counted between their spaces.
     */
    public int count() {
        var boundaries = BreakIterator.getWordInstance(WITH_THAI_DICTIONARY);
        boundaries.setText(text);
        int words = 0;
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; start = end, end = boundaries.next()) {
            words += wordsIn(text.substring(start, end));
        }
        return words;
    }

    /** Whether they are more than that; most stories show at a glance, without a dictionary, that they are not. */
    boolean isMoreThan(int most) {
        return mostWords() > most && count() > most;
    }

    /** As many runs of Latin letters or of digits as there are, and each other character as a word: never fewer than it has. */
    private int mostWords() {
        int words = 0;
        int before = Character.SPACE_SEPARATOR;
        for (int place = 0; place < text.length(); place++) {
            char character = text.charAt(place);
            int kind = character > '~' ? Character.OTHER_LETTER : Character.getType(Character.toLowerCase(character));
            boolean isWord = Character.isLetterOrDigit(character) || kind == Character.OTHER_LETTER;
            if (isWord && (kind != before || kind == Character.OTHER_LETTER)) {
                words++;
            }
            before = kind;
        }
        return words;
    }

    /** Nothing of the person: a story must not reach a log by way of a message. */
    @Override
    public String toString() {
        return "Words[" + text.length() + " characters]";
    }

    private static int wordsIn(String segment) {
        int han = (int) segment.codePoints().filter(Character::isIdeographic).count();
        boolean others = segment.codePoints()
                .anyMatch(character -> Character.isLetterOrDigit(character) && !Character.isIdeographic(character));
        return others ? han + 1 : han;
    }

    private static String cleaned(String typed) {
        if (isPlain(typed)) {
            return typed;
        }
        var normal = Normalizer.normalize(writable(typed.replace("\r\n", "\n")), Normalizer.Form.NFC);
        return stripped(writable(normal));
    }

    /** Printable ASCII, tabs and line feeds with no space around them: most stories, in which there is nothing to clean. */
    private static boolean isPlain(String typed) {
        return typed.isEmpty()
                || (typed.chars().allMatch(Words::isPlain)
                        && !isSpace(typed.charAt(0))
                        && !isSpace(typed.charAt(typed.length() - 1)));
    }

    private static boolean isPlain(int character) {
        return (character >= ' ' && character <= '~') || character == '\n' || character == '\t';
    }

    private static StringBuilder writable(String typed) {
        var clean = new StringBuilder(typed.length());
        int marks = 0;
        for (int place = 0, next; place < typed.length(); place = next) {
            int character = typed.codePointAt(place);
            next = place + Character.charCount(character);
            int kept = isLineEnd(character) ? '\n' : character;
            if (isWritable(kept)) {
                marks = isMark(kept) ? marks + 1 : 0;
                if (marks <= MOST_MARKS) {
                    clean.appendCodePoint(kept);
                }
            }
        }
        return clean;
    }

    /** Unlike {@link String#strip}, no-break spaces go too: they alone are not a story. */
    private static String stripped(StringBuilder text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** Every line end that Unicode knows: a story with one of the rarer ones would break forms and scripts. */
    private static boolean isLineEnd(int character) {
        return switch (character) {
            case '\r', 0x0B, '\f', 0x85, 0x2028, 0x2029 -> true;
            default -> false;
        };
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
