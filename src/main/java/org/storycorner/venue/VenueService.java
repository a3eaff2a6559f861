package org.storycorner.venue;

/**
 * A service that stories can be about.
 *
 * @param id lower-case letters, digits and hyphens
 * @param name the exact name under which Care Opinion lists it
 * @param description a plain sentence for the kiosk's tile; may be empty
 * @param invitationLink Care Opinion's invitation link of this service, as given; may be empty
 */
public record VenueService(String id, String name, String description, String invitationLink) {}
