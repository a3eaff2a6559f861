package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.storycorner.queue.QueueState;
import org.storycorner.story.Attachment;
import org.storycorner.story.Stories;
import org.storycorner.story.Story;
import org.storycorner.sync.OpenRosaServer.Duplicates;
import org.storycorner.sync.OpenRosaServer.ReadBack;
import org.storycorner.sync.OpenRosaServer.Reply;
import org.storycorner.sync.Outcome.Delivered;
import org.storycorner.sync.Outcome.Held;
import org.storycorner.sync.Reach.Reached;
import org.storycorner.sync.Stop.ChannelFault;
import org.storycorner.venue.DestinationSettings;

/** A story with scanned pages, to a server that speaks HTTP for real: whole, split, cut off, and too large. */
class AttachmentsTest {

    private final OpenRosaServer server = OpenRosaServer.started();
    private final FewStories queue = new FewStories();
    private final Clock clock = Clock.fixed(Samples.NOON, ZoneOffset.UTC);
    private final Destination destination =
            new OpenRosaDestination(Samples.settings(server), Samples.shortTimes(), clock, new Random(1));
    private final Sender sender;

    AttachmentsTest(@TempDir Path folder) {
        var channel = new SyncChannel(SyncStore.in(folder), destination.shown(), clock, new Backoff(new Random(5)));
        sender = new Sender(queue, destination, channel, clock);
    }

    @AfterEach
    void close() {
        destination.close();
        server.close();
    }

    @Test
    void goInOnePostWhereAllFits() {
        var story = accepted(3);

        sender.now();

        assertDeliveredWhole(story);
        assertThat(server.posts()).hasSize(1);
        assertThat(new String(server.bodies().getFirst(), StandardCharsets.ISO_8859_1))
                .contains("name=\"page-1.jpg\"; filename=\"page-1.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n");
    }

    @Test
    void goInSeveralPostsUnderTheLimitThatTheServerNames() {
        var limit = limitFor(2);
        server.takesAtMost(Integer.toString(limit));
        var story = accepted(5);

        sender.now();

        assertDeliveredWhole(story);
        assertThat(server.bodies()).hasSize(3).allMatch(body -> body.length <= limit);
        assertThat(server.posts())
                .allMatch(xml -> Arrays.equals(xml, server.posts().getFirst()));
    }

    @Test
    void goOneByOneWhenTheServerTakesLessThanItSaid() {
        server.refusesBodiesAbove(limitFor(1));
        var story = accepted(3);

        sender.now();

        assertDeliveredWhole(story);
        assertThat(server.bodies()).hasSize(1 + 3);
    }

    @Test
    void stayHereOneByOneWhenTheyAreTooLargeThoughTheTextIsDelivered() {
        var story = Samples.aStory().with(List.of(Stories.aPage(1), aLargePage(2), Stories.aPage(3), aLargePage(4)));
        queue.accept(story);
        server.refusesBodiesAbove(limitFor(2));

        sender.now();

        assertHeldBack(story, "page-2.jpg", "page-4.jpg");
        assertThat(queue.note(story.id())).startsWith(server.origin() + " answered 201 for uuid:" + story.id());
        assertThat(server.attachments("uuid:" + story.id())).containsOnlyKeys("page-1.jpg", "page-3.jpg");
        assertThat(queue.open(story.id()).orElseThrow().attachments()).isEqualTo(story.attachments());
    }

    @Test
    void stayHereUnsentWhenTheServerNamesASmallerLimit() {
        var story = Samples.aStory().with(List.of(aLargePage(1)));
        queue.accept(story);
        server.takesAtMost(Integer.toString(limitFor(2)));

        sender.now();

        assertHeldBack(story, "page-1.jpg");
        assertThat(server.bodies()).singleElement().matches(body -> body.length < limitFor(1));
    }

    @Test
    void areFollowedByTheTextAloneWhenEveryOneWasTooLarge() {
        server.refusesBodiesAbove(limitFor(1) - 500);
        var story = accepted(2);

        sender.now();

        assertHeldBack(story, "page-1.jpg", "page-2.jpg");
        assertThat(server.accepted()).hasSize(1);
    }

    @Test
    void doNotSaveAStoryWhoseTextAloneIsTooLarge() {
        server.refusesBodiesAbove(100);
        var story = accepted(1);

        sender.now();

        assertThat(queue.note(story.id())).isEqualTo(Trouble.TOO_LARGE.sentence());
        assertThat(queue.state(story.id())).isEqualTo(QueueState.QUARANTINED);
    }

    @Test
    void areRepeatedByteForByteAfterAFaultBetweenThem() {
        server.takesAtMost(Integer.toString(limitFor(2)));
        var story = accepted(5);
        server.answersPostsWith(Reply.of(201).keeping(), Reply.cutBeforeKeeping());

        sender.now();
        assertThat(queue.state(story.id())).isEqualTo(QueueState.QUEUED);
        sender.now();

        assertDeliveredWhole(story);
        var bodies = server.bodies();
        assertThat(bodies).hasSize(2 + 3);
        assertThat(bodies.get(2)).isEqualTo(bodies.get(0));
        assertThat(bodies.get(3)).isEqualTo(bodies.get(1));
    }

