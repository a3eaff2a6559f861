package org.storycorner.paper.scan;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Opens what strangers made, for so long and no longer: what takes more is left to end by itself. */
final class Patience {

    private static final int SECONDS = 60;

    private Patience() {}

    static Scan.Picture waitFor(Callable<Scan.Picture> work) {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name("scan").start(task);
        try {
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException tooSlow) {
            task.cancel(true);
            return new Scan.Picture.Unseen(Refusal.TOO_SLOW);
        } catch (ExecutionException damaged) {
            return new Scan.Picture.Unseen(Refusal.DAMAGED);
        } catch (InterruptedException ended) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return new Scan.Picture.Unseen(Refusal.TOO_SLOW);
        }
    }
}
