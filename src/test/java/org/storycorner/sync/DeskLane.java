package org.storycorner.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import org.storycorner.measure.Ending;
import org.storycorner.measure.LeanJava;
import org.storycorner.queue.Boxes;
import org.storycorner.queue.FarComputer;
import org.storycorner.queue.QueueState;
import org.storycorner.story.Story;
import org.storycorner.story.StoryId;
import org.storycorner.sync.DeskBox.Plan;
import org.storycorner.sync.Found.Content;

/** One box with a desk, killed and started again many times, then drained and compared with what was heard. */
final class DeskLane {

    static final int STORIES_ON_A_STICK = 4;

    /** The one that is new, and the one that the life before may have left half read. */
    private static final int STICKS_THERE = 2;

    private static final int LINES_OF_A_ROUND = 80;
    private static final int SENT_AT_ONCE = 50;

    private final Path folder;
    private final LeanJava java;
    private final Random random;
    private final Tally tally;
    private final DeskLedger ledger = new DeskLedger();
    private final FarComputer far;
    private final Map<String, List<StoryId>> sticks = new HashMap<>();
    private long day = 1;
    private KillPoint killedAt = KillPoint.RANDOM;

    /** One box in this folder. */
    DeskLane(Path folder, LeanJava java, long seed, Tally tally) {
        this.folder = folder;
        this.java = java;
        this.random = new Random(seed);
        this.tally = tally;
        far = new FarComputer(folder.resolve("far"), DeskBox.clock(0));
    }

    /** Lives and is killed at each of these points, as long as there is time; then everything is looked for. */
    int run(List<KillPoint> points, Ending ending) throws IOException, InterruptedException {
        int lived = 0;
        Files.createDirectories(DeskBox.sticks(folder));
        for (var next = points.iterator(); next.hasNext() && !ending.isWanted(); lived++) {
            fillAStick(lived);
            var point = next.next();
            int time = point == KillPoint.REPAIRING ? 1 : 1 + random.nextInt(2);
            new Life(new Plan(folder, random.nextLong(), point, time, day)).run();
            tally.killed(point);
            killedAt = point;
            day++;
        }
        if (lived > 0) {
            drain();
            tally.settled(ledger);
        }
        if (ledger.faults().isEmpty()) {
            FileSystemUtils.deleteRecursively(folder);
        }
        return lived;
    }

    private void fillAStick(int life) throws IOException {
        var name = "stick-%03d".formatted(life);
        var stories = Stream.generate(() -> KillableBox.story(StoryId.create(DeskBox.clock(day), random)))
                .limit(STORIES_ON_A_STICK)
                .toList();
        far.write(stories, folder, DeskBox.sticks(folder).resolve(name));
        sticks.put(name, stories.stream().map(Story::id).toList());
        Files.deleteIfExists(DeskBox.sticks(folder).resolve("stick-%03d".formatted(life - STICKS_THERE)));
    }

    private void drain() {
        var clock = DeskBox.clock(day);
        try (var box = Boxes.open(folder, clock)) {
            ledger.day(day);
            ledger.shown(Found.on(box, folder, clock), killedAt);
            var queue = box.queue();
            for (var taken = queue.takeOldest(SENT_AT_ONCE); !taken.isEmpty(); taken = queue.takeOldest(SENT_AT_ONCE)) {
                var ids = taken.stream().map(Story::id).toList();
                ids.forEach(id -> ledger.taken(id, killedAt));
                queue.delivered(ids.stream().collect(Collectors.toMap(id -> id, id -> "receipt")));
            }
            ledger.drained(killedAt);
        } catch (RuntimeException refused) {
            tally.openingFailed(killedAt, "The box could not be drained: " + refused);
        }
    }

    /** From the start of a process to its end. */
    private final class Life {
        private final Plan plan;
        private final List<Found> there = new ArrayList<>();
        private boolean opened;

        Life(Plan plan) {
            this.plan = plan;
        }

        void run() throws IOException, InterruptedException {
            ledger.day(day);
            new KilledProcess(this::note, this::failed)
                    .run(java.command(DeskBox.class, plan.words()), folder.resolve("child.log"), process -> {
                        if (plan.point() == KillPoint.RANDOM) {
                            process.listenUntil(Pipe.CHECKED);
                            process.listen(random.nextInt(LINES_OF_A_ROUND));
                            KilledProcess.spin(random.nextInt(8_000_000));
                        } else {
                            process.listenUntil(Pipe.STANDING);
                        }
                    });
        }

        private void note(String line) {
            var words = line.split(" ", -1);
            switch (words[0]) {
                case Pipe.OPENED -> {
                    opened = true;
                    tally.opened(killedAt, Long.parseLong(words[1]), Map.of());
                }
                case Pipe.THERE -> there.add(Found.of(words));
                case Pipe.CHECKED -> ledger.shown(there, killedAt);
                case Pipe.DAY -> {
                    day = Long.parseLong(words[1]);
                    ledger.day(day);
                }
                case Pipe.ACKNOWLEDGED -> ledger.acknowledged(id(words), Long.parseLong(words[2]), plan.point());
                case Pipe.TRYING -> ledger.trying(id(words), QueueState.valueOf(words[2]));
                case Pipe.DONE -> ledger.done(id(words), QueueState.valueOf(words[2]));
                case Pipe.TAKEN -> ledger.taken(id(words), plan.point());
                case Pipe.ERASING -> ledger.erasing(Content.valueOf(words[1]));
                case Pipe.ERASED -> ledger.erased(Content.valueOf(words[1]));
                case Pipe.IMPORTED ->
                    ledger.imported(
                            sticks.getOrDefault(words[1], List.of()).get(Integer.parseInt(words[2]) - 1), plan.point());
                case Pipe.READ -> ledger.read(words[1], Integer.parseInt(words[2]), plan.point());
                case Pipe.FAILED -> failed("The box failed with " + words[1]);
                case Pipe.OPENING, Pipe.STANDING -> {}
                default -> failed("The box said what nobody understands: " + words[0]);
            }
        }

        private void failed(String what) {
            tally.openingFailed(
                    killedAt,
                    what + (opened ? "" : " before it was open") + "; the kill before was " + killedAt + ", this one "
                            + plan.point());
        }
    }

    private static StoryId id(String[] words) {
        return StoryId.parse(words[1]).orElseThrow();
    }
}
