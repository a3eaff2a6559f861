package org.storycorner.sync;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;

/**
 * The background thread that gives the sender its turns. It is never interrupted: an interrupt in the middle of a write
 * could close the store's file under everybody. The box ends by letting the present story finish for a moment and then
 * breaking the connection off.
 */
final class SenderTimer implements SmartLifecycle, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SenderTimer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Sender sender;
    private final Destination destination;
    private final Duration tick;
    private Optional<Turns> turns = Optional.empty();

    SenderTimer(Sender sender, Destination destination, Duration tick) {
        this.sender = sender;
        this.destination = destination;
        this.tick = tick;
    }

    @Override
    public synchronized void start() {
        sender.begin();
        var end = new CountDownLatch(1);
        var thread = Thread.ofPlatform().name("sender").daemon().start(() -> takeTurns(end));
        turns = Optional.of(new Turns(thread, end));
    }

    @Override
    public synchronized void stop() {
        sender.end();
        turns.ifPresent(running -> running.end().countDown());
        join();
    }

    @Override
    public synchronized boolean isRunning() {
        return turns.filter(running -> running.end().getCount() > 0).isPresent();
    }

    /** Without a destination there is nothing to do. */
    @Override
    public boolean isAutoStartup() {
        return !destination.shown().isEmpty();
    }

    /** Before the queue is closed: what is still under way is broken off, and its story put back. */
    @Override
    public synchronized void destroy() {
        stop();
        destination.close();
        join();
    }

    private void takeTurns(CountDownLatch end) {
        try {
            do {
                takeTurn();
            } while (!end.await(tick.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException hurried) {
            LOG.warn("The sender was interrupted and ends");
        }
    }

    /** A failure of one turn must not end all turns, not even too large a story for the memory. */
    private void takeTurn() {
        try {
            sender.tick();
        } catch (RuntimeException | Error failure) {
            LOG.error("The sender could not take its turn", Bare.of(failure));
        }
    }

    private void join() {
        try {
            if (turns.isPresent() && !turns.get().thread().join(PATIENCE)) {
                LOG.info("A story is still being sent after {} s", PATIENCE.toSeconds());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private record Turns(Thread thread, CountDownLatch end) {}
}
