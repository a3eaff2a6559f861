package org.storycorner.venue;

import java.util.regex.Pattern;

/**
 * A service that stories can be about.
 *
 * @param id lower-case letters, digits and hyphens
 * @param name the exact name under which Care Opinion lists it
 * @param description a plain sentence for the kiosk's tile; may be empty
 * @param invitationLink Care Opinion's invitation link of this service, as given; may be empty
 */
public record VenueService(String id, String name, String description, String invitationLink) {

    private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");

    public VenueService {
        if (!isId(id)) {
            throw new IllegalArgumentException("A service id has 1 to 64 lower-case letters, digits and hyphens");
        }
    }

    /** Whether this may be an id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
