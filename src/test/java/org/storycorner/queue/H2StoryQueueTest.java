package org.storycorner.queue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class H2StoryQueueTest extends StoryQueueContract {
    @TempDir
    Path folder;

    private OpenBox box;

    @BeforeEach
    void open() {
        box = Boxes.open(folder, clock);
    }

    @AfterEach
    void close() {
        box.close();
    }

    @Override
    StoryQueue queue() {
        return box.queue();
    }
}
