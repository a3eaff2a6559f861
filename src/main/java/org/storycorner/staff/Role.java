package org.storycorner.staff;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What somebody may do in the console; each role includes the ones before it. Views name the roles in
 * {@code @RolesAllowed} by the constants' names.
 */
public enum Role {
    /** Prints forms, starts an assisted journey. */
    VOLUNTEER,
    /** Scans, reviews, hands over. */
    STAFF,
    /** Accounts, settings, export, retention, withdrawals. */
    MANAGER;

    /** Whether this role may do what the other one may. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** This role and those that it includes. */
    public List<Role> included() {
        return Stream.of(values()).filter(this::includes).toList();
    }

    /** Its message is {@code role.<key>}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
