package org.storycorner.venue;

import java.util.Arrays;
import java.util.List;

/** A key of the settings that is safe to change in the browser. */
public enum VenueKey {
    LANGUAGES(LanguagesSection.KEY),
    SERVICES(ServicesSection.KEY),
    HELP_NUMBERS(HelpNumbersSection.KEY),
    IDLE(IdleSection.KEY),
    KEYBOARD(KeyboardSection.KEY),
    RETENTION(RetentionSection.KEY),
    STAFF_SHARE(ShareSection.KEY);

    static final List<String> ALL = Arrays.stream(values()).map(VenueKey::key).toList();

    private final String key;

    VenueKey(String key) {
        this.key = key;
    }

    /** As {@code venue.yaml} writes it. */
    public String key() {
        return key;
    }
}
