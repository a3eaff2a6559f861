package org.storycorner.inclusion;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.springframework.util.DigestUtils;
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
        venue.ageBands().forEach(band -> words.put("venue.age." + mark(band), band));
        if (!venue.paperForms().isEmpty()) {
            words.put("venue.paper-forms", venue.paperForms());
        }
        putNumber(words, "venue.help.emergency", EMERGENCY);
        putNumber(words, "venue.help.nhs24", NHS_24);
        venue.helpNumbers().forEach(help -> {
            words.put("venue.help." + mark(help.who()), help.who());
            putNumber(words, "venue.help.number." + mark(help.number()), help.number());
        });
        return words;
    }

    private static void put(Map<String, String> words, VenueService service) {
        words.put("venue.service." + service.id(), service.name());
        if (!service.description().isBlank()) {
            words.put("venue.service." + service.id() + ".description", service.description());
        }
    }

    /** A key made of the text itself: by its place in the list, a browser that knows an older list would ask for another. */
    private static String mark(String text) {
        return DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void putNumber(Map<String, String> words, String key, String number) {
        words.put(key, Spelled.out(number));
    }
}
