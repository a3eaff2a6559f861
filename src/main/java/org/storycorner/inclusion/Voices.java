package org.storycorner.inclusion;

/** The voice of espeak-ng in which each language is read. */
final class Voices {

    private Voices() {}

    /** The voice's name, as {@code espeak-ng --voices} lists it in its second column. */
    static String of(Language language) {
        return switch (language) {
            case ENGLISH -> "en-gb";
            case GAELIC -> "gd";
            case POLISH -> "pl";
            case UKRAINIAN -> "uk";
            case ARABIC -> "ar";
            case URDU -> "ur";
            case ROMANIAN -> "ro";
            // Version 1.51's other Mandarin voice, cmn, reads each character as if its pinyin were English.
            case CHINESE -> "cmn-latn-pinyin";
        };
    }
}
