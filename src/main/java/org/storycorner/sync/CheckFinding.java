package org.storycorner.sync;

/**
 * One thing that {@code sync check} looked at.
 *
 * @param sentence what was found and, for a problem, what to do, in plain English; never a secret
 */
public record CheckFinding(Subject subject, boolean ok, String sentence) {

    /** What was looked at, in the order in which it is looked at. */
    public enum Subject {
        ADDRESS,
        CONNECTION,
        OPENROSA,
        SIGN_IN,
        FORM,
        CLOCK
    }

    static CheckFinding ok(Subject subject, String sentence) {
        return new CheckFinding(subject, true, sentence);
    }

    static CheckFinding problem(Subject subject, String sentence) {
        return new CheckFinding(subject, false, sentence);
    }
}
