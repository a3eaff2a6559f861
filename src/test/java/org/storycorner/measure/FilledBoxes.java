package org.storycorner.measure;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.storycorner.queue.Boxes;
import org.storycorner.staff.Role;
import org.storycorner.staff.TestAccounts;

/** Boxes with so many queued stories each, every one of them accepted as a person's is, and closed again. */
record FilledBoxes(Folders below, List<Integer> sizes) {

    FilledBoxes {
        sizes = List.copyOf(sizes);
    }

    static FilledBoxes fill(Folders below, InventedStories stories, List<Integer> sizes) {
        var boxes = new FilledBoxes(below, sizes);
        for (int size : sizes) {
            fill(boxes.folder(size), stories, size);
        }
        return boxes;
    }

    static void fill(Path folder, InventedStories stories, int size) {
        Progress.say("Filling a box with %,d stories …".formatted(size));
        try (var box = Boxes.open(folder, Clock.systemUTC())) {
            for (int story = 0; story < size; story++) {
                box.queue().accept(stories.next());
            }
            TestAccounts.in(box.jdbc(), Role.MANAGER);
        }
    }

    Path folder(int size) {
        return below.folder("box-" + size);
    }
}
