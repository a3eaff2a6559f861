package org.storycorner.staff;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Which lines of the audit trail somebody wants to see.
 *
 * @param who a name as the trail has it; empty for everybody
 * @param subject a reference, name or id, whole; empty for everything
 * @param day empty for any
 */
public record AuditSearch(String who, String subject, Optional<LocalDate> day, boolean oldestFirst) {

    public static final AuditSearch EVERYTHING = new AuditSearch("", "", Optional.empty(), false);

    public AuditSearch {
        who = who.strip();
        subject = subject.strip();
    }

    public AuditSearch by(String name) {
        return new AuditSearch(name, subject, day, oldestFirst);
    }

    public AuditSearch about(String other) {
        return new AuditSearch(who, other, day, oldestFirst);
    }

    public AuditSearch on(Optional<LocalDate> other) {
        return new AuditSearch(who, subject, other, oldestFirst);
    }

    public AuditSearch fromTheOldest(boolean first) {
        return new AuditSearch(who, subject, day, first);
    }

    /** References are written in capitals, ids of services in small letters. */
    String subjectInCapitals() {
        return subject.toUpperCase(Locale.ROOT);
    }

    String subjectInSmallLetters() {
        return subject.toLowerCase(Locale.ROOT);
    }
}
