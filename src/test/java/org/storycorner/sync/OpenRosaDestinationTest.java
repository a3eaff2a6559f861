package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.storycorner.story.Story;
import org.storycorner.sync.OpenRosaServer.Duplicates;
import org.storycorner.sync.OpenRosaServer.ReadBack;
import org.storycorner.sync.OpenRosaServer.Reply;
import org.storycorner.sync.Outcome.Delivered;
import org.storycorner.sync.Outcome.Held;
import org.storycorner.sync.Outcome.StoryFault;
import org.storycorner.sync.Reach.NotReached;
import org.storycorner.sync.Reach.Reached;
import org.storycorner.sync.Stop.ChannelFault;
import org.storycorner.sync.Stop.Paused;
import org.storycorner.venue.DestinationSettings;

/** Every row of the table of answers, against a server that speaks HTTP for real. */
class OpenRosaDestinationTest {

    private static final Clock CLOCK = Clock.fixed(Samples.NOON, ZoneOffset.UTC);
    private static final Reached DOOR = new Reached(Long.MAX_VALUE);

    private final OpenRosaServer server = OpenRosaServer.started();
    private Destination destination = new Nowhere();

    @BeforeEach
    void connect() {
        destination = to(Samples.settings(server));
    }

    @AfterEach
    void close() {
        destination.close();
        server.close();
    }

    private static Destination to(DestinationSettings.OpenRosa settings) {
        return new OpenRosaDestination(settings, Samples.shortTimes(), CLOCK, new Random(1));
    }

    private Outcome deliver() {
        return deliver(Samples.aStory());
    }

    private Outcome deliver(Story story) {
        return destination.deliver(story, DOOR);
    }

    private static Outcome channelFault(Trouble trouble) {
        return new Held(new ChannelFault(trouble));
    }

    private static Outcome paused(Trouble trouble) {
        return new Held(new Paused(trouble));
    }

    @Nested
    class AtTheDoor {

        @Test
        void is204WithTheVersionHeader() {
            server.takesAtMost("1234567");

            assertThat(destination.reach()).isEqualTo(new Reached(1_234_567));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "0", "-1", "lots", "99999999999999999999"})
        void takesAnythingWhenTheServerNamesNoUsefulLimit(String limit) {
            server.takesAtMost(limit);

            assertThat(destination.reach()).isEqualTo(new Reached(Long.MAX_VALUE));
        }

        @ParameterizedTest
        @ValueSource(ints = {200, 204, 302, 511})
        void isNotACaptivePortal(int status) {
            server.answersHeadsWith(Reply.page(status).with("Location", server.origin() + "/welcome"));

            var trouble = status == 511 ? Trouble.SERVER_ERROR : Trouble.NOT_OPENROSA;
            assertThat(destination.reach()).isEqualTo(new NotReached(new ChannelFault(trouble)));
            assertThat(server.requests()).containsExactly("HEAD /submission");
        }

        @ParameterizedTest
        @CsvSource({
            "401,SIGN_IN_REFUSED",
            "403,SIGN_IN_REFUSED",
            "404,ADDRESS_UNKNOWN",
        })
        void pausesWhenSomebodyHasToDoSomething(int status, Trouble trouble) {
            server.answersHeadsWith(Reply.of(status));

            assertThat(destination.reach()).isEqualTo(new NotReached(new Paused(trouble)));
        }

