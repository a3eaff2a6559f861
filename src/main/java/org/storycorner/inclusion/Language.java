package org.storycorner.inclusion;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.storycorner.venue.Venue;

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

    /** The languages that this venue offers, its usual one first. */
    public static List<Language> offeredBy(Venue venue) {
        return venue.languages().stream()
                .map(Language::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The language in which this venue's kiosk waits for the next person. */
    public static Language usualAt(Venue venue) {
        return offeredBy(venue).getFirst();
    }

    /** The BCP 47 tag, as in {@code lang} attributes and in stories. */
    public String tag() {
        return tag;
    }

    public String ownName() {
        return ownName;
    }

    /** Its locale; English as in Britain, and everywhere the digits that stand on every telephone here. */
    public Locale locale() {
        return Locale.forLanguageTag((this == ENGLISH ? "en-GB" : tag) + "-u-nu-latn");
    }

    /** The direction of its writing, as in {@code dir} attributes. */
    public String direction() {
        return isRightToLeft() ? "rtl" : "ltr";
    }

    public boolean isRightToLeft() {
        return this == ARABIC || this == URDU;
    }
}
