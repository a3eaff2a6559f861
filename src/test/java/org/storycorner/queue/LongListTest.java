package org.storycorner.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The stories list with a hundred thousand stories, against the same list with a thousand: a page costs much the same. */
class LongListTest {

    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int A_PAGE = 25;

    /** A list that read every story would take a hundred times as long. */
    private static final double AT_MOST_TIMES = 10;

    @TempDir
    Path few;

    @TempDir
    Path many;

    @ParameterizedTest
    @EnumSource
    void aPageInTheMiddleCostsMuchTheSameHoweverManyStoriesThereAre(StoryOrder order) {
        try (var small = filled(few.resolve(order.name()), FEW);
                var large = filled(many.resolve(order.name()), MANY)) {
            var search = new StorySearch(QueueState.QUEUED, order, "", "");

            double inSmall = best(small, search, middle(order, FEW));
            double inLarge = best(large, search, middle(order, MANY));

            assertThat(inLarge / inSmall).isLessThan(AT_MOST_TIMES);
        }
    }

    @Test
    void aReferenceIsFoundAsQuicklyAmongMany() {
        try (var small = filled(few, FEW);
                var large = filled(many, MANY)) {
            var search = new StorySearch(QueueState.QUEUED, StoryOrder.OLDEST, "", "0000-0001");

            assertThat(large.desk().list(search, Optional.empty(), A_PAGE).stories())
                    .isNotEmpty();
            assertThat(best(large, search, Optional.empty()) / best(small, search, Optional.empty()))
                    .isLessThan(AT_MOST_TIMES);
        }
    }

    /** The quickest of many, as anything else may run beside this test; nanoseconds. */
    private static double best(OpenBox box, StorySearch search, Optional<PageMark> mark) {
        return IntStream.range(0, 60)
                .mapToDouble(round -> {
                    long start = System.nanoTime();
                    var page = box.desk().list(search, mark, A_PAGE);
                    long took = System.nanoTime() - start;
                    assertThat(page.stories()).isNotEmpty();
                    return took;
                })
                .min()
                .orElseThrow();
    }

    private static Optional<PageMark> middle(StoryOrder order, int stories) {
        var key = switch (order) {
            case OLDEST, NEWEST -> "";
            case SERVICE -> "service-5";
            case LANGUAGE -> "l5";
        };
        return Optional.of(new PageMark(false, key, stories / 2));
    }

    /** Rows as the desk leaves them, without content: ten services, ten languages, one urgent story in a thousand. */
    private static OpenBox filled(Path folder, int stories) {
        var box = Boxes.open(folder, Clock.systemUTC());
        box.jdbc().sql("""
                        INSERT INTO story (id, box_seq, told_at, channel, helper, services, state, state_since, note,
                            language, reference, urgent)
                        SELECT CAST('019ab000-0000-7000-8000-' || LPAD(x, 12, '0') AS UUID), x, CURRENT_TIMESTAMP, 'WORDS',
                            'NONE', 'service-' || MOD(x, 10), 'QUEUED', CURRENT_TIMESTAMP, '', 'l' || MOD(x, 10),
                            '00' || LPAD(x / 10000, 2, '0') || '-' || LPAD(MOD(x, 10000), 4, '0'), MOD(x, 1000) = 0
                        FROM SYSTEM_RANGE(1, :stories)
                        """).param("stories", stories).update();
        return box;
    }
}
