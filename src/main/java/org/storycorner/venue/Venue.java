package org.storycorner.venue;

import java.util.List;

/**
 * One venue's settings, as {@code venue.yaml} gives them.
 *
 * @param example whether these are still the invented settings that ship with the product
 * @param languages tags of the languages that the kiosk offers, the usual one first; at least one of {@link #LANGUAGES}
 * @param services what stories can be about; at least one
 * @param ageBands the bands that people may choose from; empty when age is not asked
 * @param paperForms where the paper forms are, in a sentence; empty when nobody said so
 * @param pxPerMm CSS pixels in one millimetre of this venue's screens
 */
public record Venue(
        String name,
        boolean example,
        List<String> languages,
        List<VenueService> services,
        List<HelpNumber> helpNumbers,
        List<String> ageBands,
        String paperForms,
        IdleTimes idle,
        KeyboardSettings keyboard,
        double pxPerMm,
        DestinationSettings destination) {

    /** The tags (BCP 47) of all languages that the kiosk speaks. */
    public static final List<String> LANGUAGES = List.of("en", "gd", "pl", "uk", "ar", "ur", "ro", "zh-Hans");

    public static final double LEAST_PX_PER_MM = 1.5;
    public static final double MOST_PX_PER_MM = 12;

    public Venue {
        languages = List.copyOf(languages);
        services = List.copyOf(services);
        helpNumbers = List.copyOf(helpNumbers);
        ageBands = List.copyOf(ageBands);
        if (languages.isEmpty() || !LANGUAGES.containsAll(languages)) {
            throw new IllegalArgumentException(
                    "A venue offers at least one of " + LANGUAGES + " and no other language");
        }
        if (services.isEmpty()) {
            throw new IllegalArgumentException("A venue has at least one service");
        }
        if (services.stream().map(VenueService::id).distinct().count() < services.size()) {
            throw new IllegalArgumentException("Each service has an id of its own");
        }
        if (!(pxPerMm >= LEAST_PX_PER_MM && pxPerMm <= MOST_PX_PER_MM)) {
            throw new IllegalArgumentException("No screen has " + pxPerMm + " CSS pixels in a millimetre");
        }
    }
}
