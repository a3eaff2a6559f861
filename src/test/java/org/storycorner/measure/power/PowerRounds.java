package org.storycorner.measure.power;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.springframework.util.FileSystemUtils;
import org.storycorner.measure.Causes;
import org.storycorner.measure.Progress;
import org.storycorner.measure.disk.SimulatedDisk;
import org.storycorner.queue.Boxes;
import org.storycorner.queue.Keeping;

/** Cuts the power of one way of keeping stories, again and again, and compares what is left with what people were told. */
final class PowerRounds {

    /** So many cuts one disk lives through; then it is a new one. */
    private static final int CUTS_OF_A_DISK = 10;

    private static final int MOST_STORIES = 60;
    private static final int MOST_OPERATIONS = 500;
    private static final int OPERATIONS_OF_AN_OPENING = 120;
    private static final int STORIES_BEFORE_A_CLOSE = 8;
    private static final int OPERATIONS_OF_A_CLOSE = 30;

    private final Opening opening;
    private final Path scratch;
    private final Random random;
    private final Clock clock = Clock.systemUTC();
    private final Tally tally = new Tally();
    private final Tally withoutSpool = new Tally();
    private final boolean alsoWithoutSpool;
    private final AtomicInteger passings = new AtomicInteger();
    private volatile String cutAt = "";
    private Ledger ledger = new Ledger();
    private SimulatedDisk disk;
    private Keeping keeping;

    /** Whether a thread never ends; who closes what it holds would wait for it. */
    private boolean isStuck;

    private int disks;

    private PowerRounds(Opening opening, Path scratch, long seed, boolean alsoWithoutSpool)
            throws IOException, SQLException {
        this.opening = opening;
        this.scratch = scratch;
        this.random = new Random(seed);
        this.alsoWithoutSpool = alsoWithoutSpool;
        this.disk = SimulatedDisk.over(Files.createDirectories(nextFolder()));
        this.keeping = opening.open(disk.root(), this::passed);
    }

    /**
     * Runs so many rounds, each with one cut or more.
     *
     * @param alsoWithoutSpool whether each image is looked at once more, with its spool taken away
     */
    static PowerRounds run(Opening opening, long seed, int rounds, boolean alsoWithoutSpool, IntConsumer progress)
            throws IOException, SQLException, InterruptedException {
        var scratch = Files.createTempDirectory("power-cuts");
        try (var _ = Hush.begin()) {
            var cuts = new PowerRounds(opening, scratch, seed, alsoWithoutSpool);
            for (int round = 1; round <= rounds; round++) {
                cuts.round();
                if (round % CUTS_OF_A_DISK == 0) {
                    cuts.startAnew();
                }
                progress.accept(round);
            }
            cuts.end();
            return cuts;
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }

    Tally tally() {
        return tally;
    }

    Tally withoutSpool() {
        return withoutSpool;
    }

    private void round() throws IOException, SQLException, InterruptedException {
        var tellers = new Tellers(disk, ledger, clock, MOST_STORIES);
        switch (random.nextInt(8)) {
            case 0 -> cutWhileClosing(tellers);
            case 1, 2 -> cutAtAStep(tellers);
            default -> cutAtAnOperation(tellers);
        }
        end();
        tally.cut(tellers.told(), tellers.failedWithPower());
        leaveAfterCut();
        if (random.nextInt(4) == 0) {
            cutWhileOpening();
        }
        recover();
    }

    private void cutAtAnOperation(Tellers tellers) throws InterruptedException {
        disk.cutAfter(1 + random.nextInt(MOST_OPERATIONS));
        isStuck = !tellers.tellUntilTheCut(keeping, random);
    }

    private void cutAtAStep(Tellers tellers) throws InterruptedException {
        var steps = Boxes.steps();
        passings.set(1 + random.nextInt(8));
        cutAt = steps.get(random.nextInt(steps.size()));
        isStuck = !tellers.tellUntilTheCut(keeping, random);
        cutAt = "";
    }

    private void cutWhileClosing(Tellers tellers) throws InterruptedException {
        isStuck = !tellers.tellSome(STORIES_BEFORE_A_CLOSE, keeping, random);
        disk.cutAfter(random.nextInt(OPERATIONS_OF_A_CLOSE));
    }

    private void cutWhileOpening() throws IOException, SQLException {
        disk.cutAfter(1 + random.nextInt(OPERATIONS_OF_AN_OPENING));
        try {
            keeping = opening.open(disk.root(), this::passed);
            end();
        } catch (RuntimeException | IOException | SQLException failed) {
            disk.cut();
        }
        tally.cut(0, 0);
        leaveAfterCut();
    }

    private void recover() throws IOException, SQLException {
        if (alsoWithoutSpool) {
            lookWithoutSpool();
        }
        long begun = System.nanoTime();
        try {
            keeping = opening.open(disk.root(), this::passed);
            var recovery = Duration.ofNanos(System.nanoTime() - begun);
            tally.opened(recovery, ledger.compare(keeping));
            ledger.settle(keeping);
        } catch (RuntimeException | SQLException refused) {
            Progress.say("power cuts: would not open: " + Causes.of(refused));
            tally.refused(ledger.size());
            disk.cut();
            startAnew();
        }
    }

    private void lookWithoutSpool() throws IOException, SQLException {
        var folder = nextFolder();
        FileSystemUtils.copyRecursively(Path.of(disk.root().toString()), folder);
        FileSystemUtils.deleteRecursively(folder.resolve("data/spool"));
        withoutSpool.cut(0, 0);
        try (var deprived = SimulatedDisk.over(folder)) {
            long begun = System.nanoTime();
            try (var alone = opening.open(deprived.root(), this::passed)) {
                var recovery = Duration.ofNanos(System.nanoTime() - begun);
                withoutSpool.opened(recovery, ledger.compare(alone));
            } catch (RuntimeException refused) {
                Progress.say("power cuts, the spool taken away: would not open: " + Causes.of(refused));
                withoutSpool.refused(ledger.size());
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** The disk that the power cut leaves takes the place of the one that it hit. */
    private void leaveAfterCut() throws IOException {
        var before = disk;
        disk = before.afterCut(random, nextFolder());
        forget(before);
    }

    private void startAnew() throws IOException, SQLException {
        end();
        forget(disk);
        ledger = new Ledger();
        disk = SimulatedDisk.over(Files.createDirectories(nextFolder()));
        keeping = opening.open(disk.root(), this::passed);
    }

    /** Closes what may have lost its power; then it only lets go of its threads and connections. */
    private void end() {
        if (isStuck) {
            isStuck = false;
            return;
        }
        try {
            keeping.close();
        } catch (RuntimeException failed) {
            if (!disk.isCut()) {
                throw failed;
            }
        }
    }

    private void passed(String step) {
        if (step.equals(cutAt) && passings.decrementAndGet() == 0) {
            disk.cut();
        }
    }

    private Path nextFolder() {
        return scratch.resolve("disk-" + disks++);
    }

    private static void forget(SimulatedDisk disk) throws IOException {
        disk.close();
        FileSystemUtils.deleteRecursively(Path.of(disk.root().toString()));
    }
}
