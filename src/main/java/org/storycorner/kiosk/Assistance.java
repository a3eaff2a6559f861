package org.storycorner.kiosk;

import java.util.Optional;
import java.util.Set;
import org.storycorner.story.Help;
import org.storycorner.story.Helper;
import org.storycorner.story.Support;

/** What the journey knows of somebody's help so far; unlike {@link Help} it may still lack the declaration. */
public record Assistance(Optional<Helper> helper, Set<Support> how, boolean declared) {

    public static final Assistance NONE = new Assistance(Optional.empty(), Set.of(), false);

    public Assistance {
        how = Set.copyOf(how);
    }

    public static Assistance by(Helper helper) {
        return new Assistance(Optional.of(helper), Set.of(), false);
    }

    public boolean isGiven() {
        return helper.isPresent();
    }

    public boolean isBy(Helper someone) {
        return helper.filter(someone::equals).isPresent();
    }

    /** Whether the journey must not go on as it is: the helper is one who declares, and has not. */
    public boolean lacksDeclaration() {
        return helper.filter(Helper::mustDeclare).isPresent() && !declared;
    }

    Help help() {
        return helper.<Help>map(who -> new Help.Helped(who, how, declared)).orElse(Help.ALONE);
    }
}
