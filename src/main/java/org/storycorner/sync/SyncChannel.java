package org.storycorner.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.storycorner.sync.Stop.ChannelFault;
import org.storycorner.sync.Stop.Paused;

/** What the box remembers of the way to one destination, in the table {@code sync_channel}: it outlives every restart. */
final class SyncChannel {

    private static final Duration BETWEEN_NOTES = Duration.ofSeconds(1);

    /**
     * The way as it was left.
     *
     * @param failures channel faults in a row; zero when the last attempt went well or paused
     * @param trouble why nothing is sent at present; empty when the way is clear
     * @param atTheDoor whether the destination could not even be reached
     */
    record State(
            int failures,
            Optional<Trouble> trouble,
            boolean paused,
            boolean atTheDoor,
            Optional<Instant> nextAttempt,
            Optional<Instant> lastAttempt) {

        static final State NEW = new State(0, Optional.empty(), false, false, Optional.empty(), Optional.empty());

        boolean isClear() {
            return trouble.isEmpty();
        }
    }

    private final JdbcClient jdbc;
    private final String destination;
    private final Clock clock;
    private final Backoff backoff;

    SyncChannel(JdbcClient jdbc, String destination, Clock clock, Backoff backoff) {
        this.jdbc = jdbc;
        this.destination = destination;
        this.clock = clock;
        this.backoff = backoff;
    }

    State state() {
        return jdbc.sql("""
                        select failures, trouble, paused, at_the_door, next_attempt, last_attempt
                        from sync_channel
                        where destination = :destination
                        """)
                .param("destination", destination)
                .query(SyncChannel::read)
                .optional()
                .orElse(State.NEW);
    }

    /**
     * Whether the next attempt may begin. An attempt that lies further ahead than any wait can is one that a wrong clock
     * set: it is brought back, so that no jump of the clock strands a story.
     */
    boolean isDue() {
        var state = state();
        var now = clock.instant();
        var next = state.nextAttempt().orElse(now);
        if (next.isAfter(now.plus(Backoff.MOST))) {
            save(new State(
                    state.failures(),
                    state.trouble(),
                    state.paused(),
                    state.atTheDoor(),
                    Optional.of(now.plus(Backoff.MOST)),
                    state.lastAttempt()));
            return false;
        }
        return !next.isAfter(now);
    }

    /** The box was started: what paused may have been put right in the meantime. */
    void started() {
        var state = state();
        if (state.paused()) {
            save(new State(0, state.trouble(), true, false, Optional.of(clock.instant()), state.lastAttempt()));
        }
    }

    /**
     * The destination took what it was given; says whether something had stood in the way. While story after story goes
     * well, the last attempt is noted once a second.
     */
    boolean worked() {
        var state = state();
        var now = clock.instant();
        if (!state.isClear()
                || state.lastAttempt().filter(last -> isJustNow(last, now)).isEmpty()) {
            save(new State(0, Optional.empty(), false, false, Optional.empty(), Optional.of(now)));
        }
        return !state.isClear();
    }

    private static boolean isJustNow(Instant last, Instant now) {
        return Duration.between(last, now).abs().compareTo(BETWEEN_NOTES) < 0;
    }

    /** The round ended early; says when the next one may begin. */
    Instant stopped(Stop stop, boolean atTheDoor) {
        var now = clock.instant();
        var state = switch (stop) {
            case ChannelFault fault -> {
                int failures = Math.addExact(Math.min(state().failures(), 1_000_000), 1);
                var next = now.plus(backoff.after(failures, fault.retryAfter()));
                // A server that asks to be left alone is left alone, also by the probe.
                boolean probed = atTheDoor && fault.retryAfter().isZero();
                yield new State(
                        failures, Optional.of(fault.trouble()), false, probed, Optional.of(next), Optional.of(now));
            }
            case Paused paused ->
                new State(
                        0,
                        Optional.of(paused.trouble()),
                        true,
                        false,
                        Optional.of(now.plus(Backoff.MOST)),
                        Optional.of(now));
        };
        save(state);
        return state.nextAttempt().orElse(now);
    }

    private void save(State state) {
        jdbc.sql("""
                        merge into sync_channel
                            (destination, failures, trouble, paused, at_the_door, next_attempt, last_attempt)
                        key (destination)
                        values (:destination, :failures, :trouble, :paused, :atTheDoor, :nextAttempt, :lastAttempt)
                        """)
                .param("destination", destination)
                .param("failures", state.failures())
                .param("trouble", state.trouble().map(Enum::name).orElse(""))
                .param("paused", state.paused())
                .param("atTheDoor", state.atTheDoor())
                .param("nextAttempt", stored(state.nextAttempt().orElse(null)))
                .param("lastAttempt", stored(state.lastAttempt().orElse(null)))
                .update();
    }

    private static State read(ResultSet row, int number) throws SQLException {
        return new State(
                row.getInt("failures"),
                trouble(row.getString("trouble")),
                row.getBoolean("paused"),
                row.getBoolean("at_the_door"),
                moment(row, "next_attempt"),
                moment(row, "last_attempt"));
    }

    /** Empty text is no trouble; a name that this version does not know is some fault of the box. */
    private static Optional<Trouble> trouble(String name) {
        return name.isEmpty()
                ? Optional.empty()
                : Stream.of(Trouble.values())
                        .filter(trouble -> trouble.name().equals(name))
                        .findFirst()
                        .or(() -> Optional.of(Trouble.UNEXPECTED));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static @Nullable OffsetDateTime stored(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
