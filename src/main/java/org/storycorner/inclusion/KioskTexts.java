package org.storycorner.inclusion;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.storycorner.venue.Venue;
import org.storycorner.venue.VenueService;

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

    private static Map<String, String> ofVenue(Venue venue) {
        var words = new HashMap<String, String>();
        Stream.of(Language.values()).forEach(language -> words.put("own-name." + language.tag(), language.ownName()));
        words.put("venue.name", venue.name());
        venue.services().forEach(service -> put(words, service));
        for (int band = 0; band < venue.ageBands().size(); band++) {
            words.put("venue.age." + band, venue.ageBands().get(band));
        }
        if (!venue.paperForms().isEmpty()) {
            words.put("venue.paper-forms", venue.paperForms());
        }
        putNumber(words, "venue.help.emergency", EMERGENCY);
        putNumber(words, "venue.help.nhs24", NHS_24);
        for (int place = 0; place < venue.helpNumbers().size(); place++) {
            var help = venue.helpNumbers().get(place);
            words.put("venue.help." + place, help.who());
            putNumber(words, "venue.help." + place + ".number", help.number());
        }
        return words;
    }

    private static void put(Map<String, String> words, VenueService service) {
        words.put("venue.service." + service.id(), service.name());
        if (!service.description().isBlank()) {
            words.put("venue.service." + service.id() + ".description", service.description());
        }
    }

    private static void putNumber(Map<String, String> words, String key, String number) {
        words.put(key, Spelled.out(number));
    }
}
