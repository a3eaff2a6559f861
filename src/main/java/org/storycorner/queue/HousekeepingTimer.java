package org.storycorner.queue;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Lets the housekeeping have its rounds. It is never interrupted: an interrupt in the middle of a write could close the
 * store's file under everybody.
 */
final class HousekeepingTimer implements SmartLifecycle {
    private static final int PATIENCE_SECONDS = 8;

    private final Housekeeping housekeeping;
    private final HousekeepingSettings settings;
    private final Retention retention;
    private final Clock clock;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private Optional<ScheduledFuture<?>> rounds = Optional.empty();

    HousekeepingTimer(Housekeeping housekeeping, HousekeepingSettings settings, Retention retention, Clock clock) {
        this.housekeeping = housekeeping;
        this.settings = settings;
        this.retention = retention;
        this.clock = clock;
        scheduler.setPoolSize(1);
        scheduler.setDaemon(true);
        scheduler.setThreadNamePrefix("housekeeping-");
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
        scheduler.setAwaitTerminationSeconds(PATIENCE_SECONDS);
    }

    @Override
    public synchronized void start() {
        scheduler.initialize();
        rounds = Optional.of(scheduler.scheduleWithFixedDelay(
                () -> housekeeping.run(retention), clock.instant().plus(settings.first()), settings.every()));
    }

    @Override
    public synchronized void stop() {
        housekeeping.end();
        rounds.ifPresent(round -> round.cancel(false));
        scheduler.shutdown();
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds.filter(round -> !round.isDone()).isPresent();
    }
}
