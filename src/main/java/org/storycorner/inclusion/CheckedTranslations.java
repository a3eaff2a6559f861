package org.storycorner.inclusion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Which translations a native reader has checked, as {@code checked-translations.properties} says. */
public final class CheckedTranslations {

    private static final String FILE = "/checked-translations.properties";

    private final Properties days;

    private CheckedTranslations(Properties days) {
        this.days = days;
    }

    public static CheckedTranslations read() {
        var days = new Properties();
        try (var in = CheckedTranslations.class.getResourceAsStream(FILE)) {
            days.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new CheckedTranslations(days);
    }

    /** The languages that no native reader has checked yet. */
    public List<Language> missing() {
        return Stream.of(Language.values())
                .filter(language -> !days.containsKey(language.tag()))
                .toList();
    }
}
