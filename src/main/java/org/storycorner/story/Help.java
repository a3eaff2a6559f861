package org.storycorner.story;

import java.util.Set;

/** Whether a person told their story alone or with somebody's help. The helper's name is never held. */
public sealed interface Help {

    Help ALONE = new Alone();

    /** Nobody helped. */
    record Alone() implements Help {}

    /**
     * Somebody helped.
     *
     * @param how what the helper did; may be empty when nothing was said
     * @param declared whether the helper ticked the declaration; required of those who {@link Helper#mustDeclare()}
     */
    record Helped(Helper by, Set<Support> how, boolean declared) implements Help {
        public Helped {
            how = Set.copyOf(how);
            if (by.mustDeclare() && !declared) {
                throw new IllegalArgumentException("A " + by + " helps only after declaring it");
            }
        }
    }
}
