package org.storycorner.staff;

import java.io.Serial;
import java.security.Principal;
import java.util.UUID;

/**
 * Somebody who is signed in.
 *
 * @param id of the account; stays when the account is renamed
 * @param name of the account, as the person types it at sign-in
 */
public record Person(UUID id, String name, Role role) implements Principal {

    @Serial
    private static final long serialVersionUID = 1;

    @Override
    public String getName() {
        return name;
    }

    /** Names nobody: this may reach a log. */
    @Override
    public String toString() {
        return role + " " + id;
    }
}
