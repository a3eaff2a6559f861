package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.SettableClock;
import org.storycorner.story.Stories;
import org.storycorner.sync.OpenRosaServer.Duplicates;
import org.storycorner.sync.OpenRosaServer.ReadBack;
import org.storycorner.sync.OpenRosaServer.Reply;

/**
 * The table "what is seen, and what it means", row by row: two stories wait, the first meets the answer, and then the queue,
 * the channel and the server are looked at.
 */
class AnswerTableTest {

    private final OpenRosaServer server = OpenRosaServer.started();
    private final FewStories queue =
            FewStories.of(Samples.aStory(1).with(List.of(Stories.aPage(1), Stories.aPage(2))), Samples.aStory(2));
    private final SettableClock clock = new SettableClock(Samples.NOON);
    private final Destination destination =
            new OpenRosaDestination(Samples.settings(server), Samples.shortTimes(), clock, new Random(1));
    private final SyncChannel channel;
    private final Sender sender;

    AnswerTableTest(@TempDir Path folder) {
        channel = new SyncChannel(SyncStore.in(folder), destination.shown(), clock, new Backoff(new Random(5)));
        sender = new Sender(queue, destination, channel, clock);
    }

    /** What an answer means. */
    enum Meaning {
        /** The story is delivered, and so is the next. */
        DELIVERED,
        /** The round ends, both stories wait, and the next attempt comes by itself. */
        CHANNEL_FAULT,
        /** Both stories wait, and somebody is told what to do. */
        PAUSED,
        /** This story is put aside, and the next is delivered. */
        STORY_PUT_ASIDE
    }

    @AfterEach
    void close() {
        destination.close();
        server.close();
    }

