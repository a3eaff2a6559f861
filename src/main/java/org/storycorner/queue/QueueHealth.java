package org.storycorner.queue;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down when the store can't be read or the spool can't be written: then no story could be accepted. */
final class QueueHealth extends AbstractHealthIndicator {
    private final OpenBox box;

    QueueHealth(OpenBox box) {
        super("The box's store or spool does not answer");
        this.box = box;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws Exception {
        box.check();
        health.up().withDetail("room", box.space().hasRoom()).withDetail("filesSetAside", box.filesSetAside());
    }
}
