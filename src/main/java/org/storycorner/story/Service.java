package org.storycorner.story;

/**
 * A service that a story is about.
 *
 * @param id lower-case letters, digits and hyphens, as the venue's configuration names it
 * @param name the exact name under which Care Opinion lists it
 */
public record Service(String id, String name) {
    public Service {
        if (!id.matches("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?")) {
            throw new IllegalArgumentException(
                    "A service id has 1 to 64 lower-case letters, digits and hyphens, not '" + id + "'");
        }
        if (name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("A service name has 1 to 200 characters");
        }
    }
}
