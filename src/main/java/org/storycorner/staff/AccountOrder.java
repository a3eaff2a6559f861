package org.storycorner.staff;

import java.util.List;

/** In which order accounts are listed; by name within each group. */
public enum AccountOrder {
    /** Those who can sign in first. */
    NAME,
    /** Managers first. */
    ROLE;

    /** Conditions, each of which finds the accounts of one group. */
    List<String> groups() {
        return switch (this) {
            case NAME -> List.of("enabled", "NOT enabled");
            case ROLE -> List.of("role = 'MANAGER'", "role = 'STAFF'", "role = 'VOLUNTEER'");
        };
    }
}
