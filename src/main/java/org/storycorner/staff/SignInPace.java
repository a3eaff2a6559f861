package org.storycorner.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * How quickly passwords may be tried. Five wrong ones in a row, and the next has to wait, longer each time, a minute at
 * most: so that guessing takes years and nobody locks somebody else out. What is tried during the wait counts for nothing.
 */
@Component
class SignInPace {

    static final int FREE = 5;
    static final Duration FIRST = Duration.ofSeconds(5);
    static final Duration MOST = Duration.ofMinutes(1);

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int LANES = 10_000;

    private final Clock clock;
    private final Cache<String, Wrong> lanes;

    private record Wrong(int times, Instant free) {}

    SignInPace(Clock clock) {
        this.clock = clock;
        this.lanes = Caffeine.newBuilder()
                .maximumSize(LANES)
                .expireAfterWrite(REMEMBERED)
                .scheduler(Scheduler.disabledScheduler())
                .build();
    }

    /** How long nothing may be tried in this lane; zero when something may. Never more than {@link #MOST}, whatever the clock does. */
    Duration wait(String lane) {
        var wrong = lanes.getIfPresent(lane);
        if (wrong == null) {
            return Duration.ZERO;
        }
        var left = Duration.between(clock.instant(), wrong.free());
        return left.isNegative() || left.compareTo(MOST) > 0 ? Duration.ZERO : left;
    }

    /** A wrong one was tried. */
    void wrong(String lane) {
        lanes.asMap().compute(lane, (same, before) -> {
            int times = before == null ? 1 : Math.min(before.times() + 1, 100);
            return new Wrong(times, clock.instant().plus(pause(times)));
        });
    }

    /** The right one was tried, or somebody vouched for the person. */
    void forget(String lane) {
        lanes.invalidate(lane);
    }

    private static Duration pause(int times) {
        if (times < FREE) {
            return Duration.ZERO;
        }
        var doubled = FIRST.multipliedBy(1L << Math.min(times - FREE, 10));
        return doubled.compareTo(MOST) > 0 ? MOST : doubled;
    }
}
