package org.storycorner.queue;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the start-up repair had to do, and how often. */
public record Repairs(Map<Repair, Integer> counts) {

    public static final Repairs NONE = new Repairs(Map.of());

    /** One kind of repair. */
    public enum Repair {
        IMPORTED("stories imported from their file"),
        COUNTED("counting rows of erased stories imported from the spool"),
        FROM_BACKUP("stories taken from the last backup, as both copies were gone"),
        FINISHED("complete files given their final name"),
        RESPOOLED("files written again from their row"),
        RESTORED("rows filled again from their file"),
        CAUGHT_UP("rows that had lost a last state or erasure given it back from the spool"),
        RESUMED("stories that were being sent put back"),
        QUARANTINED("stories quarantined, as they open in neither copy"),
        SET_ASIDE("files set aside in quarantine/"),
        DISCARDED("beginnings of files discarded");

        private final String told;

        Repair(String told) {
            this.told = told;
        }
    }

    public Repairs {
        counts = Map.copyOf(counts);
    }

    public int count(Repair repair) {
        return counts.getOrDefault(repair, 0);
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** In words, for the log. */
    @Override
    public String toString() {
        return Stream.of(Repair.values())
                .filter(counts::containsKey)
                .map(repair -> counts.get(repair) + " " + repair.told)
                .collect(Collectors.joining(", "));
    }
}
