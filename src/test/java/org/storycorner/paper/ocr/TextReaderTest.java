package org.storycorner.paper.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.storycorner.paper.ocr.PageText.State;

/** A worker that fails takes nothing with it: its page goes without a suggestion, and the next one gets a new worker. */
class TextReaderTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private TextReader reader = new TextReader(FaultyWorker.command(), LIMIT);

    @AfterEach
    void close() {
        reader.close();
    }

    @Test
    void keepsOneWorkerFromPageToPage() {
        var first = reader.read(FaultyWorker.page(FaultyWorker.WELL));

        assertThat(first.state()).isEqualTo(State.READ);
        assertThat(reader.read(FaultyWorker.page(FaultyWorker.WELL))).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {FaultyWorker.CRASH, FaultyWorker.NONSENSE, FaultyWorker.ENDLESS})
    void aPageThatBreaksTheWorkerIsFollowedByANewWorker(int fault) {
        var before = reader.read(FaultyWorker.page(FaultyWorker.WELL));

        assertThat(reader.read(FaultyWorker.page(fault))).isEqualTo(PageText.none(State.FAILED));

        var after = reader.read(FaultyWorker.page(FaultyWorker.WELL));
        assertThat(after.state()).isEqualTo(State.READ);
        assertThat(after.text()).isNotEqualTo(before.text());
        assertThat(isAlive(before)).isFalse();
    }

    @Test
    void thePicturesOfAPageTogetherTakeNoLongerThanOneMay() {
        reader.close();
        reader = hasty(Duration.ofSeconds(50));
        var page = reader.ofOnePage();

        var states = Stream.generate(() -> page.read(FaultyWorker.page(FaultyWorker.WELL), Segmentation.LINE))
                .limit(5)
                .map(PageText::state);

        assertThat(states).containsExactly(State.READ, State.READ, State.READ, State.LATE, State.LATE);
        assertThat(reader.read(FaultyWorker.page(FaultyWorker.WELL)).state()).isEqualTo(State.READ);
    }

    @Test
    void aPageThatTakesTooLongIsGivenUpAndItsWorkerEnded() {
        reader.close();
        reader = hasty(Duration.ofSeconds(119));
        var page = reader.ofOnePage();
        var before = page.read(FaultyWorker.page(FaultyWorker.WELL));

        assertThat(page.read(FaultyWorker.page(FaultyWorker.HANG))).isEqualTo(PageText.none(State.LATE));

        assertThat(page.read(FaultyWorker.page(FaultyWorker.WELL))).isEqualTo(PageText.none(State.LATE));
        assertThat(reader.read(FaultyWorker.page(FaultyWorker.WELL)).state()).isEqualTo(State.READ);
        assertThat(isAlive(before)).isFalse();
    }

    @Test
    void aBoxWithoutTesseractSaysSoAndDoesNotTryAtEachPage() {
        var tries = new AtomicInteger();
        reader = new TextReader(
                () -> {
                    tries.incrementAndGet();
                    throw new IOException("no such program");
                },
                LIMIT);

        assertThat(reader.read(FaultyWorker.page(FaultyWorker.WELL))).isEqualTo(PageText.none(State.MISSING));
        assertThat(reader.read(FaultyWorker.page(FaultyWorker.WELL))).isEqualTo(PageText.none(State.MISSING));
        assertThat(tries).hasValue(1);
    }

    @Test
    void aWorkerThatEndsAtOnceIsMissing() {
        var java = ProcessHandle.current().info().command().orElseThrow();
        reader = new TextReader(() -> List.of(java, "-version"), LIMIT);

        assertThat(reader.read(FaultyWorker.page(FaultyWorker.WELL))).isEqualTo(PageText.none(State.MISSING));
    }

    @Test
    void noWorkerOutlivesItsReader() {
        var answer = reader.read(FaultyWorker.page(FaultyWorker.WELL));

        reader.close();

        assertThat(isAlive(answer)).isFalse();
        assertThat(reader.read(FaultyWorker.page(FaultyWorker.WELL))).isEqualTo(PageText.none(State.MISSING));
    }

    /** One for which each picture seems to take so long, of two minutes that a page may take. */
    private static TextReader hasty(Duration picture) {
        var clock = new AtomicLong();
        return new TextReader(FaultyWorker.command(), Duration.ofMinutes(2), () -> clock.getAndAdd(picture.toNanos()));
    }

    private static boolean isAlive(PageText answer) {
        var worker = ProcessHandle.of(Long.parseLong(answer.text()));
        worker.ifPresent(process -> process.onExit()
                .completeOnTimeout(process, LIMIT.toSeconds(), TimeUnit.SECONDS)
                .join());
        return worker.filter(ProcessHandle::isAlive).isPresent();
    }
}
