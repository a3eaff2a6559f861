package org.storycorner.paper.scan;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Opens what strangers made, for so long and no longer: what takes more is left to end by itself. Whoever gets
 * {@link Refusal#TOO_SLOW} must not use what was being opened any more.
 */
final class Patience {

    static final Duration USUAL = Duration.ofMinutes(1);

    private Patience() {}

    static Scan.Picture picture(Callable<Scan.Picture> work) {
        return waitFor(USUAL, work, Scan.Picture.Unseen::new);
    }

    static Scan file(Callable<Scan> work) {
        return waitFor(USUAL, work, Scan.Refused::new);
    }

    static <T> T waitFor(Duration longest, Callable<? extends T> work, Function<Refusal, ? extends T> refused) {
        var task = new FutureTask<T>(work::call);
        Thread.ofPlatform().daemon().name("scan").start(task);
        try {
            return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooSlow) {
            task.cancel(true);
            return refused.apply(Refusal.TOO_SLOW);
        } catch (ExecutionException notOpened) {
            return refused.apply(
                    notOpened.getCause() instanceof OutOfMemoryError ? Refusal.TOO_MUCH_MEMORY : Refusal.DAMAGED);
        } catch (InterruptedException ended) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return refused.apply(Refusal.TOO_SLOW);
        }
    }
}
