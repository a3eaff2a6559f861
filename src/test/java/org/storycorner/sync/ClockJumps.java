package org.storycorner.sync;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.storycorner.measure.Folders;
import org.storycorner.measure.Measured;
import org.storycorner.measure.Section;
import org.storycorner.sync.OpenRosaServer.Reply;

/** A box whose clock jumps while stories wait and the sender backs off. */
public final class ClockJumps {

    private static final Duration TICK = Duration.ofSeconds(5);

    /** The longest wait that a jump may leave, and the look at which the sender notices the jump. */
    private static final Duration MOST = Duration.ofMinutes(15).plus(TICK);

    private static final int STORIES = 10;

    /** Where the clock jumps to. */
    private record Jump(String name, UnaryOperator<Instant> to) {}

    private static final List<Jump> JUMPS = List.of(
            new Jump("one hour ahead", now -> now.plus(Duration.ofHours(1))),
            new Jump("one hour back", now -> now.minus(Duration.ofHours(1))),
            new Jump("one day ahead", now -> now.plus(Duration.ofDays(1))),
            new Jump("one day back", now -> now.minus(Duration.ofDays(1))),
            new Jump("to 1970", now -> Instant.parse("1970-01-01T00:00:00Z")),
            new Jump("to 2099", now -> Instant.parse("2099-12-31T23:59:00Z")));

    /** What one jump, there and back, came to. */
    record Row(String name, Scene.Fates fates, boolean inOrder, Optional<Duration> firstAttempt, Duration back) {

        long failures() {
            boolean inTime =
                    firstAttempt.filter(wait -> wait.compareTo(MOST) <= 0).isPresent() && back.compareTo(MOST) <= 0;
            return fates.lost() + fates.doubled() + fates.quarantined() + (inOrder ? 0L : 1L) + (inTime ? 0L : 1L);
        }
    }

    private ClockJumps() {}

    /** Each jump, with a queue of its own. */
    public static Measured run(long seed, Consumer<String> progress) {
        var rows = rows(seed);
        long failures = rows.stream().mapToLong(Row::failures).sum();
        progress.accept("clock: %d jumps, %d things not as promised".formatted(rows.size(), failures));
        var cells = rows.stream().map(ClockJumps::cells).toList();
        return new Measured(new Section("Clock", ABOUT, COLUMNS, cells), failures);
    }

    private static final String ABOUT = """
            Ten stories wait, the server answers 503 until the sender has backed off to minutes, and the clock jumps. Then \
            ten more are told, still against 503, the clock jumps back to where it would be, ten more are told, and the \
            server is well again. Expected: an attempt within 15 minutes of each jump (and 5 s, in which the \
            sender notices the jump), everything delivered once, in the \
            order of the box's own numbers.""";

    private static final List<String> COLUMNS = List.of(
            "the clock jumps",
            "stories",
            "delivered exactly once",
            "doubled",
            "lost",
            "in order",
            "next attempt after the jump",
            "all delivered after the jump back");

    private static List<String> cells(Row row) {
        return List.of(
                row.name(),
                Integer.toString(row.fates().stories()),
                Integer.toString(row.fates().once()),
                Integer.toString(row.fates().doubled()),
                Integer.toString(row.fates().lost()),
                row.inOrder() ? "yes" : "no",
                row.firstAttempt().map(ClockJumps::time).orElse("none"),
                time(row.back()));
    }

    static List<Row> rows(long seed) {
        var rows = new ArrayList<Row>();
        for (var jump : JUMPS) {
            rows.add(Folders.during(folder -> play(jump, folder, seed + rows.size())));
        }
        return rows;
    }

    private static Row play(Jump jump, Path folder, long seed) {
        try (var scene = new Scene(folder, seed, Duration.ofSeconds(30))) {
            scene.tell(STORIES);
            scene.server().answersEveryPostWith(Reply.of(503));
            scene.tickUntilAttempts(16, Duration.ofHours(3));
            var before = scene.clock().instant();
            scene.clock().set(jump.to().apply(before));
            scene.tell(STORIES);
            var jumped = scene.clock().instant();
            var first = untilNextAttempt(scene);
            var elsewhere = Duration.between(jumped, scene.clock().instant());
            scene.clock().set(before.plus(elsewhere));
            scene.tell(STORIES);
            scene.server().answersPostsProperly();
            var back = scene.tickUntilEmpty(Duration.ofHours(3));
            return new Row(jump.name(), scene.fates(), scene.arrivedInOrder(), first, back);
        }
    }

    private static Optional<Duration> untilNextAttempt(Scene scene) {
        int before = scene.posts();
        var from = scene.clock().instant();
        while (scene.posts() == before) {
            if (Duration.between(from, scene.clock().instant()).compareTo(Duration.ofHours(2)) > 0) {
                return Optional.empty();
            }
            scene.tick(TICK);
        }
        return Optional.of(Duration.between(from, scene.clock().instant()));
    }

    private static String time(Duration time) {
        return time.toMinutes() + " min " + time.toSecondsPart() + " s";
    }
}
