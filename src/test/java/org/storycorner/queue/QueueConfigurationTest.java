package org.storycorner.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import org.storycorner.story.Stories;

class QueueConfigurationTest {

    @TempDir
    Path folder;

    @Test
    void offersTheQueueAndItsStore() {
        box().run(context -> {
            assertThat(context).hasSingleBean(StoryQueue.class).hasSingleBean(BoxSpace.class);
            context.getBean(StoryQueue.class).accept(Stories.aStory());

            assertThat(context.getBean(JdbcClient.class)
                            .sql("SELECT COUNT(*) FROM story")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
            assertThat(context).hasSingleBean(DataSource.class);
            assertThat(context.getBean(BoxSettings.class).freeSpaceFloor()).isEqualTo(DataSize.ofMegabytes(200));
            assertThat(BoxLock.isHeld(folder.resolve("data"))).isTrue();
        });

        assertThat(BoxLock.isHeld(folder.resolve("data"))).isFalse();
    }

    @Test
    void closesTheStoreAfterEverybodyWhoUsesIt() {
        box().withBean(LastWord.class).run(context -> assertThat(context).hasSingleBean(LastWord.class));

        try (var box = Boxes.open(folder, Clock.systemUTC())) {
            assertThat(box.queue().list(0, 9)).hasSize(1);
            assertThat(box.repairs()).isEqualTo(Repairs.NONE);
        }
    }

    @Test
    void isHealthyWhileBothCopiesCanBeMade() {
        box().run(context -> {
            assertThat(status(context)).isEqualTo(Status.UP);

            deleteFolder(folder.resolve("data/spool"));
            assertThat(status(context)).isEqualTo(Status.DOWN);
        });
    }

    @Test
    void isDownWhenTheStoreDoesNotAnswer() {
        box().run(context -> {
            context.getBean(OpenBox.class).close();

            assertThat(status(context)).isEqualTo(Status.DOWN);
        });
    }

    @Test
    void saysWhatIsMissingInTheSettings() {
        new ApplicationContextRunner()
                .withUserConfiguration(QueueConfiguration.class)
                .withBean(Clock.class, Clock::systemUTC)
                .withPropertyValues("storycorner.data=" + folder.resolve("data"))
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("storycorner.key-file is not set"));
        box().withPropertyValues("storycorner.free-space-floor=-1MB")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("storycorner.free-space-floor"));
    }

    @Test
    void showsARefusalAsOneSentence() {
        box().withPropertyValues("storycorner.key-file=" + folder.resolve("data/box.key"))
                .run(context -> {
                    var failure = Objects.requireNonNull(context.getStartupFailure());

                    assertThat(failure).hasRootCauseInstanceOf(BoxRefusedException.class);
                    var analysis = Objects.requireNonNull(new BoxRefusedAnalyzer().analyze(failure));
                    assertThat(analysis.getDescription())
                            .startsWith("The key file")
                            .contains("lies inside");
                });
    }

    private ApplicationContextRunner box() {
        return new ApplicationContextRunner()
                .withUserConfiguration(QueueConfiguration.class)
                .withBean(Clock.class, Clock::systemUTC)
                .withPropertyValues(
                        "storycorner.data=" + folder.resolve("data"),
                        "storycorner.key-file=" + folder.resolve("keys/box.key"));
    }

    private static Status status(ApplicationContext context) {
        return Objects.requireNonNull(context.getBean(HealthIndicator.class).health(true))
                .getStatus();
    }

    private static void deleteFolder(Path path) throws IOException {
        try (var files = Files.list(path)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(path);
    }

    /** Somebody who has one more story when the box is being closed. */
    static final class LastWord implements AutoCloseable {
        private final StoryQueue queue;

        LastWord(StoryQueue queue) {
            this.queue = queue;
        }

        @Override
        public void close() {
            queue.accept(Stories.aStory());
        }
    }
}
