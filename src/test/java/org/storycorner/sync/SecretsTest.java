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
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;
import org.storycorner.queue.SettableClock;
import org.storycorner.sync.OpenRosaServer.Reply;
import org.storycorner.venue.DestinationSettings;

/** Whatever goes wrong, no log, status, note or finding holds the path's token, the password or a word of a story. */
@Isolated
class SecretsTest {

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
        var settings = new DestinationSettings.OpenRosa(
                address, Optional.of(new DestinationSettings.Credentials("SENTINELuser", PASSWORD)));
        try (var destination = new OpenRosaDestination(settings, Samples.shortTimes(), clock)) {
            run(destination, rounds);
        }
    }

    private void run(Destination destination, int rounds) {
        var channel = new SyncChannel(SyncStore.in(folder), destination.shown(), clock, new Backoff(new Random(1)));
        var sender = new Sender(queue, destination, channel, clock);
        var sync = new StorySync(queue, destination, channel, sender);
        for (int round = 0; round < rounds; round++) {
            queue.accept(Samples.aStory(100 + round, TOLD));
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
        assertThat(told.toString()).isNotEmpty().doesNotContain("SENTINEL");
        assertThat(log.toString(StandardCharsets.UTF_8)).isNotEmpty().doesNotContain("SENTINEL");
    }
}
