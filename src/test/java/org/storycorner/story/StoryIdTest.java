package org.storycorner.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoryIdTest {
    private static final Clock CLOCK = Clock.fixed(Stories.TOLD_AT, ZoneOffset.UTC);

    @Test
    void isAUuidOfVersionSeven() {
        var id = StoryId.create(CLOCK, new Random(1)).value();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(CLOCK.millis());
    }

    @Test
    void sortsByTheTimeAtWhichTheJourneyBegan() {
        var random = new Random(2);
        var first = StoryId.create(CLOCK, random);
        var later = StoryId.create(Clock.offset(CLOCK, Duration.ofMillis(1)), random);

        assertThat(first).isLessThan(later);
        assertThat(first.toString()).isLessThan(later.toString());
    }

    @Test
    void isReadBackFromItsText() {
        var id = StoryId.create(CLOCK, new Random(3));

        assertThat(StoryId.parse(id.toString())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "1-1-7000-8000-1",
                "019ab000-0000-4000-8000-000000000000",
                "019AB000-0000-7000-8000-000000000000",
                "019ab000-0000-7000-8000-000000000000 ",
                "../../019ab000-0000-7000-8000-000000000000"
            })
    void readsNothingElse(String text) {
        assertThat(StoryId.parse(text)).isEmpty();
    }

    @Test
    void refusesOtherVersions() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new StoryId(new UUID(0x4000L, Long.MIN_VALUE)));
    }

    @Test
    void givesAReferenceThatCanBeReadAloud() {
        var id = new StoryId(UUID.fromString("019ab000-0000-7000-8000-00ffffffffff"));

        assertThat(id.reference()).isEqualTo("ZZZZ-ZZZZ");
        assertThat(StoryId.create(CLOCK, new Random(4)).reference())
                .matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    }

    @Test
    void seldomGivesAReferenceTwice() {
        var random = new Random(5);
        var references = new HashSet<String>();
        for (int round = 0; round < 10_000; round++) {
            references.add(StoryId.create(CLOCK, random).reference());
        }

        assertThat(references).hasSize(10_000);
    }
}
