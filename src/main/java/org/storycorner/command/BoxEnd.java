package org.storycorner.command;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/** The moment at which a box begins to stop: it takes no more commands, while its queue is still open. */
final class BoxEnd implements ApplicationListener<ContextClosedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(BoxEnd.class);

    private final Closeable control;
    private final CountDownLatch closed = new CountDownLatch(1);

    BoxEnd(Closeable control) {
        this.control = control;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        try {
            control.close();
        } catch (IOException leftBehind) {
            LOG.warn("The control socket is left behind; the next start replaces it", leftBehind);
        }
        closed.countDown();
    }

    void await() throws InterruptedException {
        closed.await();
    }
}
