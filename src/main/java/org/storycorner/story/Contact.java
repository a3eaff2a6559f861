package org.storycorner.story;

import java.util.Optional;

/** How Care Opinion can reach the teller; sealed apart from the story and erased as soon as it has been passed on. */
public record Contact(Optional<EmailAddress> email, Optional<Postcode> postcode, Optional<Username> username) {

    public static final Contact NONE = new Contact(Optional.empty(), Optional.empty(), Optional.empty());

    public boolean isEmpty() {
        return equals(NONE);
    }
}