        @Test
        void tellsHowFarTheClocksAreApart() {
            var slow = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-90));
            try (var late =
                    new OpenRosaDestination(Samples.settings(server), Samples.shortTimes(), slow, new Random(1))) {
                assertThat(late.clockAhead()).isEmpty();

                late.reach();

                assertThat(late.clockAhead())
                        .hasValueSatisfying(
                                ahead -> assertThat(ahead).isBetween(Duration.ofMinutes(89), Duration.ofMinutes(91)));
            }
        }

        @Test
        void believesNoPortalsClock() {
            server.answersHeadsWith(Reply.page(200));

            destination.reach();

            assertThat(destination.clockAhead()).isEmpty();
        }

        @Test
        void hasNobodyWhenTheServerIsDown() {
            server.stop();

            assertThat(destination.reach()).isEqualTo(new NotReached(new ChannelFault(Trouble.NO_CONNECTION)));
        }

        @Test
        void asksAgainOnceTheServerIsBackOnItsPort() {
            server.stop();
            server.start();

            assertThat(destination.reach()).isInstanceOf(Reached.class);
        }

        @Test
        void sendsCredentialsBeforeItIsAsked() {
            server.asksFor("example", "pass:w\u00F6rd");
            var credentials = Optional.of(new DestinationSettings.Credentials("example", "pass:w\u00F6rd"));

            try (var withCredentials = to(new DestinationSettings.OpenRosa(server.address(), credentials))) {
                assertThat(withCredentials.reach()).isInstanceOf(Reached.class);
            }
            assertThat(destination.reach()).isEqualTo(new NotReached(new Paused(Trouble.SIGN_IN_REFUSED)));
        }
    }

    @Nested
    class Delivery {

        @Test
        void arrivesOnceWithItsFields() {
            var outcome = deliver(Samples.aFullStory());

            assertThat(outcome).isInstanceOf(Delivered.class);
            assertThat(server.accepted()).singleElement().satisfies(accepted -> {
                assertThat(accepted.instanceId()).isEqualTo("uuid:" + Samples.anId(2));
                assertThat(accepted.fields())
                        .containsEntry("text", "Everything went well.\nThen it did not.")
                        .containsEntry("service_names", "Example <Ward> & Co\nExample Clinic");
            });
        }

        @Test
        void carriesTheOpenRosaHeadersAndItsLength() {
            deliver();

            assertThat(server.postHeaders()).singleElement().satisfies(headers -> {
                assertThat(headers.get("X-openrosa-version")).containsExactly("1.0");
                assertThat(headers.get("Date")).containsExactly("Mon, 23 Nov 2026 12:00:00 GMT");
                assertThat(headers).containsKey("Content-length");
            });
        }

        @Test
        void hasTheSameBytesAtEveryAttempt() {
            server.answersPostsWith(Reply.of(500), Reply.cutBeforeKeeping(), Reply.cutAfterKeeping());

            for (int attempt = 0; attempt < 4; attempt++) {
                deliver(Samples.aFullStory());
            }

            assertThat(server.posts())
                    .hasSize(4)
                    .allMatch(post -> Arrays.equals(post, StoryInstance.of(Samples.aFullStory(), Form.named(Form.ID))));
        }

        @Test
        void hasAReceiptWithoutContentOrToken() {
            assertThat(deliver())
                    .isEqualTo(new Delivered(server.origin() + " answered 201 for uuid:" + Samples.anId(1)));
        }

        @Test
        void goesToAFormThatTheServerNamedItself() {
            server.holdsForms(Map.of("aBcDeFgHiJk", Form.VERSION));

            try (var renamed = to(Samples.settings(server, "aBcDeFgHiJk"))) {
                assertThat(renamed.deliver(Samples.aStory(), DOOR)).isInstanceOf(Delivered.class);
            }
        }
    }

    @Nested
    class Answers {

        @ParameterizedTest
        @ValueSource(ints = {201, 202})
        void deliveredIs201Or202WithEnvelopeAndHeader(int status) {
            server.answersPostsWith(Reply.of(status));

            assertThat(deliver()).isInstanceOf(Delivered.class);
        }

        @ParameterizedTest
        @ValueSource(ints = {200, 201, 202, 204, 302, 307})
        void aWebPageIsNoReceipt(int status) {
            server.answersPostsWith(Reply.page(status).with("Location", server.origin() + "/welcome"));

            assertThat(deliver()).isEqualTo(channelFault(Trouble.NOT_OPENROSA));
            assertThat(server.requests()).containsExactly("POST /submission");
        }

        @Test
        void a201WithoutTheHeaderIsNoReceipt() {
            var enveloped = Reply.of(201);
            server.answersPostsWith(Reply.page(201).withBody(enveloped.body()));

            assertThat(deliver()).isEqualTo(channelFault(Trouble.NOT_OPENROSA));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "created",
                    "<OpenRosaResponse><message>cut off",
                    "<html/>",
                    "<!DOCTYPE OpenRosaResponse [<!ENTITY x \"y\">]><OpenRosaResponse>&x;</OpenRosaResponse>"
                })
        void a201WithoutAWholeEnvelopeIsNoReceipt(String body) {
            server.answersPostsWith(Reply.of(201).withBody(body));

            assertThat(deliver()).isEqualTo(channelFault(Trouble.NOT_OPENROSA));
        }

        @Test
        void a200WithEverythingElseRightIsNoReceipt() {
            server.answersPostsWith(Reply.of(200));

            assertThat(deliver()).isEqualTo(channelFault(Trouble.NOT_OPENROSA));
        }

        @ParameterizedTest
        @CsvSource({
            "408,BUSY",
            "425,BUSY",
            "429,BUSY",
            "500,SERVER_ERROR",
            "502,SERVER_ERROR",
            "503,SERVER_ERROR",
            "504,SERVER_ERROR",
            "507,SERVER_ERROR",
            "402,UNKNOWN_ANSWER",
            "405,UNKNOWN_ANSWER",
            "407,UNKNOWN_ANSWER",
            "410,UNKNOWN_ANSWER",
            "418,UNKNOWN_ANSWER",
        })
        void thatPassByThemselvesAreChannelFaults(int status, Trouble trouble) {
            server.answersPostsWith(Reply.of(status));

            assertThat(deliver()).isEqualTo(channelFault(trouble));
        }

        @ParameterizedTest
        @ValueSource(ints = {429, 503})
        void mayAskForSecondsOfPeace(int status) {
            server.answersPostsWith(Reply.of(status).with("Retry-After", "120"));

            assertThat(retryAfter()).isEqualTo(Duration.ofMinutes(2));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "soon", "-5", "1e9", "Mon, 23 Nov 2020 12:00:00 GMT"})
        void areTakenForPlainFaultsWhenTheyAskForNonsense(String retryAfter) {
            server.answersPostsWith(Reply.of(503).with("Retry-After", retryAfter));

            assertThat(retryAfter()).isEqualTo(Duration.ZERO);
        }

        @Test
        void mayNotAskForMoreThanADay() {
            server.answersPostsWith(Reply.of(503).with("Retry-After", "999999999"));

            assertThat(retryAfter()).isEqualTo(Duration.ofDays(1));
        }

        @ParameterizedTest
        @CsvSource({"401,SIGN_IN_REFUSED", "403,SIGN_IN_REFUSED", "404,FORM_MISSING"})
        void thatNeedSomebodyPause(int status, Trouble trouble) {
            server.answersPostsWith(Reply.of(status));

            assertThat(deliver()).isEqualTo(paused(trouble));
        }

        @ParameterizedTest
        @CsvSource({"400,REFUSED", "422,REFUSED", "413,TOO_LARGE"})
        void aboutTheStoryAreStoryFaults(int status, Trouble trouble) {
            server.answersPostsWith(Reply.of(status));

            assertThat(deliver()).isEqualTo(new StoryFault(trouble));
        }

        @Test
        void areNotWaitedForWhenTheStoryIsLargerThanTheServerTakes() {
            assertThat(destination.deliver(Samples.aStory(), new Reached(500)))
                    .isEqualTo(new StoryFault(Trouble.TOO_LARGE));
            assertThat(server.requests()).isEmpty();
        }

        private Duration retryAfter() {
            return deliver() instanceof Held(ChannelFault fault, var _) ? fault.retryAfter() : Duration.ofDays(-1);
        }
    }

    @Nested
    class Conflict {

        @Test
        void isNotFinalTheFirstTime() {
            server.answersPostsWith(Reply.of(409));

            assertThat(deliver()).isInstanceOf(Delivered.class);
            assertThat(server.posts()).hasSize(2);
            assertThat(server.posts().get(1)).isEqualTo(server.posts().get(0));
        }

        @Test
        void isLeftAloneForAWhileBeforeTheSecondPost() {
            server.answersPostsWith(Reply.of(409));

            deliver();

            var apart = server.postMoments().get(1) - server.postMoments().get(0);
            assertThat(Duration.ofNanos(apart))
                    .isGreaterThanOrEqualTo(Samples.shortTimes().conflictWait());
        }

        @ParameterizedTest
        @CsvSource({"CENTRAL", "BRIEFCASE"})
        void isADeliveryWhenTheServerShowsTheSameStory(ReadBack readBack) {
            server.answersDuplicatesWith(Duplicates.CONFLICT).letsRead(readBack);
            deliver(Samples.aFullStory());

            assertThat(deliver(Samples.aFullStory()))
                    .isEqualTo(new Delivered(server.origin() + " showed the same story for uuid:" + Samples.anId(2)));
            assertThat(server.accepted()).hasSize(1);
        }

        @ParameterizedTest
        @CsvSource({"CENTRAL", "BRIEFCASE"})
        void isTheStorysFaultWhenTheServerShowsAnother(ReadBack readBack) {
            server.letsRead(readBack).holdsAlready("uuid:" + Samples.anId(1), anotherStoryOfTheSameNumber());

            assertThat(deliver()).isEqualTo(new StoryFault(Trouble.CONFLICT));
        }

        @Test
        void isTheStorysFaultWhenTheServerShowsNothing() {
            server.answersDuplicatesWith(Duplicates.CONFLICT);
            deliver();

            assertThat(deliver()).isEqualTo(new StoryFault(Trouble.CONFLICT));
        }

        @Test
        void isTheFormsFaultWhenTheServerNoLongerListsIt() {
            server.answersEveryPostWith(Reply.of(409)).holdsForms(Map.of("another-form", "1"));

            assertThat(deliver()).isEqualTo(paused(Trouble.FORM_CLOSED));
        }

        @ParameterizedTest
        @ValueSource(ints = {400, 401, 404, 413, 429})
        void leavesADoubtWhateverTheServerSaysNext(int status) {
            server.answersPostsWith(Reply.of(409), Reply.of(status));

            assertThat(deliver())
                    .satisfiesAnyOf(
                            outcome -> assertThat(outcome)
                                    .isInstanceOfSatisfying(
                                            Held.class,
                                            held -> assertThat(held.isInDoubt()).isTrue()),
                            outcome -> assertThat(outcome)
                                    .isInstanceOfSatisfying(
                                            StoryFault.class,
                                            fault -> assertThat(fault.isInDoubt())
                                                    .isTrue()));
        }

        private String anotherStoryOfTheSameNumber() {
            return new String(
                    StoryInstance.of(Samples.aStory(1, "Other words"), Form.named(Form.ID)), StandardCharsets.UTF_8);
        }
    }

    @Nested
    class Connection {

        @Test
        void refusedIsAChannelFault() {
            server.stop();

            assertThat(deliver()).isEqualTo(channelFault(Trouble.NO_CONNECTION));
        }

        @Test
        void cutAfterTheCommitDeliversOnceAllTheSame() {
            server.answersPostsWith(Reply.cutAfterKeeping());

            assertThat(deliver()).isEqualTo(channelFault(Trouble.CONNECTION_LOST));
            assertThat(deliver()).isInstanceOf(Delivered.class);

            assertThat(server.accepted()).hasSize(1);
            assertThat(server.timesSent("uuid:" + Samples.anId(1))).isEqualTo(2);
        }

        @Test
        void cutAfterTheCommitDeliversOnceWhenDuplicatesAreConflicts() {
            server.answersPostsWith(Reply.cutAfterKeeping())
                    .answersDuplicatesWith(Duplicates.CONFLICT)
                    .letsRead(ReadBack.CENTRAL);

            assertThat(deliver()).isEqualTo(channelFault(Trouble.CONNECTION_LOST));
            assertThat(deliver()).isInstanceOf(Delivered.class);

            assertThat(server.accepted()).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "HTTP/1.1 201 Created\r\nX-OpenRosa-",
                    "HTTP/1.1 201 Created\r\nX-OpenRosa-Version: 1.0\r\nContent-Length: 500\r\n\r\n<OpenRosaResponse>",
                    "220 mail.example.org ESMTP\r\n",
                    "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                })
        void thatBreaksOffInTheAnswerIsAChannelFault(String answer) {
            try (var raw = new RawServer(RawServer.says(answer));
                    var there = toRaw(raw)) {
                assertThat(there.deliver(Samples.aStory(), DOOR)).isEqualTo(channelFault(Trouble.CONNECTION_LOST));
            }
        }

        @Test
        void thatEndsWithoutTheWholeEnvelopeIsAChannelFault() {
            var cut =
                    "HTTP/1.1 201 Created\r\nX-OpenRosa-Version: 1.0\r\nConnection: close\r\n\r\n<OpenRosaResponse><mess";

            try (var raw = new RawServer(RawServer.says(cut));
                    var there = toRaw(raw)) {
                assertThat(there.deliver(Samples.aStory(), DOOR)).isEqualTo(channelFault(Trouble.NOT_OPENROSA));
            }
        }

        @Test
        void resetIsAChannelFault() {
            try (var raw = new RawServer(RawServer.resets());
                    var there = toRaw(raw)) {
                assertThat(there.deliver(Samples.aStory(), DOOR)).isEqualTo(channelFault(Trouble.CONNECTION_LOST));
            }
        }

        @Test
        void intoABlackHoleTimesOut() {
            try (var raw = new RawServer(RawServer.swallows());
                    var there = toRaw(raw)) {
                assertThat(there.deliver(Samples.aStory(), DOOR)).isEqualTo(channelFault(Trouble.TIMED_OUT));
            }
        }

        @Test
        void thatStallsInTheAnswerIsGivenUp() {
            RawServer.Behaviour stalls = connection -> connection
                    .getOutputStream()
                    .write("HTTP/1.1 201 Created\r\nX-OpenRosa-Version: 1.0\r\nContent-Length: 90\r\n\r\n<Open"
                            .getBytes(StandardCharsets.US_ASCII));

            try (var raw = new RawServer(stalls);
                    var there = toRaw(raw)) {
                assertThat(there.deliver(Samples.aStory(), DOOR)).isEqualTo(channelFault(Trouble.CONNECTION_LOST));
            }
        }

        @Test
        void toAPortWithoutAListenerIsAChannelFault() throws IOException {
            int free;
            try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                free = probe.getLocalPort();
            }

            try (var there = to(new DestinationSettings.OpenRosa(
                    URI.create("http://127.0.0.1:" + free + "/x"), Optional.empty()))) {
                assertThat(there.reach()).isEqualTo(new NotReached(new ChannelFault(Trouble.NO_CONNECTION)));
            }
        }

        @Test
        void isBrokenOffWhenTheBoxIsSwitchedOff() throws InterruptedException {
            var arrived = new CountDownLatch(1);
            try (var raw = new RawServer(connection -> arrived.countDown())) {
                var there = new OpenRosaDestination(
                        new DestinationSettings.OpenRosa(raw.address(), Optional.empty()),
                        patient(),
                        CLOCK,
                        new Random(1));
                var outcome = new LinkedBlockingQueue<Outcome>();
                Thread.ofVirtual().start(() -> outcome.add(there.deliver(Samples.aStory(), DOOR)));
                assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();

                there.close();

                assertThat(outcome.poll(20, TimeUnit.SECONDS)).isInstanceOf(Held.class);
            }
        }

        private static SyncProperties patient() {
            var minute = Duration.ofMinutes(1);
            return new SyncProperties(true, minute, minute, minute, minute);
        }

        private static Destination toRaw(RawServer raw) {
            return OpenRosaDestinationTest.to(new DestinationSettings.OpenRosa(raw.address(), Optional.empty()));
        }
    }
}
