package org.storycorner.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.springframework.util.FileSystemUtils;
import org.storycorner.measure.Ending;
import org.storycorner.measure.LeanJava;
import org.storycorner.queue.Boxes;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.Repairs.Repair;
import org.storycorner.story.StoryId;
import org.storycorner.sync.KillableBox.Plan;
import org.storycorner.sync.Ledger.Arrivals;
import org.storycorner.sync.OpenRosaServer.Duplicates;
import org.storycorner.sync.OpenRosaServer.ReadBack;

/** One box after the other, each killed and started again many times, then drained and compared with what was heard. */
final class KilledLane {

    private static final int ROUNDS_TO_DRAIN = 20;

    private final Path folder;
    private final LeanJava java;
    private final Random random;
    private final Tally tally;
    private final Duplicates duplicates;
    private final OpenRosaServer server;
    private final Ledger ledger = new Ledger();
    private final Gate gate;
    private long checkedUpTo;
    private long lastOpening = 200;
    private KillPoint killedAt = KillPoint.RANDOM;

    /** One box in this folder, with a server of its own that answers what it has already in one of the two usual ways. */
    KilledLane(Path folder, LeanJava java, long seed, Duplicates duplicates, Tally tally) {
        this.folder = folder;
        this.java = java;
        this.random = new Random(seed);
        this.tally = tally;
        this.duplicates = duplicates;
        gate = new Gate(ledger, new Random(seed + 1));
        server = OpenRosaServer.started()
                .answersDuplicatesWith(duplicates)
                .letsRead(ReadBack.CENTRAL)
                .watchedBy(gate);
    }

    /** Lives and is killed at each of these points, as long as there is time; then everything is looked for. */
    int run(List<KillPoint> points, Ending ending) throws IOException, InterruptedException {
        int lived = 0;
        Files.createDirectories(folder);
        try (server) {
            for (var next = points.iterator(); next.hasNext() && !ending.isWanted(); lived++) {
                live(next.next());
            }
            if (lived > 0) {
                drainAndSettle();
            }
        }
        if (ledger.faults().isEmpty()) {
            FileSystemUtils.deleteRecursively(folder);
        }
        return lived;
    }

    private void live(KillPoint point) throws IOException, InterruptedException {
        var plan = new Plan(folder, server.address(), random.nextLong(), point, time(point), checkedUpTo);
        var life = new Life(plan);
        life.run();
        tally.killed(point);
        killedAt = point;
    }

    private int time(KillPoint point) {
        return switch (point) {
            case REPAIRING, WITHDRAWAL_MARKED -> 1;
            case RECEIPT_IN_ROW -> 1 + random.nextInt(4);
            case ANSWERED -> 1 + random.nextInt(12);
            default -> 1 + random.nextInt(8);
        };
    }

    private void drainAndSettle() throws IOException {
        gate.beCalm();
        var broken = new HashSet<StoryId>();
        try (var box = Boxes.open(folder, Clock.systemUTC());
                var destination = KillableBox.destination(server.address(), Clock.systemUTC())) {
            var sender = KillableBox.sender(box, destination, Clock.systemUTC(), 0);
            for (int round = 0; round < ROUNDS_TO_DRAIN && box.queue().status().waiting() > 0; round++) {
                sender.now();
            }
            var entries = box.queue().list(0, Integer.MAX_VALUE);
            for (var entry : entries) {
                if (entry.state() != QueueState.WITHDRAWN
                        && !KillableBox.isWhole(entry, box.queue().open(entry.id()))) {
                    broken.add(entry.id());
                }
            }
            var arrived = new Arrivals(server.accepted(), server::attachments, duplicates == Duplicates.CONFLICT);
            ledger.settle(entries, broken, arrived, gate.refused(), killedAt);
        } catch (RuntimeException refused) {
            tally.openingFailed(killedAt, "The box could not be drained: " + refused);
        }
        long again = server.accepted().stream()
                .filter(story -> server.timesSent(story.instanceId()) > 1)
                .count();
        tally.settled(ledger, again);
    }

