package org.storycorner.queue;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/** Flyway's own talk, its advice to upgrade included, kept out of the log: what goes wrong arrives as an exception. */
public final class SilentFlyway implements LogCreator, Log {

    @Override
    public Log createLogger(Class<?> speaker) {
        return this;
    }

    @Override
    public void debug(String message) {}

    @Override
    public void info(String message) {}

    @Override
    public void warn(String message) {}

    @Override
    public void error(String message) {}

    @Override
    public void error(String message, Exception cause) {}

    @Override
    public void notice(String message) {}
}
