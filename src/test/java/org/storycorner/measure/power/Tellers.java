package org.storycorner.measure.power;

import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.storycorner.measure.disk.SimulatedDisk;
import org.storycorner.queue.Draft;
import org.storycorner.queue.Keeping;
import org.storycorner.story.StoryId;

/** Two threads that tell stories until the power fails, and now and then type, withdraw, deliver or tap twice. */
final class Tellers {
    private static final int THREADS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int OFTEN = 4;
    private static final int SELDOM = 8;

    private final SimulatedDisk disk;
    private final Ledger ledger;
    private final Clock clock;
    private final int mostStories;
    private final AtomicInteger told = new AtomicInteger();
    private final AtomicInteger failedWithPower = new AtomicInteger();

    /** The power is cut at the latest when so many stories were acknowledged. */
    Tellers(SimulatedDisk disk, Ledger ledger, Clock clock, int mostStories) {
        this.disk = disk;
        this.ledger = ledger;
        this.clock = clock;
        this.mostStories = mostStories;
    }

    /** How many stories were acknowledged. */
    int told() {
        return told.get();
    }

    /** How many of the threads met an error although there was power. */
    int failedWithPower() {
        return failedWithPower.get();
    }

    /**
     * Returns once the power has failed and nobody tells any more. H2 may turn in circles for ever in what an earlier power
     * cut has left of its file, and then writes nothing at which the power could fail: that is an error although there was
     * power.
     *
     * @return whether every thread came to its end
     */
    boolean tellUntilTheCut(Keeping keeping, Random seeds) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().daemon().factory());
        for (int thread = 0; thread < THREADS; thread++) {
            var random = new Random(seeds.nextLong());
            threads.execute(() -> tellOn(keeping, random));
        }
        if (!disk.awaitCut(PATIENCE)) {
            failedWithPower.incrementAndGet();
            disk.cut();
        }
        threads.shutdownNow();
        return threads.awaitTermination(1, TimeUnit.MINUTES);
    }

    /**
     * Tells so many stories, one after the other, with power; an error counts, and ends it.
     *
     * @return whether that came to its end
     */
    boolean tellSome(int stories, Keeping keeping, Random seeds) throws InterruptedException {
        var random = new Random(seeds.nextLong());
        var teller = Thread.ofPlatform().daemon().start(() -> {
            try {
                for (int story = 0; story < stories; story++) {
                    turn(keeping, random);
                }
            } catch (RuntimeException failed) {
                failedWithPower.incrementAndGet();
            }
        });
        if (teller.join(PATIENCE)) {
            return true;
        }
        failedWithPower.incrementAndGet();
        disk.cut();
        return false;
    }

    private void tellOn(Keeping keeping, Random random) {
        try {
            while (!disk.isCut()) {
                turn(keeping, random);
            }
        } catch (RuntimeException failed) {
            if (!disk.isCut()) {
                failedWithPower.incrementAndGet();
            }
        } finally {
            disk.cut();
        }
    }

    /** One story, and what may go with it. */
    private void turn(Keeping keeping, Random random) {
        var id = StoryId.create(clock, random);
        if (random.nextInt(OFTEN) == 0) {
            keeping.saveDraft(new Draft(id, "kiosk", clock.instant(), "half a sentence"));
        }
        tell(keeping, id);
        if (random.nextInt(SELDOM) == 0) {
            tell(keeping, id);
        }
        if (random.nextInt(OFTEN) == 0) {
            deliver(keeping);
        }
        if (random.nextInt(SELDOM) == 0) {
            withdraw(keeping, id);
        }
    }

    private void tell(Keeping keeping, StoryId id) {
        ledger.offered(id);
        var receipt = keeping.accept(Ledger.story(id));
        ledger.acknowledged(receipt);
        if (told.incrementAndGet() >= mostStories) {
            disk.cut();
        }
    }

    /** The destination has it from the moment that it is taken; only the note of that can still be lost. */
    private synchronized void deliver(Keeping keeping) {
        keeping.takeOldest().ifPresent(story -> {
            ledger.deliveryBegun(story.id());
            keeping.delivered(story.id(), "receipt");
            ledger.delivered(story.id());
        });
    }

    /** Not while the other thread delivers: what is being sent can't be withdrawn. */
    private synchronized void withdraw(Keeping keeping, StoryId id) {
        ledger.withdrawalBegun(id);
        keeping.withdraw(id);
        ledger.withdrawn(id);
    }
}