    /** From the start of a process to its end. */
    private final class Life {
        private final Plan plan;
        private final KilledProcess process = new KilledProcess(this::note, this::failed);
        private final Map<StoryId, Long> there = new HashMap<>();
        private final Set<StoryId> broken = new HashSet<>();
        private Map<Repair, Integer> repairs = Map.of();
        private boolean opened;

        Life(Plan plan) {
            this.plan = plan;
        }

        void run() throws IOException, InterruptedException {
            if (plan.point().isAtTheServer()) {
                gate.standAt(plan.point(), () -> process.saysBeside(Pipe.STANDING));
            }
            try {
                process.run(
                        java.command(KillableBox.class, plan.words()), folder.resolve("child.log"), this::awaitTheKill);
            } finally {
                gate.goOn();
            }
        }

        private void awaitTheKill(KilledProcess running) throws InterruptedException {
            switch (plan.point()) {
                case OPENING -> {
                    running.listenUntil(Pipe.OPENING);
                    KilledProcess.spin(random.nextLong(1 + lastOpening * 1_300_000));
                }
                case RANDOM -> {
                    running.listenUntil(Pipe.CHECKED);
                    running.listen(random.nextInt(24));
                    KilledProcess.spin(random.nextInt(8_000_000));
                }
                default -> running.listenUntil(Pipe.STANDING);
            }
        }

        private void note(String line) {
            var words = line.split(" ", -1);
            switch (words[0]) {
                case Pipe.OPENED -> opened(Long.parseLong(words[1]), words.length > 2 ? words[2] : "");
                case Pipe.THERE -> there(words);
                case Pipe.CHECKED -> checked();
                case Pipe.ACKNOWLEDGED -> ledger.acknowledged(id(words), Long.parseLong(words[2]), plan.point());
                case Pipe.WITHDRAWING -> ledger.withdrawing(id(words));
                case Pipe.WITHDRAWN -> ledger.withdrawn(id(words));
                case Pipe.FAILED -> failed("The box failed with " + words[1]);
                case Pipe.OPENING, Pipe.STANDING -> {}
                default -> failed("The box said what nobody understands: " + words[0]);
            }
        }

        private void opened(long milliseconds, String told) {
            opened = true;
            lastOpening = Math.max(1, milliseconds);
            repairs = repairs(told);
            tally.opened(killedAt, milliseconds, repairs);
        }

        private void there(String[] words) {
            there.put(id(words), Long.valueOf(words[2]));
            if (!words[4].equals("whole")) {
                broken.add(id(words));
            }
        }

        /** Of the imported stories, those that had been acknowledged were in the store once, and H2 has lost them. */
        private void checked() {
            ledger.shown(there, broken, plan.checkAfter(), killedAt);
            long notAcknowledged =
                    there.keySet().stream().filter(id -> !ledger.holds(id)).count();
            tally.cameFromSpool(killedAt, Math.max(0, repairs.getOrDefault(Repair.IMPORTED, 0) - notAcknowledged));
            checkedUpTo = Math.max(
                    checkedUpTo,
                    there.values().stream().mapToLong(Long::longValue).max().orElse(0));
        }

        private void failed(String what) {
            tally.openingFailed(
                    killedAt,
                    what + (opened ? "" : " before it was open") + "; the kill before was " + killedAt + ", this one "
                            + plan.point());
        }
    }

    private static Map<Repair, Integer> repairs(String told) {
        var repairs = new EnumMap<Repair, Integer>(Repair.class);
        for (var repair : told.isEmpty() ? new String[0] : told.split(",", -1)) {
            var parts = repair.split("=", -1);
            repairs.put(Repair.valueOf(parts[0]), Integer.valueOf(parts[1]));
        }
        return repairs;
    }

    private static StoryId id(String[] words) {
        return StoryId.parse(words[1]).orElseThrow();
    }
}
