package org.storycorner.paper.intake;

import java.util.Optional;
import java.util.UUID;
import org.storycorner.paper.scan.PageState;

/**
 * A page of a stack.
 *
 * @param reason why its picture could not be opened (name of a {@link org.storycorner.paper.scan.Refusal}); else empty
 * @param form to which it belongs
 * @param page of that form, from 1; 0 where it belongs to none
 * @param layout the letter of its layout; {@link #NO_LAYOUT} where it belongs to none
 * @param kept whether its picture is still here
 */
public record ScannedPage(
        PageKey key,
        PageFate fate,
        String reason,
        PageState found,
        Optional<UUID> form,
        int page,
        char layout,
        boolean kept) {

    static final char NO_LAYOUT = ' ';

    /** Whether a person can make a letter of it. Of several sheets in one picture nobody can: another person's may be among them. */
    public boolean isLoose() {
        return fate.isLoose() && found != PageState.SEVERAL;
    }

    /** Whether only its looks can tell that it came before: no code does. */
    boolean isKnownByItsLooks() {
        return fate == PageFate.UNKNOWN && found == PageState.UNKNOWN;
    }
}
