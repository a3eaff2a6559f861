package org.storycorner.sync;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.storycorner.queue.Boxes;
import org.storycorner.queue.Draft;
import org.storycorner.queue.Entry;
import org.storycorner.queue.OpenBox;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.Repairs;
import org.storycorner.queue.StoryQueue;
import org.storycorner.story.Contact;
import org.storycorner.story.Stories;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;
import org.storycorner.sync.Standing.Doing;
import org.storycorner.venue.DestinationSettings;

/**
 * A box in a process of its own: two storytellers tell, repeat, change their minds and leave drafts, and the real sender
 * sends over HTTP, all as fast as they can, until the process is killed. Its recorder hears of everything over a pipe.
 */
final class KillableBox {

    /** After how many stories a box that is only to warm up a class archive ends by itself. */
    private static final int STORIES_TO_LEARN = 12;

    private static final String MORE = "The tin dragon came again. ";
    private static final int TELLERS = 2;

    /** At the most: the longer a pause, the more stories are sent and noted together after it. */
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(40);

    /**
     * What the recorder wants of this life.
     *
     * @param time at which passing of the point to stand still, from 1
     * @param checkAfter the number after which every story is looked at after the opening
     */
    record Plan(Path folder, URI server, long seed, KillPoint point, int time, long checkAfter) {

        static Plan of(String... words) {
            return new Plan(
                    Path.of(words[0]),
                    URI.create(words[1]),
                    Long.parseLong(words[2]),
                    KillPoint.valueOf(words[3]),
                    Integer.parseInt(words[4]),
                    Long.parseLong(words[5]));
        }

        List<String> words() {
            return List.of(
                    folder.toString(),
                    server.toString(),
                    Long.toString(seed),
                    point.name(),
                    Integer.toString(time),
                    Long.toString(checkAfter));
        }
    }

    private final Pipe pipe;
    private final Standing standing;
    private final Clock clock;
    private final OpenBox box;

    private KillableBox(Pipe pipe, Standing standing, Clock clock, OpenBox box) {
        this.pipe = pipe;
        this.standing = standing;
        this.clock = clock;
        this.box = box;
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
        var killable = new KillableBox(pipe, standing, Clock.systemUTC(), opened(plan, pipe, standing));
        killable.check(plan.checkAfter());
        if (arguments.length > plan.words().size()) {
            killable.learn(plan);
        } else {
            killable.live(plan);
        }
    }

    private static OpenBox opened(Plan plan, Pipe pipe, Standing standing) {
        pipe.say(Pipe.OPENING);
        long begun = System.nanoTime();
        var box = Boxes.open(plan.folder(), standing.during(Clock.systemUTC()), standing::passed);
        long milliseconds = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        pipe.say(Pipe.OPENED, milliseconds, told(box.repairs()));
        return box;
    }

    private static String told(Repairs repairs) {
        return repairs.counts().entrySet().stream()
                .map(repair -> repair.getKey() + "=" + repair.getValue())
                .collect(Collectors.joining(","));
    }

    /** The story that belongs to this id, the same here and at the recorder: one in five came on paper, with its pages. */
    static Story story(StoryId id) {
        var words = words(id);
        return Math.floorMod(id.hashCode(), 5) == 0 ? words.with(List.of(Stories.aPage(1), Stories.aPage(2))) : words;
    }

    private static Story words(StoryId id) {
        return id.hashCode() % 2 == 0
                ? Stories.aStoryWithContact(id)
                : Stories.aStory(id, "Sentinelwords of " + id + ". " + MORE.repeat(Math.floorMod(id.hashCode(), 40)));
    }

    /** Whether what a queue holds is the story of this id, whole, or whole without its contact once it was passed on. */
    static boolean isWhole(Entry entry, Optional<Story> held) {
        var told = story(entry.id());
        boolean passedOn = entry.state() == QueueState.DELIVERED;
        return held.filter(story -> story.equals(told) || (passedOn && story.equals(without(told))))
                .isPresent();
    }

