package org.storycorner.sync;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.storycorner.queue.Boxes;
import org.storycorner.queue.OpenBox;
import org.storycorner.queue.SettableClock;
import org.storycorner.story.StoryId;

/** One simulated day of a box, in a process of its own that is killed at the end of the day. */
final class SoakBox {
    static final int STORIES_A_DAY = 100;

    private static final Duration DAY = Duration.ofDays(1);

    /** How long the product keeps what it has passed on. */
    private static final Duration RETENTION = Duration.ofDays(30);

    private SoakBox() {}

    /** Folder, server and the number of the day, from 1. */
    public static void main(String[] arguments) throws IOException {
        var pipe = Pipe.ofStandardOutput();
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> pipe.say(Pipe.FAILED, failure.getClass().getSimpleName()));
        var folder = Path.of(arguments[0]);
        int day = Integer.parseInt(arguments[2]);
        var clock = new SettableClock(Samples.NOON.plus(DAY.multipliedBy(day)));
        var random = new Random(day);
        long begun = System.nanoTime();
        var box = Boxes.open(folder, clock);
        long opening = (System.nanoTime() - begun) / 1_000_000;
        var destination = KillableBox.destination(URI.create(arguments[1]), clock);
        var sender = KillableBox.sender(box, destination, clock, day);
        for (int story = 0; story < STORIES_A_DAY; story++) {
            clock.advance(DAY.dividedBy(STORIES_A_DAY + 1));
            var receipt = box.queue().accept(KillableBox.story(StoryId.create(clock, random)));
            pipe.say(Pipe.ACKNOWLEDGED, receipt.id(), receipt.boxSeq());
            sender.tick();
        }
        Boxes.keepHouse(box, RETENTION);
        pipe.say(
                Pipe.FIGURES,
                size(folder),
                heap(),
                handles(),
                spoolFiles(folder),
                box.queue().status().waiting(),
                opening);
        pipe.say(Pipe.STANDING);
        standWith(box);
    }

    private static void standWith(OpenBox box) {
        while (box.queue().status().waiting() >= 0) {
            LockSupport.park();
        }
    }

    private static long size(Path folder) throws IOException {
        return Files.size(folder.resolve("data/box.mv.db"));
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long handles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getOpenFileDescriptorCount()
                : -1;
    }

    private static long spoolFiles(Path folder) throws IOException {
        try (var files = Files.list(folder.resolve("data/spool"))) {
            return files.count();
        }
    }
}
