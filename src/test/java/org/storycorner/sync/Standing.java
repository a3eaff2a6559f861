package org.storycorner.sync;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Where a box that is to be killed stands still, and until then what each of its threads is about. */
final class Standing {

    private static final String TEMPORARY_WRITTEN = "TEMPORARY_WRITTEN";
    private static final String RENAMED = "RENAMED";
    private static final String COMMITTED = "COMMITTED";
    private static final String ERASED = "ERASED";

    /** What a thread is about, as one step of the box belongs to several of its works. */
    enum Doing {
        OPENING,
        LOOKING,
        ACCEPTING,
        SENDING,
        WITHDRAWING,
        HANDING_OVER,
        UNDOING,
        RELEASING,
        ERASING_CONTACTS,
        RETIRING,
        IMPORTING
    }

    /** Where a box stands after one of its steps, by what it is about. */
    private static final Map<Doing, Map<String, KillPoint>> PLACES = Map.of(
            Doing.OPENING,
            Map.of(
                    TEMPORARY_WRITTEN, KillPoint.REPAIRING,
                    RENAMED, KillPoint.REPAIRING,
                    ERASED, KillPoint.REPAIRING),
            Doing.ACCEPTING,
            Map.of(
                    TEMPORARY_WRITTEN,
                    KillPoint.TEMPORARY_WRITTEN,
                    RENAMED,
                    KillPoint.RENAMED,
                    COMMITTED,
                    KillPoint.COMMITTED,
                    "CHECKPOINTED",
                    KillPoint.CHECKPOINTED),
            Doing.SENDING,
            Map.of(TEMPORARY_WRITTEN, KillPoint.RECEIPT_IN_ROW, RENAMED, KillPoint.RECEIPT_IN_FILE),
            Doing.WITHDRAWING,
            Map.of(RENAMED, KillPoint.WITHDRAWAL_MARKED, ERASED, KillPoint.WITHDRAWN_IN_ROW),
            Doing.HANDING_OVER,
            Map.of(TEMPORARY_WRITTEN, KillPoint.HAND_OVER_IN_ROW, RENAMED, KillPoint.HAND_OVER_IN_FILE),
            Doing.UNDOING,
            Map.of(RENAMED, KillPoint.UNDONE_IN_FILE),
            Doing.RELEASING,
            Map.of(TEMPORARY_WRITTEN, KillPoint.RELEASED_IN_ROW, RENAMED, KillPoint.RELEASED_IN_FILE),
            Doing.ERASING_CONTACTS,
            Map.of(TEMPORARY_WRITTEN, KillPoint.CONTACT_IN_FILE),
            Doing.RETIRING,
            Map.of(RENAMED, KillPoint.COUNTED, ERASED, KillPoint.RETIRED_IN_ROW),
            Doing.IMPORTING,
            Map.of(COMMITTED, KillPoint.IMPORT_COMMITTED));

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
        var place = PLACES.getOrDefault(DOING.get(), Map.of()).get(step);
        if (place != null) {
            at(place);
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
