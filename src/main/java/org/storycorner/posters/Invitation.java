package org.storycorner.posters;

import java.util.List;
import org.storycorner.venue.HelpNumber;
import org.storycorner.venue.Venue;
import org.storycorner.venue.VenueService;

/**
 * What a sheet invites to.
 *
 * @param link the service's invitation link, drawn as given; empty where it has none yet: then the sheet has no QR code
 * @param helpNumbers who else can help at once, beside 999 and 111
 */
public record Invitation(String venue, String service, String link, List<HelpNumber> helpNumbers) {
    public Invitation {
        helpNumbers = List.copyOf(helpNumbers);
    }

    /** To tell a story about this service, at this venue. */
    public static Invitation to(VenueService service, Venue venue) {
        return new Invitation(venue.name(), service.name(), service.invitationLink(), venue.helpNumbers());
    }

    boolean hasLink() {
        return !link.isBlank();
    }
}
