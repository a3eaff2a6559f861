package org.storycorner.measure.power;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** No word in the log while disks fail on purpose: thousands of them would tell nothing that the tables don't. */
record Hush(Logger root, Level before) implements AutoCloseable {

    static Hush begin() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var hush = new Hush(root, root.getLevel());
        root.setLevel(Level.OFF);
        return hush;
    }

    @Override
    public void close() {
        root.setLevel(before);
    }
}
