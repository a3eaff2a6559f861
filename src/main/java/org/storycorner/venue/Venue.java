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
        double pxPerMm,
        DestinationSettings destination) {

    public Venue {
        services = List.copyOf(services);
        helpNumbers = List.copyOf(helpNumbers);
        ageBands = List.copyOf(ageBands);
    }
}
