package org.storycorner.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Boxes that are killed beside each other, two at a time; after so many kills a new one takes a box's place. */
record KillLanes(int killsOfOneBox, Tally tally, Consumer<String> progress) {

    private static final int LANES = 2;

    /** Kills boxes at all of these points; each box gets a part of them. */
    void run(List<KillPoint> points, Lane lane) throws InterruptedException, ExecutionException {
        var done = new AtomicInteger();
        var boxes = new ArrayList<Future<?>>();
        try (var lanes = Executors.newFixedThreadPool(LANES)) {
            for (int begin = 0, box = 0; begin < points.size(); begin += killsOfOneBox, box++) {
                var mine = points.subList(begin, Math.min(points.size(), begin + killsOfOneBox));
                int number = box;
                boxes.add(lanes.submit(() -> {
                    int lived = lane.run(number, mine);
                    if (lived > 0) {
                        progress.accept("%d of %d kills, %d not as promised"
                                .formatted(
                                        done.addAndGet(lived),
                                        points.size(),
                                        tally.sum().failures()));
                    }
                    return number;
                }));
            }
        }
        for (var box : boxes) {
            box.get();
        }
        tally.faults().forEach(progress);
    }

    /** Lives and kills of one box. */
    @FunctionalInterface
    interface Lane {

        /** How many of these kills there was time for. */
        int run(int number, List<KillPoint> points) throws Exception;
    }
}
