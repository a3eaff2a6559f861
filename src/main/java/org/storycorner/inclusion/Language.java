package org.storycorner.inclusion;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of the kiosk, each under the name that its speakers give it. */
public enum Language {
    ENGLISH("en", "English"),
    GAELIC("gd", "Gàidhlig"),
    POLISH("pl", "Polski"),
    UKRAINIAN("uk", "Українська"),
    ARABIC("ar", "العربية"),
    URDU("ur", "اردو"),
    ROMANIAN("ro", "Română"),
    CHINESE("zh-Hans", "简体中文");

    private final String tag;
    private final String ownName;

    Language(String tag, String ownName) {
        this.tag = tag;
        this.ownName = ownName;
    }

    /** The language of a BCP 47 tag; empty when the kiosk does not speak it. */
    public static Optional<Language> of(String tag) {
        return Stream.of(values())
                .filter(language -> language.tag.equalsIgnoreCase(tag))
                .findFirst();
    }

    /** The BCP 47 tag, as in {@code lang} attributes and in stories. */
    public String tag() {
        return tag;
    }

    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    public boolean isRightToLeft() {
        return this == ARABIC || this == URDU;
    }
}
