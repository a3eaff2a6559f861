package org.storycorner.measure;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.storycorner.queue.Boxes;

/** How long a box takes to open: key, store and start-up repair, without the screens around it. */
final class OpeningFigures {
    private final FilledBoxes boxes;
    private final int times;
    private final Map<Integer, List<Duration>> opening = new LinkedHashMap<>();

    OpeningFigures(FilledBoxes boxes, int times) {
        this.boxes = boxes;
        this.times = times;
    }

    Section section() {
        Progress.say("Opening boxes …");
        measure(1);
        opening.clear();
        measure(times);
        var empty = new Times(opening.getOrDefault(boxes.sizes().getFirst(), List.of()));
        return new Section(
                "Opening the box",
                "OpenBox.open alone, in a process that has opened each of them once before, %d times in turn. In ms; target: at most 2 × the first."
                        .formatted(times),
                List.of("queued stories", "median", "longest", "median against the first"),
                opening.entrySet().stream()
                        .map(size -> row(size.getKey(), new Times(size.getValue()), empty))
                        .toList());
    }

    private void measure(int rounds) {
        for (int round = 0; round < rounds; round++) {
            for (int size : boxes.sizes()) {
                opening.computeIfAbsent(size, none -> new ArrayList<>()).add(open(size));
            }
        }
    }

    private Duration open(int size) {
        long start = System.nanoTime();
        try (var box = Boxes.open(boxes.folder(size), Clock.systemUTC())) {
            var took = Duration.ofNanos(System.nanoTime() - start);
            if (!box.repairs().isEmpty() || box.queue().status().waiting() != size) {
                throw new IllegalStateException("The box of " + size + " stories is not as it was left");
            }
            return took;
        }
    }

    private static List<String> row(int size, Times times, Times empty) {
        return List.of(
                "%,d".formatted(size),
                Times.millis(times.median()),
                Times.millis(times.longest()),
                Times.ratio(times.median(), empty.median()));
    }
}
