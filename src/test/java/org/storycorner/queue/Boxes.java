package org.storycorner.queue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.util.unit.DataSize;
import org.storycorner.story.StoryId;

/** Boxes in a test's temporary folder. */
public final class Boxes {
    private Boxes() {}

    /** Data and key side by side below this folder, and no floor for free space. */
    public static BoxSettings settings(Path folder) {
        return new BoxSettings(folder.resolve("data"), folder.resolve("keys/box.key"), null, DataSize.ofBytes(0));
    }

    public static OpenBox open(Path folder, Clock clock) {
        return OpenBox.open(settings(folder), clock);
    }

    /** Opens a box that says the name of each step as it has been done; whoever hears of it may stand still there. */
    public static OpenBox open(Path folder, Clock clock, Consumer<String> passed) {
        return OpenBox.open(settings(folder), clock, step -> passed.accept(step.name()));
    }

    /** The names of an acceptance's steps. */
    public static List<String> steps() {
        return EnumSet.range(CrashPoint.Step.TEMPORARY_WRITTEN, CrashPoint.Step.CHECKPOINTED).stream()
                .map(Enum::name)
                .toList();
    }

    /** Does what is due beside taking stories. */
    public static void keepHouse(OpenBox box, Duration retention) {
        box.housekeeping().run(retention, true);
    }

    public static Path spoolFile(Path folder, StoryId id) {
        return folder.resolve("data/spool").resolve(id + ".story");
    }

    static Path temporaryFile(Path folder, StoryId id) {
        return folder.resolve("data/spool").resolve(id + ".tmp");
    }
}