    static Stream<Arguments> rows() {
        return Stream.of(
                row("201 with the envelope and the version header", Meaning.DELIVERED, Reply.of(201)),
                row("202 with the envelope and the version header", Meaning.DELIVERED, Reply.of(202)),
                row("200", Meaning.CHANNEL_FAULT, Trouble.NOT_OPENROSA, Reply.of(200)),
                row("204", Meaning.CHANNEL_FAULT, Trouble.NOT_OPENROSA, Reply.of(204)),
                row("301", Meaning.CHANNEL_FAULT, Trouble.NOT_OPENROSA, redirect(301)),
                row("302", Meaning.CHANNEL_FAULT, Trouble.NOT_OPENROSA, redirect(302)),
                row("307", Meaning.CHANNEL_FAULT, Trouble.NOT_OPENROSA, redirect(307)),
                row("HTML at 201", Meaning.CHANNEL_FAULT, Trouble.NOT_OPENROSA, Reply.page(201)),
                row(
                        "201 without the version header",
                        Meaning.CHANNEL_FAULT,
                        Trouble.NOT_OPENROSA,
                        Reply.page(201).withBody(Reply.of(201).body())),
                row(
                        "201 without the envelope",
                        Meaning.CHANNEL_FAULT,
                        Trouble.NOT_OPENROSA,
                        Reply.of(201).withBody("created")),
                row("read error", Meaning.CHANNEL_FAULT, Trouble.CONNECTION_LOST, Reply.cutBeforeKeeping()),
                row("408", Meaning.CHANNEL_FAULT, Trouble.BUSY, Reply.of(408)),
                row("425", Meaning.CHANNEL_FAULT, Trouble.BUSY, Reply.of(425)),
                row("429", Meaning.CHANNEL_FAULT, Trouble.BUSY, Reply.of(429)),
                row("500", Meaning.CHANNEL_FAULT, Trouble.SERVER_ERROR, Reply.of(500)),
                row("502", Meaning.CHANNEL_FAULT, Trouble.SERVER_ERROR, Reply.of(502)),
                row("503", Meaning.CHANNEL_FAULT, Trouble.SERVER_ERROR, Reply.of(503)),
                row("507", Meaning.CHANNEL_FAULT, Trouble.SERVER_ERROR, Reply.of(507)),
                row("401", Meaning.PAUSED, Trouble.SIGN_IN_REFUSED, Reply.of(401)),
                row("403", Meaning.PAUSED, Trouble.SIGN_IN_REFUSED, Reply.of(403)),
                row("404 form or version", Meaning.PAUSED, Trouble.FORM_MISSING, Reply.of(404)),
                row("400", Meaning.STORY_PUT_ASIDE, Trouble.REFUSED, Reply.of(400)),
                row("422", Meaning.STORY_PUT_ASIDE, Trouble.REFUSED, Reply.of(422)),
                row(
                        "400 of a proxy, without the version header",
                        Meaning.CHANNEL_FAULT,
                        Trouble.NOT_OPENROSA,
                        Reply.page(400)),
                row(
                        "422 of a proxy, without the version header",
                        Meaning.CHANNEL_FAULT,
                        Trouble.NOT_OPENROSA,
                        Reply.page(422)),
                row("409 once, then taken", Meaning.DELIVERED, Reply.of(409)),
                row(
                        "409 twice, nothing shown",
                        Meaning.STORY_PUT_ASIDE,
                        Trouble.CONFLICT,
                        Reply.of(409),
                        Reply.of(409)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rows")
    void meansWhatTheTableSays(String seen, Meaning meaning, Optional<Trouble> trouble, List<Reply> replies) {
        server.answersPostsWith(replies.toArray(Reply[]::new));

        var report = sender.now();

        assertMeaning(meaning, trouble, report);
    }

    static Stream<Arguments> rowsOfSpecialServers() {
        return Stream.of(
                special("connection refused", Meaning.CHANNEL_FAULT, Trouble.NO_CONNECTION, OpenRosaServer::stop),
                special(
                        "captive portal at the door",
                        Meaning.CHANNEL_FAULT,
                        Trouble.NOT_OPENROSA,
                        server -> server.answersHeadsWith(Reply.page(200))),
                special(
                        "401 at the door",
                        Meaning.PAUSED,
                        Trouble.SIGN_IN_REFUSED,
                        server -> server.asksFor("user", "password")),
                special(
                        "404 at the door",
                        Meaning.PAUSED,
                        Trouble.ADDRESS_UNKNOWN,
                        server -> server.answersHeadsWith(Reply.of(404))),
                special(
                        "404 for another version of the form",
                        Meaning.PAUSED,
                        Trouble.FORM_MISSING,
                        server -> server.holdsForms(Map.of(Form.ID, "1"))),
                special(
                        "409 for a closed form",
                        Meaning.PAUSED,
                        Trouble.FORM_CLOSED,
                        server -> server.answersEveryPostWith(Reply.of(409)).holdsForms(Map.of())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rowsOfSpecialServers")
    void meansWhatTheTableSaysAlsoAtASpecialServer(
            String seen, Meaning meaning, Optional<Trouble> trouble, Consumer<OpenRosaServer> made) {
        made.accept(server);

        var report = sender.now();

        assertMeaning(meaning, trouble, report);
    }

    @ParameterizedTest(name = "409 twice, {0} shows an equal story: DELIVERED")
    @MethodSource("readBacks")
    void isDeliveredWhenA409IsReadBackAsTheSameStory(ReadBack readBack) {
        queue.quarantine(Samples.anId(1), "out of the way");
        server.letsRead(readBack).answersDuplicatesWith(Duplicates.CONFLICT);
        server.answersPostsWith(Reply.cutAfterKeeping());

        sender.now();
        sender.now();

        assertThat(queue.state(Samples.anId(2))).isEqualTo(QueueState.DELIVERED);
        assertThat(server.accepted()).hasSize(1);
    }

    static Stream<ReadBack> readBacks() {
        return Stream.of(ReadBack.CENTRAL, ReadBack.BRIEFCASE);
    }

    @ParameterizedTest(name = "413: one attachment a post, {0} bytes taken, text delivered")
    @MethodSource("limits")
    void sendsTheTextWhenAnAttachmentIsTooLarge(int bytesTaken, List<String> arriving) {
        server.refusesBodiesAbove(bytesTaken);

        var report = sender.now();

        assertThat(report.endedBy()).isEmpty();
        assertThat(server.accepted()).hasSize(2);
        assertThat(server.attachments("uuid:" + Samples.anId(1)).keySet()).containsExactlyElementsOf(arriving);
        assertThat(queue.state(Samples.anId(1)))
                .isEqualTo(arriving.isEmpty() ? QueueState.QUARANTINED : QueueState.DELIVERED);
        assertThat(queue.state(Samples.anId(2))).isEqualTo(QueueState.DELIVERED);
    }

    static Stream<Arguments> limits() {
        var onePage = Samples.aStory().with(List.of(Stories.aPage(1)));
        int enough = (int) new Submission(onePage, Form.STORY).length(onePage.attachments()) + 200;
        return Stream.of(arguments(enough, List.of("page-1.jpg", "page-2.jpg")), arguments(enough - 500, List.of()));
    }

    private void assertMeaning(Meaning meaning, Optional<Trouble> trouble, RoundReport report) {
        var first = queue.state(Samples.anId(1));
        var second = queue.state(Samples.anId(2));
        switch (meaning) {
            case DELIVERED -> {
                assertThat(List.of(first, second)).containsOnly(QueueState.DELIVERED);
                assertThat(channel.state().isClear()).isTrue();
            }
            case CHANNEL_FAULT, PAUSED -> {
                assertThat(List.of(first, second)).containsOnly(QueueState.QUEUED);
                assertThat(report.endedBy()).isEqualTo(trouble);
                assertThat(channel.state().trouble()).isEqualTo(trouble);
                assertThat(channel.state().paused()).isEqualTo(meaning == Meaning.PAUSED);
                assertThat(channel.state().nextAttempt()).isPresent();
            }
            case STORY_PUT_ASIDE -> {
                assertThat(first).isEqualTo(QueueState.QUARANTINED);
                assertThat(queue.note(Samples.anId(1)))
                        .isEqualTo(trouble.map(Trouble::sentence).orElse(""));
                assertThat(second).isEqualTo(QueueState.DELIVERED);
                assertThat(channel.state().isClear()).isTrue();
            }
        }
    }

    private static Reply redirect(int status) {
        return Reply.page(status).with("Location", "/welcome");
    }

    private static Arguments row(String seen, Meaning meaning, Reply reply) {
        return arguments(seen, meaning, Optional.empty(), List.of(reply));
    }

    private static Arguments row(String seen, Meaning meaning, Trouble trouble, Reply... replies) {
        return arguments(seen, meaning, Optional.of(trouble), List.of(replies));
    }

    private static Arguments special(String seen, Meaning meaning, Trouble trouble, Consumer<OpenRosaServer> made) {
        return arguments(seen, meaning, Optional.of(trouble), made);
    }
}