    @Test
    void areForAPersonToLookAtWhenTheirRepetitionIsAConflict() {
        server.takesAtMost(Integer.toString(limitFor(2)))
                .answersDuplicatesWith(Duplicates.CONFLICT)
                .letsRead(ReadBack.CENTRAL);
        var story = accepted(5);
        server.answersPostsWith(Reply.of(201).keeping(), Reply.cutBeforeKeeping());

        sender.now();
        sender.now();

        assertThat(server.bodies()).hasSize(2 + 2);
        assertThat(queue.state(story.id())).isEqualTo(QueueState.QUARANTINED);
        assertThat(queue.note(story.id())).isEqualTo(Trouble.PARTLY_DELIVERED.sentence());
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404, 429})
    void leaveADoubtWhenTheServerTookTheTextAndWantsNoMoreForNow(int status) {
        server.takesAtMost(Integer.toString(limitFor(2)));
        var story = accepted(4);
        server.answersPostsWith(Reply.of(201).keeping(), Reply.of(status));

        sender.now();

        assertThat(queue.state(story.id())).isEqualTo(QueueState.QUEUED);
        assertThat(queue.perhapsArrived()).containsExactly(story.id());
    }

    @Test
    void areNotTakenForDeliveredBeforeTheLastWasAnswered() {
        server.takesAtMost(Integer.toString(limitFor(2)));
        var story = accepted(4);
        server.answersPostsWith(Reply.of(201).keeping(), Reply.page(201));

        assertThat(sender.now().endedBy()).contains(Trouble.NOT_OPENROSA);

        assertThat(queue.state(story.id())).isEqualTo(QueueState.QUEUED);
    }

    @Test
    void areForAPersonToLookAtWhereTheServerShowsTheStoryButNotThem() {
        server.answersEveryPostWith(Reply.of(409).keeping()).letsRead(ReadBack.CENTRAL);
        var story = accepted(1);

        sender.now();

        assertThat(queue.state(story.id())).isEqualTo(QueueState.QUARANTINED);
        assertThat(queue.note(story.id())).isEqualTo(Trouble.PARTLY_DELIVERED.sentence());
    }

    @Test
    void areForAPersonToLookAtWhenTheServerTookTheTextAndRefusesThem() {
        server.takesAtMost(Integer.toString(limitFor(2)));
        var story = accepted(4);
        server.answersPostsWith(Reply.of(201).keeping(), Reply.of(400));

        sender.now();

        assertThat(queue.note(story.id())).isEqualTo(Trouble.PARTLY_DELIVERED.sentence());
    }

    @Test
    void getMoreTimeThanWordsDo() throws Exception {
        var arrived = new CountDownLatch(1);
        var wordsTimedOut = new CountDownLatch(1);
        var scan = new Attachment("a.pdf", Attachment.Kind.PDF, new byte[200_000]);
        try (var slow = new RawServer(connection -> {
                    if (arrived.getCount() > 0) {
                        arrived.countDown();
                        awaited(wordsTimedOut);
                        RawServer.says("HTTP/1.1 201 Created\r\nX-OpenRosa-Version: 1.0\r\nContent-Length: 19\r\n\r\n"
                                        + "<OpenRosaResponse/>")
                                .answer(connection);
                    }
                });
                var there = to(slow.address());
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var delivery = people.submit(
                    () -> there.deliver(Samples.aStory().with(List.of(scan)), new Reached(Long.MAX_VALUE)));
            awaited(arrived);

            assertThat(there.deliver(Samples.aStory(2), new Reached(Long.MAX_VALUE)))
                    .isEqualTo(new Held(new ChannelFault(Trouble.TIMED_OUT)));
            wordsTimedOut.countDown();

            assertThat(delivery.get(20, TimeUnit.SECONDS)).isInstanceOf(Delivered.class);
        }
    }

    @Test
    void mayHoldTheVeryBoundary() {
        var hostile = "\r\n--storycorner-5c1d0a7e--\r\nstorycorner-5c1d0a7ex".getBytes(StandardCharsets.US_ASCII);
        var story = Samples.aStory().with(List.of(new Attachment("a.pdf", Attachment.Kind.PDF, hostile)));
        queue.accept(story);

        sender.now();

        assertDeliveredWhole(story);
        assertThat(server.postHeaders().getFirst().get("Content-type"))
                .containsExactly("multipart/form-data;boundary=storycorner-5c1d0a7exx");
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static OpenRosaDestination to(URI address) {
        return new OpenRosaDestination(
                new DestinationSettings.OpenRosa(address, Optional.empty()),
                Samples.shortTimes(),
                Clock.systemUTC(),
                new Random(1));
    }

    private void assertHeldBack(Story story, String... attachments) {
        assertThat(queue.state(story.id())).isEqualTo(QueueState.QUARANTINED);
        assertThat(queue.entry(story.id()).orElseThrow().heldBack()).containsExactly(attachments);
    }

    private void assertDeliveredWhole(Story story) {
        assertThat(queue.state(story.id())).isEqualTo(QueueState.DELIVERED);
        assertThat(queue.note(story.id())).isEqualTo(server.origin() + " answered 201 for uuid:" + story.id());
        assertThat(server.accepted()).hasSize(1);
        var arrived = server.attachments("uuid:" + story.id());
        assertThat(arrived).hasSameSizeAs(story.attachments());
        for (var attachment : story.attachments()) {
            assertThat(arrived.get(attachment.name())).isEqualTo(attachment.bytes());
        }
    }

    /** A body with so many of the invented pages, and not with one more. */
    private static int limitFor(int pages) {
        var story = withPages(pages);
        return (int) new Submission(story, Form.STORY).length(story.attachments()) + 200;
    }

    private Story accepted(int pages) {
        var story = withPages(pages);
        queue.accept(story);
        return story;
    }

    private static Story withPages(int count) {
        return Samples.aStory()
                .with(IntStream.rangeClosed(1, count).mapToObj(Stories::aPage).toList());
    }

    private static Attachment aLargePage(int number) {
        return new Attachment("page-" + number + ".jpg", Attachment.Kind.JPEG, new byte[5_000]);
    }
}
