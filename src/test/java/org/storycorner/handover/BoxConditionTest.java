package org.storycorner.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.storycorner.queue.BoxIdentity;
import org.storycorner.queue.SheetState;

/** What somebody has to look after, and that nothing is said while all is well. */
class BoxConditionTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private static final BoxCondition WELL = new BoxCondition(
            Optional.of(SheetState.MADE),
            asked(0),
            Optional.of(Duration.ofSeconds(-20)),
            false,
            false,
            Optional.of(NOW.minus(Duration.ofHours(30))),
            0,
            0,
            true);

    @Test
    void nothingIsSaidWhileAllIsWell() {
        assertThat(WELL.concerns(NOW)).isEmpty();
        assertThat(withClock(Optional.empty()).concerns(NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"300, false", "301, true", "-301, true", "-86400, true"})
    void aClockMayBeFiveMinutesAway(long seconds, boolean wrong) {
        var box = withClock(Optional.of(Duration.ofSeconds(seconds)));

        assertThat(box.concerns(NOW).contains(Concern.CLOCK_WRONG)).isEqualTo(wrong);
    }

    @ParameterizedTest
    @CsvSource({"72, false", "73, true", "-73, true"})
    void aBackupIsOldAfterThreeDays(long hours, boolean old) {
        var box = withBackup(Optional.of(NOW.minus(Duration.ofHours(hours))));

        assertThat(box.concerns(NOW).contains(Concern.BACKUP_OLD)).isEqualTo(old);
    }

    @Test
    void saysAllOfItAtOnceTheWorstFirst() {
        var box = new BoxCondition(
                Optional.empty(),
                asked(7),
                Optional.of(Duration.ofHours(1)),
                true,
                true,
                Optional.empty(),
                1,
                2,
                false);

        assertThat(box.concerns(NOW))
                .containsExactly(
                        Concern.KEY_GONE,
                        Concern.STORE_DAMAGED,
                        Concern.MOVED_HERE,
                        Concern.CLOCK_WRONG,
                        Concern.ROOM_TIGHT,
                        Concern.BACKUP_MISSING,
                        Concern.STORIES_ASIDE,
                        Concern.FILES_ASIDE,
                        Concern.SPEECH_MISSING);
    }

    @ParameterizedTest
    @CsvSource({"NEVER, SHEET_NEVER", "OUTDATED, SHEET_OUTDATED"})
    void aKeyWithoutItsSheetIsAConcern(SheetState sheet, Concern concern) {
        var box = new BoxCondition(
                Optional.of(sheet), WELL.identity(), WELL.clockAhead(), false, false, WELL.backup(), 0, 0, true);

        assertThat(box.concerns(NOW)).containsExactly(concern);
    }

    @ParameterizedTest
    @EnumSource
    void eachConcernHasItsSentence(Concern concern) throws Exception {
        Properties messages =
                PropertiesLoaderUtils.loadProperties(new ClassPathResource("vaadin-i18n/translations.properties"));

        assertThat(messages.getProperty("overview.concern." + concern.key())).endsWith(".");
    }

    @Test
    void aBoxThatLostAllItHeldIsAConcern() {
        var box = new BoxCondition(WELL.sheet(), asked(-1), WELL.clockAhead(), false, false, WELL.backup(), 0, 0, true);

        assertThat(box.concerns(NOW)).containsExactly(Concern.BEGUN_ANEW);
    }

    /** A box that asks whether it was moved here with so many stories, or with an unknown number; asks nothing at 0. */
    private static BoxIdentity asked(long lastNumber) {
        return lastNumber == 0
                ? new BoxIdentity("box", List.of(), Optional.empty())
                : new BoxIdentity("box", List.of(new BoxIdentity.Earlier("before", lastNumber)), Optional.of(NOW));
    }

    private static BoxCondition withClock(Optional<Duration> ahead) {
        return new BoxCondition(WELL.sheet(), WELL.identity(), ahead, false, false, WELL.backup(), 0, 0, true);
    }

    private static BoxCondition withBackup(Optional<Instant> taken) {
        return new BoxCondition(WELL.sheet(), WELL.identity(), WELL.clockAhead(), false, false, taken, 0, 0, true);
    }
}
