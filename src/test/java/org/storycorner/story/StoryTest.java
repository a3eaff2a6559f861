package org.storycorner.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.storycorner.story.Stories.aStory;
import static org.storycorner.story.Stories.aStoryWithContact;
import static org.storycorner.story.Stories.anId;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryTest {

    @Test
    void tellsAtMostAThousandWords() {
        assertThat(aStory(anId(), "word ".repeat(1_000)).text().count()).isEqualTo(Story.MOST_WORDS);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> aStory(anId(), "word ".repeat(1_001)));
    }

    @Test
    void tellsWithPicturesAlone() {
        assertThat(Stories.aPictureStory().narrative())
                .isEqualTo("Waiting — sometimes. ‘The Sentinelwords chairs are hard.’\nHappy.");
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Stories.aStoryOf(List.of()));
    }

    @Test
    void readsFirstWhatWasToldFirst() {
        assertThat(Stories.aMixedStory(Channel.PICTURES, "I came early.").narrative())
                .startsWith("Waiting")
                .endsWith("Happy.\n\nI came early.");
        assertThat(Stories.aMixedStory(Channel.WORDS, "I came early.").narrative())
                .startsWith("I came early.\n\nWaiting");
        assertThat(aStory().narrative()).isEqualTo(Stories.TEXT);
    }

    @Test
    void takesTwentyFourPicturesAndNotOneMore() {
        var card = Stories.pictures().getLast();

        assertThat(Stories.aStoryOf(Collections.nCopies(24, card)).pictures()).hasSize(Story.MOST_PICTURES);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Stories.aStoryOf(Collections.nCopies(25, card)));
    }

    @Test
    void countsPicturesAsWords() {
        assertThat(Stories.aMixedStory(Channel.WORDS, "word ".repeat(969)).pictures())
                .hasSize(2);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Stories.aMixedStory(Channel.WORDS, "word ".repeat(970)));
    }

    @Test
    void answersInAtMostTwoHundredWords() {
        var longest = Words.of("word ".repeat(200));
        var tooLong = Words.of("word ".repeat(201));

        assertThat(new Answers(longest, longest, longest).isEmpty()).isFalse();
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Answers(Words.NONE, Words.NONE, tooLong));
    }

    @Test
    void tellsNothingOfThePersonByAccident() {
        var text = aStoryWithContact().toString();

        assertThat(text).doesNotContain("Sentinel", "custard", Stories.EMAIL, Stories.POSTCODE, Stories.USERNAME);
    }

    @Test
    void keepsServicesAsTheyWereChosen() {
        assertThat(aStory().services()).containsExactly(Stories.WARD, Stories.CLINIC);
    }

    @ParameterizedTest
    @EnumSource(Helper.class)
    void letsOnlyVolunteersAndStaffDeclare(Helper helper) {
        var mustDeclare = helper == Helper.VOLUNTEER || helper == Helper.STAFF;

        assertThat(helper.mustDeclare()).isEqualTo(mustDeclare);
        assertThat(new Help.Helped(helper, Set.of(), true).declared()).isTrue();
        if (mustDeclare) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> new Help.Helped(helper, Set.of(), false));
        }
    }

    @Test
    void keepsWhatTheHelperDidFromChanging() {
        var how = new HashSet<>(Set.of(Support.READING));
        var helped = new Help.Helped(Helper.CARER, how, false);

        how.add(Support.TYPING);

        assertThat(helped.how()).containsExactly(Support.READING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "A", "a b", "../a", "ä"})
    void refusesServiceIdsThatCouldNotBeFileNames(String id) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Service(id, "Name"));
    }
}
