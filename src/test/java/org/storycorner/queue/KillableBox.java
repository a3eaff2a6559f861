package org.storycorner.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.storycorner.queue.CrashPoint.Step;
import org.storycorner.story.Stories;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;

/**
 * A box in a process of its own that accepts stories with two threads until it is killed. It prints a line for each
 * receipt, and stands still where it was told to wait for its end.
 */
final class KillableBox {
    static final String ACKNOWLEDGED = "acknowledged";
    static final String STANDING = "standing";
    static final String NOWHERE = "NOWHERE";

    private KillableBox() {}

    /** Folder, seed, the step to stand still at or {@link #NOWHERE}, and at which time of passing it. */
    public static void main(String[] arguments) {
        var clock = Clock.systemUTC();
        var crashPoint = standAt(arguments[2], Integer.parseInt(arguments[3]));
        var box = OpenBox.open(Boxes.settings(Path.of(arguments[0])), clock, crashPoint);
        for (int thread = 0; thread < 2; thread++) {
            var random = new Random(31 * Long.parseLong(arguments[1]) + thread);
            Thread.ofPlatform().start(() -> tellForEver(box.queue(), clock, random));
        }
    }

    /** The story that belongs to this id, the same here and at the recorder. */
    static Story story(StoryId id) {
        return id.hashCode() % 2 == 0
                ? Stories.aStoryWithContact(id)
                : Stories.aStory(id, "Sentinelwords of " + id + ". ".repeat(Math.floorMod(id.hashCode(), 999)));
    }

    private static void tellForEver(StoryQueue queue, Clock clock, Random random) {
        while (true) {
            var story = story(StoryId.create(clock, random));
            if (random.nextInt(4) == 0) {
                queue.saveDraft(new Draft(story.id(), "kiosk", clock.instant(), "half"));
            }
            print(ACKNOWLEDGED, queue.accept(story));
            if (random.nextInt(4) == 0) {
                print(ACKNOWLEDGED, queue.accept(story));
            }
        }
    }

    private static CrashPoint standAt(String step, int time) {
        if (step.equals(NOWHERE)) {
            return CrashPoint.NONE;
        }
        var wanted = Step.valueOf(step);
        var passed = new AtomicInteger();
        return reached -> {
            if (reached == wanted && passed.incrementAndGet() == time) {
                print(STANDING, new Receipt(Stories.anId(), 0));
                while (true) {
                    LockSupport.park();
                }
            }
        };
    }

    /** One write a line, so that a kill leaves whole lines. */
    private static synchronized void print(String what, Receipt receipt) {
        try {
            var line = what + " " + receipt.id() + " " + receipt.boxSeq() + "\n";
            System.out.write(line.getBytes(StandardCharsets.US_ASCII));
            System.out.flush();
        } catch (IOException recorderIsGone) {
            throw new UncheckedIOException(recorderIsGone);
        }
    }
}
