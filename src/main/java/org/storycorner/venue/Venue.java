package org.storycorner.venue;

import java.util.List;

/**
 * One venue's settings, as {@code venue.yaml} gives them.
 *
 * @param example whether these are still the invented settings that ship with the product
 * @param services what stories can be about; at least one
 * @param ageBands the bands that people may choose from; empty when age is not asked
 * @param pxPerMm CSS pixels in one millimetre of this venue's screens
 */
public record Venue(
        String name,
        boolean example,
        List<VenueService> services,
        List<HelpNumber> helpNumbers,
        List<String> ageBands,
        IdleTimes idle,
        KeyboardSettings keyboard,
        double pxPerMm,
        DestinationSettings destination) {

    public static final double LEAST_PX_PER_MM = 1.5;
    public static final double MOST_PX_PER_MM = 12;

    public Venue {
        services = List.copyOf(services);
        helpNumbers = List.copyOf(helpNumbers);
        ageBands = List.copyOf(ageBands);
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
