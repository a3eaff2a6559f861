package org.storycorner.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved, forwards, backwards or anywhere. */
final class MovableClock extends Clock {

    private volatile Instant now = Samples.NOON;

    void passes(Duration time) {
        now = now.plus(time);
    }

    void jumpsTo(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
