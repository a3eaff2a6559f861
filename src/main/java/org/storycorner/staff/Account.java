package org.storycorner.staff;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who may sign in, or might once.
 *
 * @param hasTemporaryPassword whether somebody else knows the password, so that it has to be changed at the next sign-in
 * @param edition grows when whoever is signed in has to sign in again
 * @param signedIn when the person signed in last
 */
public record Account(
        UUID id,
        AccountName name,
        Role role,
        boolean enabled,
        boolean hasTemporaryPassword,
        int edition,
        Optional<Instant> signedIn) {

    Person person() {
        return new Person(id, name.text(), role);
    }
}
