package org.storycorner.story;

import java.util.Locale;

/**
 * How a language ends a sentence and quotes somebody (CLDR 47).
 *
 * @param space between a sentence and the next
 */
record Punctuation(String stop, String space, String open, String close) {

    static Punctuation of(String language) {
        return switch (Locale.forLanguageTag(language).getLanguage()) {
            case "pl", "ro" -> new Punctuation(".", " ", "„", "”");
            case "uk" -> new Punctuation(".", " ", "«", "»");
            case "ar" -> new Punctuation(".", " ", "”", "“");
            case "ur" -> new Punctuation("۔", " ", "”", "“");
            case "zh" -> new Punctuation("。", "", "“", "”");
            default -> new Punctuation(".", " ", "‘", "’");
        };
    }

    String quoted(String words) {
        return space + open + words + close;
    }
}