    /** The same story, of whose teller nobody knows any more how to reach them. */
    static Story without(Story told) {
        return new Story(
                told.id(),
                told.toldAt(),
                told.language(),
                told.channel(),
                told.help(),
                told.teller(),
                told.ageBand(),
                told.services(),
                told.text(),
                told.answers(),
                told.pictures(),
                Contact.NONE,
                told.consent(),
                told.attachments());
    }

    private void check(long after) {
        var queue = box.queue();
        for (var entry : queue.list(after, Integer.MAX_VALUE)) {
            boolean whole = entry.state() == QueueState.WITHDRAWN || isWhole(entry, queue.open(entry.id()));
            pipe.say(Pipe.THERE, entry.id(), entry.boxSeq(), entry.state(), whole ? "whole" : "broken");
        }
        pipe.say(Pipe.CHECKED);
    }

    private void live(Plan plan) {
        for (int teller = 0; teller < TELLERS; teller++) {
            var random = new Random(31 * plan.seed() + teller);
            Thread.ofPlatform().start(() -> tellForEver(random));
        }
        Thread.ofPlatform().start(() -> sendForEver(plan));
    }

    private void tellForEver(Random random) {
        var told = new ArrayList<StoryId>();
        while (true) {
            told.add(tell(random));
            if (random.nextInt(8) == 0) {
                withdraw(told.get(random.nextInt(told.size())));
            }
        }
    }

    private StoryId tell(Random random) {
        standing.turnTo(Doing.ACCEPTING);
        var queue = box.queue();
        var story = story(StoryId.create(clock, random));
        if (random.nextInt(4) == 0) {
            queue.saveDraft(new Draft(story.id(), "kiosk", clock.instant(), "half"));
        }
        accept(queue, story);
        if (random.nextInt(4) == 0) {
            accept(queue, story);
        }
        return story.id();
    }

    private void accept(StoryQueue queue, Story story) {
        var receipt = queue.accept(story);
        pipe.say(Pipe.ACKNOWLEDGED, receipt.id(), receipt.boxSeq());
    }

    private void withdraw(StoryId id) {
        standing.turnTo(Doing.WITHDRAWING);
        pipe.say(Pipe.WITHDRAWING, id);
        try {
            box.queue().withdraw(id).ifPresent(before -> pipe.say(Pipe.WITHDRAWN, id, before.state()));
        } catch (IllegalStateException beingSent) {
            // Whoever asks while the story is on its way is asked to come again; here nobody does.
            pipe.say(Pipe.WITHDRAWING, id, "later");
        }
    }

    private void sendForEver(Plan plan) {
        standing.turnTo(Doing.SENDING);
        try (var destination = standingAround(destination(plan.server(), clock))) {
            var sender = sender(box, destination, clock, plan.seed());
            var random = new Random(plan.seed());
            while (true) {
                sender.now();
                LockSupport.parkNanos(random.nextLong(BETWEEN_ROUNDS.toNanos()));
            }
        }
    }

    private void learn(Plan plan) {
        var random = new Random(plan.seed());
        for (int story = 0; story < STORIES_TO_LEARN; story++) {
            var id = tell(random);
            if (story % 4 == 0) {
                withdraw(id);
            }
        }
        standing.turnTo(Doing.SENDING);
        try (var destination = destination(plan.server(), clock)) {
            sender(box, destination, clock, plan.seed()).now();
        }
        box.close();
    }

    static Destination destination(URI server, Clock clock) {
        return new OpenRosaDestination(
                new DestinationSettings.OpenRosa(server, Optional.empty()), Samples.shortTimes(), clock, new Random(1));
    }

    static Sender sender(OpenBox box, Destination destination, Clock clock, long seed) {
        var backoff = new Backoff(new Random(seed));
        var channel = new SyncChannel(box.jdbc(), destination.shown(), clock, backoff);
        return new Sender(box.queue(), destination, channel, clock);
    }

    private Destination standingAround(Destination real) {
        return new WatchedDestination(real, () -> standing.at(KillPoint.BEFORE_SEND), outcome -> {
            if (outcome instanceof Outcome.Delivered) {
                standing.at(KillPoint.ANSWERED);
            }
        });
    }
}
