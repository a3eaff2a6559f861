package org.storycorner.staff;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of the audit trail.
 *
 * @param number grows from line to line
 * @param account whose it was; empty for a command on the box itself
 * @param who the account's name at that time
 * @param subject what it was done to: a story's reference, an account's name, a service's id; empty for the box as a whole
 */
public record AuditEntry(long number, Instant at, Optional<UUID> account, String who, Deed deed, String subject) {}
