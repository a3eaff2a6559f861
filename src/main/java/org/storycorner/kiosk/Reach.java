package org.storycorner.kiosk;

import java.util.Optional;
import org.storycorner.story.Contact;
import org.storycorner.story.EmailAddress;
import org.storycorner.story.Postcode;
import org.storycorner.story.Username;

/** The contact details as typed: they may still be wrong. */
public record Reach(String email, String postcode, String username) {

    public static final Reach NONE = new Reach("", "", "");

    public boolean isEmpty() {
        return email.isBlank() && postcode.isBlank() && username.isBlank();
    }

    Contact contact() {
        return new Contact(
                EmailAddress.parse(email),
                Postcode.parse(postcode),
                username.isBlank() ? Optional.empty() : Optional.of(new Username(username.strip())));
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "Reach[hidden]";
    }
}
