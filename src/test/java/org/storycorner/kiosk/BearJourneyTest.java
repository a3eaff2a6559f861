package org.storycorner.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.storycorner.inclusion.Language;
import org.storycorner.pictures.Card;
import org.storycorner.pictures.Cards;
import org.storycorner.story.Channel;
import org.storycorner.story.Consent;
import org.storycorner.story.StoryId;

class BearJourneyTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    private final Journey journey = new Journey(StoryId.create(NOON, new Random(7)), Language.ENGLISH);

    @BeforeEach
    void chooseBear() {
        journey.next();
        journey.tellIn(Channel.BEAR);
        journey.next();
        journey.next();
        journey.next();
        assertThat(journey.screen()).isEqualTo(Screen.BEAR);
        journey.next();
    }

    @Test
    void asksFiveThingsOneAfterTheOther() {
        for (var prompt : List.of(BearPrompt.WHO, BearPrompt.WHERE, BearPrompt.WHAT, BearPrompt.FEEL)) {
            assertThat(asked()).isEqualTo(prompt);
            journey.answerBear(card("nurse"));
            assertThat(journey.bear().isThanked()).isTrue();
        }
        journey.next();

        assertThat(journey.screen()).isEqualTo(Screen.FINISH);
        assertThat(journey.next()).isEmpty();
        assertThat(journey.screen()).isEqualTo(Screen.ABOUT);
    }

    @Test
    void thanksNobodyForASkippedQuestion() {
        journey.next();

        assertThat(asked()).isEqualTo(BearPrompt.WHERE);
        assertThat(journey.bear().isThanked()).isFalse();
    }

    @Test
    void goesBackQuestionByQuestionWithNothingLost() {
        journey.bear().say("She sang.");
        journey.answerBear(card("nurse"));
        journey.back();

        assertThat(asked()).isEqualTo(BearPrompt.WHO);
        assertThat(journey.told().answer(BearTurn.FIRST).words()).isEqualTo("She sang.");
        assertThat(journey.told().answer(BearTurn.FIRST).shows(card("nurse"))).isTrue();
        journey.back();
        assertThat(journey.screen()).isEqualTo(Screen.BEAR);
    }

    @Test
    void endsTheQuestionsForWhoIsNotSafe() {
        journey.answerBear(card("unsafe"));

        assertThat(journey.screen()).isEqualTo(Screen.FINISH);
        assertThat(journey.told().bear()).hasSize(1);
    }

    @Test
    void takesAnotherAnswerAndFinishesAgain() {
        skipToTheEnd();
        journey.tellBearMore();
        journey.bear().say("The biscuits.");
        journey.next();

        assertThat(journey.screen()).isEqualTo(Screen.FINISH);
        assertThat(journey.problems()).isEmpty();
    }

    @Test
    void asksForSomethingToldBeforeItFinishes() {
        skipToTheEnd();

        assertThat(journey.next()).containsExactly(Problem.NOTHING_TOLD);
    }

    @Test
    void asksForAShorterAnswer() {
        journey.bear().say("word ".repeat(201));

        assertThat(journey.next()).containsExactly(Problem.ANSWER_TOO_LONG);
    }

    @Test
    void readsAsQuestionsWithTheirAnswers() {
        journey.answerBear(card("nurse"));
        journey.bear().say("At home.");
        skipToTheEnd();

        var story = journey.story(NOON, key -> key, new Consent(NOON.instant(), "2026-11", true));

        assertThat(story.channel()).isEqualTo(Channel.BEAR);
        assertThat(story.narrative()).isEqualTo("bear.who\ncard.nurse.\n\nbear.where\nAt home.");
    }

    @Test
    void leadsThroughTheQuestionsAgainWhenTheyAreChanged() {
        journey.answerBear(card("nurse"));
        skipToTheEnd();
        journey.next();
        journey.next();
        journey.next();
        journey.change(Screen.BEAR);

        journey.next();
        assertThat(journey.screen()).isEqualTo(Screen.PROMPT);
        skipToTheEnd();
        journey.next();

        assertThat(journey.screen()).isEqualTo(Screen.REVIEW);
    }

    @Test
    void carriesOnAtTheLastAnswer() {
        journey.answerBear(card("nurse"));
        journey.bear().say("At home.");

        var again = new Journey(journey.id(), journey.progress());

        assertThat(again.screen()).isEqualTo(Screen.PROMPT);
        assertThat(again.bear().asked().prompt()).isEqualTo(BearPrompt.WHERE);
        assertThat(again.told()).isEqualTo(journey.told());
    }

    @Test
    void leadsBackToTheWaysForWhoDoesNotWantToTellBear() {
        journey.back();
        journey.chooseAnotherWay();

        assertThat(journey.screen()).isEqualTo(Screen.WAY);
    }

    @Test
    void leadsBackToTheReviewWhoOnlyLookedWhatBearWasTold() {
        journey.answerBear(card("nurse"));
        skipToTheEnd();
        journey.next();
        journey.next();
        journey.next();
        journey.change(Screen.BEAR);

        journey.chooseAnotherWay();

        assertThat(journey.screen()).isEqualTo(Screen.REVIEW);
        assertThat(journey.way()).isEqualTo(Channel.BEAR);
    }

    @Test
    void leadsBackFromOneMoreAnswerToWhereItWasAskedFor() {
        skipToTheEnd();
        journey.tellBearMore();

        journey.back();

        assertThat(journey.screen()).isEqualTo(Screen.FINISH);
    }

    @Test
    void sendsWhoAsksForPaperBackToTheWays() {
        journey.chooseAnotherWay();
        journey.lookForPaper();
        journey.back();

        assertThat(journey.screen()).isEqualTo(Screen.WAY);
    }

    private BearPrompt asked() {
        return journey.bear().asked().prompt();
    }

    private void skipToTheEnd() {
        while (journey.screen() != Screen.FINISH) {
            assertThat(journey.next()).isEmpty();
        }
    }

    private static Card card(String id) {
        return Cards.find(id).orElseThrow();
    }
}
