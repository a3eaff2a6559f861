package org.storycorner.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.storycorner.story.Stories.aStory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.story.Reference;

class HoldingsTest {

    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

    private final SettableClock clock = new SettableClock(START);

    @TempDir
    Path folder;

    @Test
    void saysWhatIsHeldSinceWhenAndWhatIsOnlyCounted() {
        try (var box = Boxes.open(folder, clock)) {
            box.queue().accept(aStory());
            var passedOn = aStory();
            box.queue().accept(passedOn);
            box.queue().handedOver(passedOn.id(), "by post");
            var takenBack = aStory();
            box.queue().accept(takenBack);
            box.queue().withdraw(takenBack.id());

            assertThat(box.holdings().byState())
                    .extracting(Holding::state, Holding::stories, Holding::counted)
                    .containsExactly(
                            tuple(QueueState.QUEUED, 1L, 0L),
                            tuple(QueueState.HANDED_OVER, 1L, 0L),
                            tuple(QueueState.WITHDRAWN, 0L, 1L));
            assertThat(box.holdings().byState().getFirst().oldest()).contains(START);
            assertThat(box.holdings().backupTaken()).isEmpty();
        }
    }

    @Test
    void erasesWhatWasPassedOnWithItsBackupsAndNothingElse() throws Exception {
        try (var box = Boxes.open(folder, clock)) {
            var waiting = aStory();
            box.queue().accept(waiting);
            var passedOn = aStory();
            box.queue().accept(passedOn);
            box.queue().handedOver(passedOn.id(), "by post");
            Boxes.keepHouse(box, Duration.ofDays(30));
            assertThat(box.holdings().backupTaken()).contains(START);

            assertThat(box.holdings().erasePassedOn())
                    .as("it may still be undone")
                    .isZero();
            clock.set(START.plus(Duration.ofMinutes(7)));
            assertThat(box.holdings().erasePassedOn()).isEqualTo(1);
            assertThat(box.holdings().erasePassedOn()).isZero();

            assertThat(box.queue().open(passedOn.id())).isEmpty();
            assertThat(box.queue().open(waiting.id())).isPresent();
            assertThat(box.holdings().backupTaken()).isEmpty();
            assertThat(Files.exists(folder.resolve("data/spool/" + passedOn.id() + ".story")))
                    .isFalse();
        }
    }

    @Test
    void countsAHundredThousandStoriesInAFewScans() {
        try (var box = Boxes.open(folder, clock)) {
            box.jdbc().sql("""
                    INSERT INTO story (id, box_seq, told_at, channel, helper, services, state, state_since, note)
                    SELECT CAST('01939c00-0000-7000-8000-' || LPAD(CAST(x AS VARCHAR), 12, '0') AS UUID), x,
                        DATEADD(MINUTE, CAST(-5 * x AS INT), TIMESTAMP WITH TIME ZONE '2026-11-02 09:00:00+00'), 'WORDS',
                        CASE WHEN MOD(x, 20) = 0 THEN 'STAFF' ELSE 'NONE' END, 'service-' || MOD(x, 7), 'HANDED_OVER',
                        TIMESTAMP WITH TIME ZONE '2026-11-02 09:00:00+00', ''
                    FROM SYSTEM_RANGE(1, 100000)
                    """).update();
            long scan = nanos(round -> box.jdbc()
                    .sql("SELECT SUM(LENGTH(note) + LENGTH(channel)) FROM story WHERE box_seq <> :round")
                    .param("round", round)
                    .query(Long.class)
                    .single());
            long counting = nanos(round -> box.queue().toldSince(YearMonth.of(1970 + round, 1)));
            long thisMonth = nanos(round -> box.queue().toldSince(YearMonth.of(2026, 11 - round % 2)));
            long finding = nanos(round -> box.queue().find(new Reference("0000-000" + round)));

            assertThat(box.queue().toldSince(YearMonth.of(1970, 1)).stream().mapToLong(ToldCount::stories))
                    .satisfies(counts -> assertThat(
                                    counts.stream().mapToLong(Long::longValue).sum())
                            .isEqualTo(100_000));
            assertThat(counting).isLessThan(20 * scan);
            assertThat(thisMonth).isLessThan(counting);
            assertThat(finding).isLessThan(20 * scan);
        }
    }

    /** The least of several, so that other work on the machine counts for little; never the same question twice. */
    private static long nanos(IntConsumer work) {
        return IntStream.range(0, 5)
                .mapToLong(round -> {
                    long before = System.nanoTime();
                    work.accept(round);
                    return System.nanoTime() - before;
                })
                .min()
                .orElseThrow();
    }
}
