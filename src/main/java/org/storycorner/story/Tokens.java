package org.storycorner.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text in words, Han characters and rows of digits of any script, with what stands between them. */
record Tokens(String text, List<Token> all) {

    Tokens {
        all = List.copyOf(all);
    }

    static Tokens of(String text) {
        var found = new ArrayList<Token>();
        int place = 0;
        while (place < text.length()) {
            int character = text.codePointAt(place);
            if (Character.isDigit(character)) {
                place = digits(text, place, found);
            } else if (Character.isIdeographic(character)) {
                int end = place + Character.charCount(character);
                found.add(new Token(Token.Kind.HAN, place, end, text.substring(place, end), false));
                place = end;
            } else if (Character.isLetter(character)) {
                place = word(text, place, found);
            } else {
                place += Character.charCount(character);
            }
        }
        return new Tokens(text, found);
    }

    int size() {
        return all.size();
    }

    Token get(int index) {
        return all.get(index);
    }

    /** The words that begin at this token; empty ones where the text has ended. */
    boolean reads(int index, List<String> words) {
        if (index < 0 || index + words.size() > size()) {
            return false;
        }
        for (int word = 0; word < words.size(); word++) {
            if (!get(index + word).is(words.get(word)) || (word > 0 && !isGap(index + word, " '’", 2))) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is this token, and it stands at most so many of these characters after the one before it. */
    boolean isGap(int index, String characters, int most) {
        return index > 0
                && index < size()
                && isGap(get(index - 1).end(), get(index).start(), characters, most);
    }

    boolean isGap(int from, int to, String characters, int most) {
        if (to - from > most) {
            return false;
        }
        for (int place = from; place < to; place++) {
            if (characters.indexOf(text.charAt(place)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether this token stands right after the one before it, with exactly this between them. */
    boolean isJoined(int index, String by) {
        return index > 0
                && index < size()
                && get(index).start() - get(index - 1).end() == by.length()
                && text.startsWith(by, get(index - 1).end());
    }

    /** The character before a place; a space where there is none. */
    char before(int place) {
        return place > 0 ? text.charAt(place - 1) : ' ';
    }

    /** The character at a place; a space where there is none. */
    char at(int place) {
        return place < text.length() ? text.charAt(place) : ' ';
    }

    private static int digits(String text, int start, List<Token> found) {
        var digits = new StringBuilder();
        int place = start;
        while (place < text.length() && Character.isDigit(text.codePointAt(place))) {
            int character = text.codePointAt(place);
            digits.append(Character.digit(character, 10));
            place += Character.charCount(character);
        }
        found.add(new Token(Token.Kind.DIGITS, start, place, digits.toString(), false));
        return place;
    }

    private static int word(String text, int start, List<Token> found) {
        int place = start;
        while (place < text.length() && (isInWord(text, place) || isBetweenLetters(text, place))) {
            place += Character.charCount(text.codePointAt(place));
        }
        var word = text.substring(start, place).replace('’', '\'').toLowerCase(Locale.ROOT);
        found.add(new Token(Token.Kind.WORD, start, place, word, Character.isUpperCase(text.codePointAt(start))));
        return place;
    }

    /** Letters, the marks upon them, and the asterisks with which people hide some of them. */
    private static boolean isInWord(String text, int place) {
        int character = text.codePointAt(place);
        return (Character.isLetter(character) && !Character.isIdeographic(character))
                || character == '*'
                || switch (Character.getType(character)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
    }

    private static boolean isBetweenLetters(String text, int place) {
        return "'’-".indexOf(text.charAt(place)) >= 0
                && place + 1 < text.length()
                && Character.isLetter(text.codePointAt(place + 1))
                && !Character.isIdeographic(text.codePointAt(place + 1));
    }
}
