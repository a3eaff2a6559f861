package org.storycorner.command;

import java.util.concurrent.CountDownLatch;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/** The moment at which a box begins to stop. */
final class BoxEnd implements ApplicationListener<ContextClosedEvent> {

    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        closed.countDown();
    }

    void await() throws InterruptedException {
        closed.await();
    }
}
