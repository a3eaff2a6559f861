package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.storycorner.sync.CheckFinding.Subject;
import org.storycorner.sync.Outcome.Delivered;
import org.storycorner.sync.Reach.NotReached;
import org.storycorner.sync.Reach.Reached;
import org.storycorner.sync.Stop.Paused;
import org.storycorner.venue.DestinationSettings;
import org.storycorner.venue.DestinationSettings.Credentials;
import org.storycorner.venue.DestinationSettings.SignIn;

/** The box says who it is, to a server that checks for itself. */
class SignInTest {

    private static final String USER = "h\"a\\ll";
    private static final String PASSWORD = "hidden:p\u00E4ss";
    private static final int MANY = 1_000;

    private final OpenRosaServer server = OpenRosaServer.started();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5", "SHA-256"})
    void digestDeliversAfterOneChallengeAndCountsOn(String algorithm) {
        server.asksForDigest(new DigestGuard(USER, PASSWORD, algorithm, "auth", MANY));

        try (var destination = to(SignIn.DIGEST, PASSWORD)) {
            assertThat(destination.reach()).isInstanceOf(Reached.class);
            for (int story = 1; story <= 3; story++) {
                assertThat(destination.deliver(Samples.aStory(story), new Reached(Long.MAX_VALUE)))
                        .isInstanceOf(Delivered.class);
            }
            assertThat(destination.check()).allMatch(CheckFinding::ok);
        }

        assertThat(server.requests())
                .startsWith("HEAD /submission", "HEAD /submission", "POST /submission", "POST /submission")
                .hasSize(2 + 3 + 2);
        assertThat(server.accepted()).hasSize(3);
    }

    @Test
    void digestTakesTheNewNonceWhenTheOldOneIsStale() {
        server.asksForDigest(new DigestGuard(USER, PASSWORD, "SHA-256", "auth", 2));

        try (var destination = to(SignIn.DIGEST, PASSWORD)) {
            assertThat(destination.reach()).isInstanceOf(Reached.class);
            for (int story = 1; story <= 5; story++) {
                assertThat(destination.deliver(Samples.aStory(story), new Reached(Long.MAX_VALUE)))
                        .isInstanceOf(Delivered.class);
            }
        }

        assertThat(server.accepted()).hasSize(5);
        assertThat(server.posts()).as("submissions that were let in").hasSize(5);
    }

    @Test
    void digestKeepsThePasswordInTheBox() {
        server.asksForDigest(new DigestGuard(USER, PASSWORD, "MD5", "auth", MANY));

        try (var destination = to(SignIn.DIGEST, PASSWORD)) {
            destination.reach();
            destination.deliver(Samples.aStory(), new Reached(Long.MAX_VALUE));
        }

        assertThat(server.postHeaders())
                .hasSize(1)
                .allSatisfy(headers ->
                        assertThat(headers.toString()).contains("Digest ").doesNotContain("hidden", "Basic"));
    }

    @Test
    void aWrongPasswordPausesAfterOneMoreTry() {
        server.asksForDigest(new DigestGuard(USER, PASSWORD, "SHA-256", "auth", MANY));

        try (var destination = to(SignIn.DIGEST, "other")) {
            assertThat(destination.reach()).isEqualTo(new NotReached(new Paused(Trouble.SIGN_IN_REFUSED)));
        }

        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void digestThatWouldHashTheWholeBodyIsRefusedClearly() {
        server.asksForDigest(new DigestGuard(USER, PASSWORD, "SHA-256", "auth-int", MANY));

        try (var destination = to(SignIn.DIGEST, PASSWORD)) {
            assertThat(destination.reach()).isEqualTo(new NotReached(new Paused(Trouble.SIGN_IN_NOT_OFFERED)));
            assertThat(destination.check())
                    .contains(CheckFinding.problem(Subject.SIGN_IN, Trouble.SIGN_IN_NOT_OFFERED.sentence()));
        }
        assertThat(Trouble.SIGN_IN_NOT_OFFERED.sentence()).contains("digest with qop=auth");
    }

    @Test
    void digestNeverFallsBackToBasic() {
        server.asksFor(USER, PASSWORD);

        try (var destination = to(SignIn.DIGEST, PASSWORD)) {
            assertThat(destination.reach()).isEqualTo(new NotReached(new Paused(Trouble.SIGN_IN_NOT_OFFERED)));
        }
    }

    @Test
    void basicSaysSoWhenTheServerOffersSomethingElseOnly() {
        server.answersHeadsWith(
                OpenRosaServer.Reply.of(401).with("WWW-Authenticate", "Digest realm=\"r\", nonce=\"n\", qop=\"auth\""));

        try (var destination = to(SignIn.BASIC, PASSWORD)) {
            assertThat(destination.reach()).isEqualTo(new NotReached(new Paused(Trouble.SIGN_IN_NOT_OFFERED)));
        }
    }

    private OpenRosaDestination to(SignIn signIn, String password) {
        var credentials = Optional.of(new Credentials(USER, password, signIn));
        return new OpenRosaDestination(
                new DestinationSettings.OpenRosa(server.address(), credentials),
                Samples.shortTimes(),
                Clock.systemUTC(),
                new Random(1));
    }
}
