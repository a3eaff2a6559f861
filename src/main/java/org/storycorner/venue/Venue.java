package org.storycorner.venue;

import java.time.Duration;
import java.util.List;

/**
 * One venue's settings, as {@code venue.yaml} gives them.
 *
 * @param example whether these are still the invented settings that ship with the product
 * @param languages tags of the languages that the kiosk offers, the usual one first; at least one of {@link #LANGUAGES}
 * @param services what stories can be about; at least one
 * @param ageBands the bands that people may choose from; empty when age is not asked
 * @param paperForms where the paper forms are, in a sentence; empty when nobody said so
 * @param retention how long a story stays here after it was passed on, in whole days
 * @param retired services that are no longer offered, for the names of those in older stories
 * @param invitationHosts the hosts, with those below them, to which invitation links may lead that are put in by hand
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
        Duration retention,
        ShareRule staffShare,
        double pxPerMm,
        DestinationSettings destination,
        NetworkSettings network,
        List<VenueService> retired,
        List<String> invitationHosts) {

    /** Care Opinion's own; which hosts its invitation links have is not documented, so a venue may name others. */
    public static final List<String> USUAL_INVITATION_HOSTS = List.of("careopinion.org.uk");

    /** The tags (BCP 47) of all languages that the kiosk speaks. */
    public static final List<String> LANGUAGES = List.of("en", "gd", "pl", "uk", "ar", "ur", "ro", "zh-Hans");

    /** What holds where a venue says nothing. */
    public static final Duration USUAL_RETENTION = Duration.ofDays(30);

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
        var list = new ServiceList(services, retired);
        retired = list.retired();
        invitationHosts = List.copyOf(invitationHosts);
        if (!(pxPerMm >= LEAST_PX_PER_MM && pxPerMm <= MOST_PX_PER_MM)) {
            throw new IllegalArgumentException("No screen has " + pxPerMm + " CSS pixels in a millimetre");
        }
    }

    /** A venue that says nothing about retention, the staff share and other devices. */
    public Venue(
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
        this(
                name,
                example,
                languages,
                services,
                helpNumbers,
                ageBands,
                paperForms,
                idle,
                keyboard,
                USUAL_RETENTION,
                ShareRule.USUAL,
                pxPerMm,
                destination,
                new NetworkSettings.ThisDeviceOnly(),
                List.of(),
                USUAL_INVITATION_HOSTS);
    }

    /** The services, with those that are no longer offered. */
    public ServiceList serviceList() {
        return new ServiceList(services, retired);
    }
}
