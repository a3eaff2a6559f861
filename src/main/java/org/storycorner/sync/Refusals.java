package org.storycorner.sync;

import java.util.Optional;

/**
 * Story faults of one kind in a row, with no delivery between them: after so many of them it is the server that is at fault,
 * or the form, and not one story after the other.
 */
final class Refusals {

    private static final int MOST = 3;

    private Optional<Trouble> kind = Optional.empty();
    private int count;

    /** One more story was refused. */
    void add(Trouble trouble) {
        count = kind.filter(trouble::equals).isPresent() ? count + 1 : 1;
        kind = Optional.of(trouble);
    }

    /** A story was delivered, or a person wants it tried again. */
    void forget() {
        kind = Optional.empty();
        count = 0;
    }

    boolean areEnough() {
        return count >= MOST;
    }
}
