package org.storycorner.sync;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.storycorner.queue.Boxes;
import org.storycorner.queue.SettableClock;
import org.storycorner.story.Stories;

/**
 * A box in a process of its own, whose staff hand over, put aside, release, withdraw, erase and import in simulated time,
 * until the process is killed. Its recorder hears of everything over a pipe.
 */
final class DeskBox {

    /** More than any place needs to be passed; a box that lives longer ends by itself, which is a failure. */
    private static final int MOST_ROUNDS = 40;

    private static final int ROUNDS_TO_LEARN = 5;

    private DeskBox() {}

    /**
     * What the recorder wants of this life.
     *
     * @param time at which passing of the point to stand still, from 1
     * @param day of the simulated time, on which no earlier life was
     */
    record Plan(Path folder, long seed, KillPoint point, int time, long day) {

        static Plan of(String... words) {
            return new Plan(
                    Path.of(words[0]),
                    Long.parseLong(words[1]),
                    KillPoint.valueOf(words[2]),
                    Integer.parseInt(words[3]),
                    Long.parseLong(words[4]));
        }

        List<String> words() {
            return List.of(
                    folder.toString(), Long.toString(seed), point.name(), Integer.toString(time), Long.toString(day));
        }
    }

    /** With one more word than a plan has, the box ends by itself. */
    public static void main(String[] arguments) {
        var pipe = Pipe.ofStandardOutput();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            pipe.say(Pipe.FAILED, failure.getClass().getSimpleName());
            failure.printStackTrace();
        });
        var plan = Plan.of(arguments);
        var standing = new Standing(pipe, plan.point(), plan.time());
        var clock = clock(plan.day());
        pipe.say(Pipe.OPENING);
        long begun = System.nanoTime();
        var box = Boxes.open(plan.folder(), standing.during(clock), standing::passed);
        pipe.say(Pipe.OPENED, Duration.ofNanos(System.nanoTime() - begun).toMillis());
        Found.on(box, plan.folder(), clock).forEach(found -> found.sayTo(pipe));
        pipe.say(Pipe.CHECKED);
        var deeds = new DeskDeeds(pipe, standing, clock, box, plan);
        int rounds = arguments.length > plan.words().size() ? ROUNDS_TO_LEARN : MOST_ROUNDS;
        for (int round = 0; round < rounds; round++) {
            deeds.round();
        }
        box.close();
    }

    /** The simulated noon of this day. */
    static SettableClock clock(long day) {
        return new SettableClock(Stories.TOLD_AT.plus(Duration.ofDays(day)));
    }

    /** Where the sticks lie that are to be read into the box in this folder. */
    static Path sticks(Path folder) {
        return folder.resolve("sticks");
    }
}
