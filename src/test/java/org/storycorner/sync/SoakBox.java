package org.storycorner.sync;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.storycorner.queue.Boxes;
import org.storycorner.queue.OpenBox;
import org.storycorner.queue.SettableClock;
import org.storycorner.story.StoryId;

/** One simulated day of a box, in a process of its own that is killed at the end of the day. */
final class SoakBox {
    private static final Duration DAY = Duration.ofDays(1);

    private SoakBox() {}

    /** Folder, server, the number of the day, from 1, how many stories a day has, and the days that they are kept. */
    public static void main(String[] arguments) throws IOException {
        var pipe = Pipe.ofStandardOutput();
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> pipe.say(Pipe.FAILED, failure.getClass().getSimpleName()));
        var folder = Path.of(arguments[0]);
        int day = Integer.parseInt(arguments[2]);
        int stories = Integer.parseInt(arguments[3]);
        var retention = Duration.ofDays(Long.parseLong(arguments[4]));
        var clock = new SettableClock(Samples.NOON.plus(DAY.multipliedBy(day)));
        var random = new Random(day);
        long begun = System.nanoTime();
        var box = Boxes.open(folder, clock);
        long opening = (System.nanoTime() - begun) / 1_000_000;
        var destination = KillableBox.destination(URI.create(arguments[1]), clock);
        var sender = KillableBox.sender(box, destination, clock, day);
        for (int story = 0; story < stories; story++) {
            clock.advance(DAY.dividedBy(stories + 1));
            var receipt = box.queue().accept(KillableBox.story(StoryId.create(clock, random)));
            pipe.say(Pipe.ACKNOWLEDGED, receipt.id(), receipt.boxSeq());
            sender.tick();
        }
        Boxes.keepHouse(box, retention);
        pipe.say(evening(box, folder, opening).words());
        pipe.say(Pipe.STANDING);
        standWith(box);
    }

    private static void standWith(OpenBox box) {
        while (box.queue().status().waiting() >= 0) {
            LockSupport.park();
        }
    }

    private static SoakDay evening(OpenBox box, Path folder, long opening) throws IOException {
        var spool = spool(folder);
        var stories = spool.stream()
                .filter(file -> file.toString().endsWith(".story"))
                .toList();
        return new SoakDay(
                Files.size(folder.resolve("data/box.mv.db")),
                heap(),
                handles(),
                stories.size(),
                stories.stream().mapToLong(file -> file.toFile().length()).sum(),
                spool.size() - stories.size(),
                box.queue().status().waiting(),
                opening);
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

    private static List<Path> spool(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("data/spool"))) {
            return files.toList();
        }
    }
}
