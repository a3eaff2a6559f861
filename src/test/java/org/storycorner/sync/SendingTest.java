package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.SettableClock;
import org.storycorner.story.Story;
import org.storycorner.sync.OpenRosaServer.Accepted;
import org.storycorner.sync.OpenRosaServer.Duplicates;
import org.storycorner.sync.OpenRosaServer.ReadBack;
import org.storycorner.sync.OpenRosaServer.Reply;

/** From the queue to a server that speaks HTTP for real: every story arrives, and arrives once. */
class SendingTest {

    private final OpenRosaServer server = OpenRosaServer.started();
    private final FewStories queue = new FewStories();
    private final SettableClock clock = new SettableClock(Samples.NOON);
    private final Destination destination =
            new OpenRosaDestination(Samples.settings(server), Samples.shortTimes(), clock, new Random(1));
    private final Sender sender;

    SendingTest(@TempDir Path folder) {
        var channel = new SyncChannel(SyncStore.in(folder), destination.shown(), clock, new Backoff(new Random(5)));
        sender = new Sender(queue, destination, channel, clock);
    }

    @AfterEach
    void close() {
        destination.close();
        server.close();
    }

    @ParameterizedTest
    @EnumSource(Duplicates.class)
    void deliversOnceWhenTheAnswerIsCutAfterTheServersCommit(Duplicates duplicates) {
        server.answersDuplicatesWith(duplicates).letsRead(ReadBack.BRIEFCASE).answersPostsWith(Reply.cutAfterKeeping());
        queue.accept(Samples.aStory());

        assertThat(sender.now().endedBy()).contains(Trouble.CONNECTION_LOST);
        assertThat(queue.state(Samples.anId(1))).isEqualTo(QueueState.QUEUED);
        assertThat(sender.now().delivered()).isEqualTo(1);

        assertThat(arrived()).containsExactly("uuid:" + Samples.anId(1));
    }

    @Test
    void deliversOnceTheServerIsBackOnItsPort() {
        accept(3);
        server.stop();
        assertThat(sender.now().endedBy()).contains(Trouble.NO_CONNECTION);

        server.start();
        clock.advance(Duration.ofSeconds(31));
        sender.tick();

        assertThat(arrived()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302})
    void showsNoStoryToACaptivePortal(int status) {
        accept(2);
        server.answersHeadsWith(Reply.page(status));

        assertThat(sender.now().endedBy()).contains(Trouble.NOT_OPENROSA);
        assertThat(server.posts()).isEmpty();

        assertThat(sender.now().delivered()).isEqualTo(2);
    }

    @Test
    void keepsEveryStoryQueuedWhileTheFormIsMissing() {
        accept(3);
        server.holdsForms(Map.of());

        assertThat(sender.now().endedBy()).contains(Trouble.FORM_MISSING);
        assertThat(queue.status().waiting()).isEqualTo(3);

        server.holdsForms(Map.of(Form.ID, Form.VERSION));
        assertThat(sender.now().delivered()).isEqualTo(3);
    }

    @Test
    void quarantinesNoStoryBecauseTheFormIsClosed() {
        accept(3);
        server.answersEveryPostWith(Reply.of(409)).holdsForms(Map.of());

        assertThat(sender.now().endedBy()).contains(Trouble.FORM_CLOSED);

        assertThat(queue.status().waiting()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void deliversEveryStoryOnceThroughAnySeriesOfFaults(long seed) {
        var random = new Random(seed);
        var faults = List.of(
                Reply.cutAfterKeeping(),
                Reply.cutBeforeKeeping(),
                Reply.of(500),
                Reply.of(503).with("Retry-After", "5"),
                Reply.of(503).keeping(),
                Reply.of(201).withBody("<OpenRosaResponse").keeping(),
                Reply.page(200),
                Reply.page(302),
                Reply.page(201).keeping(),
                Reply.of(409),
                Reply.of(401),
                Reply.of(404),
                Reply.of(429));
        server.answersDuplicatesWith(random.nextBoolean() ? Duplicates.CONFLICT : Duplicates.CREATED)
                .letsRead(ReadBack.CENTRAL);
        var stories = accept(12);
        for (int fault = 0; fault < 30; fault++) {
            server.answersPostsWith(faults.get(random.nextInt(faults.size())));
        }

        for (int tick = 0; tick < 200 && queue.status().waiting() > 0; tick++) {
            clock.advance(Duration.ofMinutes(15));
            sender.tick();
        }

        assertThat(stories).allMatch(story -> queue.state(story.id()) == QueueState.DELIVERED);
        assertThat(arrived())
                .containsExactlyElementsOf(
                        stories.stream().map(story -> "uuid:" + story.id()).toList());
    }

    private List<Story> accept(int count) {
        var stories = IntStream.rangeClosed(1, count).mapToObj(Samples::aStory).toList();
        stories.forEach(queue::accept);
        return stories;
    }

    private List<String> arrived() {
        return server.accepted().stream().map(Accepted::instanceId).toList();
    }
}
