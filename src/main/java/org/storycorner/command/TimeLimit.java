package org.storycorner.command;

import java.io.IOException;
import java.nio.channels.Channel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Closes a channel unless its work is done in time. No thread is interrupted: an interrupt in the middle of a write could
 * close the store's file under everybody.
 */
final class TimeLimit implements AutoCloseable {

    private final CountDownLatch done = new CountDownLatch(1);

    TimeLimit(Duration limit, Channel channel) {
        Thread.startVirtualThread(() -> watch(limit, channel));
    }

    @Override
    public void close() {
        done.countDown();
    }

    private void watch(Duration limit, Channel channel) {
        try {
            if (!done.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                channel.close();
            }
        } catch (InterruptedException | IOException overAnyway) {
            done.countDown();
        }
    }
}
