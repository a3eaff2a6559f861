package org.storycorner.queue;

import java.util.EnumMap;
import java.util.Map;
import org.storycorner.queue.Repairs.Repair;

/** Counts repairs while they are made. */
final class Tally {
    private final Map<Repair, Integer> counts = new EnumMap<>(Repair.class);

    void count(Repair repair) {
        count(repair, 1);
    }

    void count(Repair repair, int times) {
        if (times > 0) {
            counts.merge(repair, times, Integer::sum);
        }
    }

    Repairs repairs() {
        return new Repairs(counts);
    }
}
