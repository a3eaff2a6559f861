package org.storycorner.sync;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.storycorner.queue.SettableClock;
import org.storycorner.story.Attachment;
import org.storycorner.sync.OpenRosaServer.Reply;
import org.storycorner.venue.CertificateFingerprint;
import org.storycorner.venue.DestinationSettings;
import org.storycorner.venue.DestinationSettings.Credentials;
import org.storycorner.venue.DestinationSettings.SignIn;
import org.storycorner.venue.DestinationSettings.Trust;

/** Whatever goes wrong, no log, status, note or finding holds the path's token, the password or a word of a story. */
@Isolated
class SecretsTest {

    private static final String USER = "SENTINELuser";
    private static final String PASSWORD = "SENTINELpassword";
    private static final String TOLD = "SENTINELstory";

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final OpenRosaServer server = OpenRosaServer.started();
    private final SettableClock clock = new SettableClock(Samples.NOON);
    private final FewStories queue = new FewStories();
    private final StringBuilder told = new StringBuilder();
    private List<Attachment> attached = List.of();

    private final Path folder;

    SecretsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void listen() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%level %logger %msg%n%ex{full}");
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(log);
        appender.start();
        root.addAppender(appender);
        root.setLevel(Level.TRACE);
        // The server of the test logs what it is asked; only the box is listened to.
        context.getLogger("com.sun.net.httpserver").setLevel(Level.OFF);
    }

    @AfterEach
    void stopListening() {
        root.setLevel(before);
        root.detachAppender(appender);
        appender.stop();
        server.close();
    }

    @Test
    void stayInTheBoxWhateverTheServerAnswers() {
        for (int status : new int[] {200, 201, 302, 400, 401, 403, 404, 408, 409, 413, 418, 429, 500, 503}) {
            server.answersPostsWith(Reply.of(status).withBody("<!-- -->"));
        }
        server.answersPostsWith(Reply.cutAfterKeeping(), Reply.cutBeforeKeeping());
        run(server.address(), 20);

        assertNothingIsGivenAway();
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth", "auth-int"})
    void stayInTheBoxWhateverTheSignIn(String qop) {
        server.asksForDigest(new DigestGuard(USER, PASSWORD, "SHA-256", qop, 3));
        run(server.address(), SignIn.DIGEST, Trust.SYSTEM, 4);
        run(server.address(), SignIn.BASIC, Trust.SYSTEM, 2);

        assertNothingIsGivenAway();
    }

    @Test
    void stayInTheBoxWhenTheCertificateIsRefused() throws Exception {
        var certificates = new Certificates(folder);
        var pin = CertificateFingerprint.of(certificates.certificate(Certificates.GOOD));
        try (var secure = new OpenRosaServer()) {
            secure.speaksTls(certificates.server(Certificates.SELF_MADE)).start();
            run(secure.address(), SignIn.BASIC, Trust.SYSTEM, 1);
            run(secure.address(), SignIn.DIGEST, new Trust(List.of(), Optional.of(pin)), 1);
        }

        assertThat(told.toString()).contains("NOT_TRUSTED", "fingerprint");
        assertNothingIsGivenAway();
    }

    @Test
    void stayInTheBoxWithWhatIsAttached() {
        var secret = TOLD.repeat(400).getBytes(StandardCharsets.UTF_8);
        attached = List.of(new Attachment("page-1.png", Attachment.Kind.PNG, secret));
        server.refusesBodiesAbove(4_000);
        run(server.address(), 3);

        assertThat(told.toString()).contains("too large for the server: page-1.png");
        assertNothingIsGivenAway();
    }

    @Test
    void stayInTheBoxWhenNobodyAnswers() {
        server.stop();
        run(server.address(), 2);

        assertNothingIsGivenAway();
    }

    @Test
    void stayInTheBoxWhenTheConnectionBreaks() {
        for (var behaviour :
                new RawServer.Behaviour[] {RawServer.says("nonsense\r\n\r\n"), RawServer.resets(), RawServer.swallows()
                }) {
            try (var raw = new RawServer(behaviour)) {
                run(URI.create(raw.address() + "/" + OpenRosaServer.TOKEN), 1);
            }
        }

        assertNothingIsGivenAway();
    }

    @Test
    void stayInTheBoxWhenSomethingFailsUnexpectedly() {
        var destination = new PlayedDestination().does(story -> {
            throw new IllegalStateException(
                    "https://x/" + OpenRosaServer.TOKEN,
                    new IllegalArgumentException(PASSWORD + story.text().text()));
        });
        run(destination, 1);

        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("A round of sending failed", "IllegalArgumentException");
        assertNothingIsGivenAway();
    }

    private void run(URI address, int rounds) {
        run(address, SignIn.BASIC, Trust.SYSTEM, rounds);
    }

    private void run(URI address, SignIn signIn, Trust trust, int rounds) {
        var credentials = Optional.of(new Credentials(USER, PASSWORD, signIn));
        var settings = new DestinationSettings.OpenRosa(address, credentials, trust, Optional.empty());
        told.append(settings).append(credentials);
        try (var destination = new OpenRosaDestination(settings, Samples.shortTimes(), clock, new Random(1))) {
            run(destination, rounds);
        }
    }

    private void run(Destination destination, int rounds) {
        var channel = new SyncChannel(SyncStore.in(folder), destination.shown(), clock, new Backoff(new Random(1)));
        var sender = new Sender(queue, destination, channel, clock);
        var sync = new StorySync(queue, destination, channel, sender);
        for (int round = 0; round < rounds; round++) {
            queue.accept(Samples.aStory(100 + round, TOLD).with(attached));
            told.append(sync.now()).append(sync.status()).append(sync.check()).append(destination);
            clock.advance(Duration.ofMinutes(15));
        }
        for (var id : queue.taken()) {
            told.append(queue.note(id));
        }
        told.append(
                SyncStore.in(folder).sql("select * from sync_channel").query().listOfRows());
    }

    private void assertNothingIsGivenAway() {
        var pair = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        assertThat(told.toString()).isNotEmpty().doesNotContain("SENTINEL", pair);
        assertThat(log.toString(StandardCharsets.UTF_8)).isNotEmpty().doesNotContain("SENTINEL", pair);
    }
}
