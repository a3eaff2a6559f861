package org.storycorner.measure.paper;

import org.storycorner.paper.read.TickClass;

/** What somebody put into a box, and what it means. */
public enum Mark {
    NOTHING(TickClass.EMPTY),
    CROSS(TickClass.MARKED),
    TICK(TickClass.MARKED),
    STROKE(TickClass.MARKED),
    SCRIBBLE(TickClass.MARKED),
    WEAK_CROSS(TickClass.MARKED),
    OVERSIZED(TickClass.MARKED),
    FILLED(TickClass.CANCELLED),
    CROSSED_THEN_FILLED(TickClass.CANCELLED);

    private final TickClass meant;

    Mark(TickClass meant) {
        this.meant = meant;
    }

    TickClass meant() {
        return meant;
    }
}
