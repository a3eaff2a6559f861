package org.storycorner.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.storycorner.queue.CrashPoint.Step;
import org.storycorner.story.Stories;

/** Whatever goes wrong, and however talkative every logger is: nothing of a person is told. */
class NothingIsToldTest {
    private static final String DRAFT = "Sentinelwords of a journey";

    private final SettableClock clock = new SettableClock(StoryQueueContract.NOW);
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<String> told = new ArrayList<>();
    private final List<Appender<ILoggingEvent>> usual = new ArrayList<>();

    private CrashPoint disk = CrashPoint.NONE;

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        root.iteratorForAppenders().forEachRemaining(usual::add);
        usual.forEach(root::detachAppender);
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        log.start();
    }

    @AfterEach
    void stopListening() {
        root.setLevel(Level.WARN);
        root.detachAppender(log);
        usual.forEach(root::addAppender);
    }

    @Test
    void tellsNothingOfAStoryInLogsMessagesOrTexts() throws IOException {
        var story = Stories.aStoryWithContact();
        var draft = new Draft(Stories.anId(), "kiosk", clock.instant(), DRAFT);
        try (var box = open()) {
            box.queue().saveDraft(draft);
            for (var step : EnumSet.complementOf(EnumSet.of(Step.ERASED))) {
                disk = full(step);
                failing(() -> box.queue().accept(Stories.aStoryWithContact()));
            }
            disk = CrashPoint.NONE;
            box.queue().accept(story);
            failing(() -> box.queue().delivered(story.id(), ""));
            failing(() -> box.queue().putBack(Stories.anId()));
            told.addAll(List.of(box.queue().list(0, 9).toString(), draft.toString(), story.toString()));
            told.add(box.queue().status().toString());
            failing(() -> box.jdbc().sql("SHUTDOWN IMMEDIATELY").update());
            box.queue().saveDraft(draft);
            box.jdbc().sql("UPDATE draft SET sealed = X'01'").update();
            box.queue().drafts("kiosk");
            box.jdbc().sql("UPDATE sealed_story SET sealed = X'01'").update();
        }
        damageEveryFile();
        try (var box = open()) {
            told.add(box.repairs().toString());
            box.queue().open(story.id());
            box.queue().takeOldest();
        }
        Files.writeString(folder.resolve("data/box.mv.db"), "broken ".repeat(9_999));
        open().close();
        Files.delete(Boxes.settings(folder).keyFile());
        failing(this::open);
        new KeyFile(Boxes.settings(folder).keyFile()).create();
        failing(this::open);

        log.list.forEach(event -> told.add(event.getFormattedMessage() + asText(event)));
        assertThat(log.list).hasSizeGreaterThan(50);
        assertThat(told)
                .hasSizeGreaterThan(60)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainIgnoringCase(
                                "Sentinel", "custard", Stories.EMAIL, Stories.POSTCODE, Stories.USERNAME));
    }

    private OpenBox open() {
        return OpenBox.open(Boxes.settings(folder), clock, step -> disk.passed(step));
    }

    private void failing(ThrowingCallable work) {
        var failure = catchThrowable(work);
        assertThat(failure).isNotNull();
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        told.add(text.toString());
    }

    private void damageEveryFile() throws IOException {
        try (var files = Files.list(folder.resolve("data/spool"))) {
            for (var file : files.toList()) {
                Files.writeString(file, Files.readString(file).replace("\"story\":\"A", "\"story\":\"B"));
            }
        }
    }

    private static String asText(ILoggingEvent event) {
        var thrown = event.getThrowableProxy();
        return thrown == null ? "" : ThrowableProxyUtil.asString(thrown);
    }

    private static CrashPoint full(Step step) {
        return reached -> {
            if (reached == step) {
                throw new IOException("No space left on device");
            }
        };
    }
}
