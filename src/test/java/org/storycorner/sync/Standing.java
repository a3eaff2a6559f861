package org.storycorner.sync;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Where a box that is to be killed stands still, and until then what each of its threads is about. */
final class Standing {

    /** What a thread is about, as one step of the box belongs to several of its works. */
    enum Doing {
        OPENING,
        ACCEPTING,
        WITHDRAWING,
        SENDING
    }

    /** A thread that the box starts for a part of the work does what its starter does. */
    private static final ThreadLocal<Doing> DOING = new InheritableThreadLocal<>() {
        @Override
        protected Doing initialValue() {
            return Doing.OPENING;
        }
    };

    private final Pipe pipe;
    private final KillPoint wanted;
    private final int time;
    private final AtomicInteger passed = new AtomicInteger();

    /** Stands at this point when it is passed for the given time, counted from 1. */
    Standing(Pipe pipe, KillPoint wanted, int time) {
        this.pipe = pipe;
        this.wanted = wanted;
        this.time = time;
    }

    /** This thread turns to something else. */
    void turnTo(Doing next) {
        DOING.set(next);
    }

    /** A step of the box, by the name that the box has for it. */
    void passed(String step) {
        switch (DOING.get()) {
            case OPENING -> at(KillPoint.REPAIRING);
            case ACCEPTING -> at(KillPoint.valueOf(step));
            case WITHDRAWING -> {
                if (step.equals("RENAMED")) {
                    at(KillPoint.WITHDRAWAL_MARKED);
                }
            }
            case SENDING -> {
                switch (step) {
                    case "TEMPORARY_WRITTEN" -> at(KillPoint.RECEIPT_IN_ROW);
                    case "RENAMED" -> at(KillPoint.RECEIPT_IN_FILE);
                    default -> {}
                }
            }
        }
    }

    /** Stands still for ever if this is the place. */
    void at(KillPoint point) {
        if (point == wanted && passed.incrementAndGet() == time) {
            pipe.say(Pipe.STANDING, point);
            while (true) {
                LockSupport.park();
            }
        }
    }

    /** The repair looks at the clock in its midst, so a clock can stand still there. */
    Clock during(Clock clock) {
        return new Clock() {
            @Override
            public Instant instant() {
                if (DOING.get() == Doing.OPENING) {
                    at(KillPoint.REPAIRING);
                }
                return clock.instant();
            }

            @Override
            public ZoneId getZone() {
                return clock.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return clock.withZone(zone);
            }
        };
    }
}
