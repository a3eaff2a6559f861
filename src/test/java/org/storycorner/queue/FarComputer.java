package org.storycorner.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.storycorner.story.Story;

/** A computer somewhere else, with a key of its own, that writes stories onto a stick for a box. */
public final class FarComputer {

    private final Path keyFile;
    private final Clock clock;

    public FarComputer(Path folder, Clock clock) {
        keyFile = folder.resolve("box.key");
        this.clock = clock;
        new KeyFile(keyFile).create();
    }

    /** Seals these stories for the box in this folder. */
    public void write(List<Story> stories, Path box, Path stick) throws IOException {
        var queue = new MemoryStoryQueue(clock);
        stories.forEach(queue::accept);
        var recipient = new BoxKeys(Boxes.settings(box).keyFile()).recipient("box");
        try (var out = Files.newOutputStream(stick)) {
            new StoryTransfer(queue, Rooms.plenty(), keyFile, clock)
                    .export(ExportChoice.WAITING, recipient, "Far away", out, sofar -> {});
        }
    }
}
