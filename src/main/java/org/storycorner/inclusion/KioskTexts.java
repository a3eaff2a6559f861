package org.storycorner.inclusion;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.storycorner.venue.HelpNumber;
import org.storycorner.venue.Venue;

/** Everything that the box itself may show, in each language: its messages, the names of languages, the venue's words. */
final class KioskTexts {

    private static final String MESSAGES = "vaadin-i18n.translations";

    private static final String EMERGENCY = "999";
    private static final String NHS_24 = "111";

    private final Map<Language, KnownTexts> texts = new EnumMap<>(Language.class);

    KioskTexts(Venue venue) {
        var ofVenue = ofVenue(venue);
        for (var language : Language.values()) {
            var all = new HashMap<>(ofVenue);
            all.putAll(messages(language));
            texts.put(language, new KnownTexts(language, all));
        }
    }

    KnownTexts in(Language language) {
        var known = texts.get(language);
        if (known == null) {
            throw new IllegalStateException("No texts in " + language);
        }
        return known;
    }

    /** Whether a message that holds no value, or something that the venue says, has this key. */
    boolean has(Language language, String key) {
        return in(language).text(key).isPresent();
    }

    /** None when there is no file for the language: English words are not read in another language's voice. */
    private static Map<String, String> messages(Language language) {
        var bundle = ResourceBundle.getBundle(
                MESSAGES,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var messages = new HashMap<String, String>();
        if (language == Language.ENGLISH || !bundle.getLocale().getLanguage().isEmpty()) {
            bundle.keySet().forEach(key -> messages.put(key, bundle.getString(key)));
        }
        return messages;
    }

    /** Keys made of the words: what a manager changes has another key at once, and no recording of what stood there before. */
    private static Map<String, String> ofVenue(Venue venue) {
        var words = new HashMap<String, String>();
        Stream.of(Language.values()).forEach(language -> words.put("own-name." + language.tag(), language.ownName()));
        said(venue).filter(text -> !text.isBlank()).forEach(text -> words.put(RecordingName.ofWords(text), text));
        Stream.concat(Stream.of(EMERGENCY, NHS_24), venue.helpNumbers().stream().map(HelpNumber::number))
                .forEach(number -> words.put(RecordingName.ofNumber(number), Spelled.out(number)));
        return words;
    }

    private static Stream<String> said(Venue venue) {
        return Stream.of(
                        Stream.of(venue.name(), venue.paperForms()),
                        venue.services().stream().flatMap(service -> Stream.of(service.name(), service.description())),
                        venue.ageBands().stream(),
                        venue.helpNumbers().stream().map(HelpNumber::who))
                .flatMap(part -> part);
    }
}
