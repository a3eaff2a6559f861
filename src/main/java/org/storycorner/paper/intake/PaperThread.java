package org.storycorner.paper.intake;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The one thread that reads stacks, beside everything else that the box does. It is told to end and never interrupted: an
 * interrupt would close the store's file under everybody.
 */
@Component
class PaperThread implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PaperThread.class);
    private static final int LOOKS_EVERY_SECONDS = 5;
    private static final int PATIENCE_SECONDS = 70;

    private final StackReader reader;
    private final StackRepair repair;
    private final boolean enabled;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean ended = true;
    private volatile boolean isRepaired;
    private volatile CountDownLatch rested = new CountDownLatch(0);

    PaperThread(
            StackReader reader,
            StackRepair repair,
            @Value("${storycorner.housekeeping.enabled:true}") boolean enabled) {
        this.reader = reader;
        this.repair = repair;
        this.enabled = enabled;
    }

    /** Something has come in. */
    void wake() {
        work.release();
    }

    @Override
    public void start() {
        if (enabled) {
            ended = false;
            repaired();
            rested = new CountDownLatch(1);
            Thread.ofPlatform().daemon().name("paper").start(this::run);
        }
    }

    @Override
    public void stop() {
        ended = true;
        wake();
        try {
            if (!rested.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                log.warn("A page is still being read while the box closes; it is read again after the next start");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Begins before the box takes requests, and ends after. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return !ended;
    }

    private void run() {
        while (!ended) {
            try {
                while (!ended && repaired() && reader.readNext(() -> ended)) {
                    log.debug("A file has been read");
                }
                rest();
            } catch (IOException | RuntimeException | Error noRoomOrDamaged) {
                // Whatever it was: a thread that is gone would read nothing until the next start, and nobody would
                // know.
                log.warn(
                        "Scanned pages are read later ({})",
                        noRoomOrDamaged.getClass().getSimpleName());
                rest();
            }
        }
        rested.countDown();
    }

    /** Before the first request comes in: what is only just being uploaded is no leftover. */
    private boolean repaired() {
        if (!isRepaired) {
            try {
                repair.run();
                isRepaired = true;
            } catch (IOException | RuntimeException noRoom) {
                log.warn("Scans are put in order later ({})", noRoom.getClass().getSimpleName());
            }
        }
        return isRepaired;
    }

    private void rest() {
        try {
            if (work.tryAcquire(LOOKS_EVERY_SECONDS, TimeUnit.SECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException nobodyDoesThat) {
            ended = true;
        }
    }
}
