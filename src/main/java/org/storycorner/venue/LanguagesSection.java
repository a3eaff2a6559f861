package org.storycorner.venue;

import java.util.ArrayList;
import java.util.List;

/** The list {@code languages} of the settings; without it the kiosk offers all that it speaks. */
record LanguagesSection(Mistakes mistakes) {

    static final String KEY = "languages";

    List<String> read(YamlSection venue) {
        if (!venue.has(KEY)) {
            return Venue.LANGUAGES;
        }
        var languages = new ArrayList<String>();
        for (var entry : venue.list(KEY)) {
            var tag = entry.text().filter(Venue.LANGUAGES::contains);
            if (tag.isEmpty()) {
                mistakes.note(
                        entry.line(),
                        "an entry of languages as one of " + String.join(", ", Venue.LANGUAGES),
                        entry.shown());
            } else if (languages.contains(tag.get())) {
                mistakes.note(entry.line(), "each language once", entry.shown() + " a second time");
            }
            tag.ifPresent(languages::add);
        }
        if (venue.isEmptyList(KEY)) {
            mistakes.note(venue.lineOf(KEY), "at least one language", "none");
        }
        return languages;
    }
}
