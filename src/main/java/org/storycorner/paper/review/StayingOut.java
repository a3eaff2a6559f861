package org.storycorner.paper.review;

import java.util.List;

/**
 * Which scans do not go with their story and are erased when it is queued; whoever queues it should know.
 *
 * @param isTooLarge whether they are too large for it together: then none of them goes along
 * @param notStraight the numbers of the pages that were not found in their pictures, which may show more than the page
 */
public record StayingOut(boolean isTooLarge, List<Integer> notStraight) {

    /** All of them go along, or none is meant to. */
    static final StayingOut NONE = new StayingOut(false, List.of());

    public StayingOut {
        notStraight = List.copyOf(notStraight);
    }
}
