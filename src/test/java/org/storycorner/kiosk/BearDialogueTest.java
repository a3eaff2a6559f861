package org.storycorner.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.storycorner.pictures.Card;
import org.storycorner.pictures.Cards;
import org.storycorner.story.Story;

class BearDialogueTest {

    private final Notebook notebook = new Notebook(Told.NOTHING);
    private final BearDialogue bear = new BearDialogue(notebook);

    @Test
    void takesSeveralPicturesForOneAnswerAndEachBackAgain() {
        bear.toggle(card("nurse"));
        bear.toggle(card("doctor"));
        bear.say("They sang.");
        assertThat(bear.answer().asText(key -> key, "en")).isEqualTo("bear.who\ncard.nurse.\ncard.doctor.\nThey sang.");

        bear.toggle(card("nurse"));

        assertThat(bear.answer().cards()).containsExactly("doctor");
    }

    @Test
    void showsOnePictureInPlaceOfThoseBefore() {
        bear.toggle(card("nurse"));
        bear.toggle(card("doctor"));

        assertThat(bear.show(card("family"))).isEmpty();

        assertThat(bear.answer().cards()).containsExactly("family");
    }

    @Test
    void takesNoMorePicturesThanAStoryHolds() {
        var cards = Cards.all().stream().limit(Story.MOST_PICTURES).toList();
        cards.forEach(card -> assertThat(bear.toggle(card)).isEmpty());
        bear.next();

        assertThat(bear.toggle(card("nurse"))).containsExactly(Problem.TOO_MANY_PICTURES);
        assertThat(bear.show(card("nurse"))).containsExactly(Problem.TOO_MANY_PICTURES);
        assertThat(bear.answer().isEmpty()).isTrue();
    }

    @Test
    void keepsEachThingThatIsToldMore() {
        bear.more();
        bear.say("The biscuits.");
        assertThat(bear.next()).isEqualTo(Screen.FINISH);
        bear.more();
        bear.say("The garden.");
        bear.next();

        assertThat(notebook.told().bearText(key -> key, "en"))
                .isEqualTo("bear.more\nThe biscuits.\n\nbear.more\nThe garden.");
        assertThat(bear.isThanked()).isTrue();
    }

    @Test
    void goesBackFromTheEndThroughEverythingThatWasTold() {
        bear.more();
        bear.say("The biscuits.");
        bear.next();
        bear.more();
        assertThat(bear.previous()).isEqualTo(Screen.FINISH);

        assertThat(bear.last()).isEqualTo(Screen.PROMPT);
        assertThat(bear.answer().words()).isEqualTo("The biscuits.");
        assertThat(bear.previous()).isEqualTo(Screen.PROMPT);
        assertThat(bear.asked()).isEqualTo(BearTurn.of(BearPrompt.BETTER));
    }

    @Test
    void stopsAskingForMoreBeforeAnybodyLosesCount() {
        for (int addition = 0; addition < BearTurn.MOST_ADDITIONS; addition++) {
            assertThat(bear.takesMore()).isTrue();
            bear.more();
            bear.say("And the garden.");
        }

        assertThat(bear.takesMore()).isFalse();
    }

    @Test
    void knowsItsAnswersAmongThePartsOfTheStory() {
        bear.more();
        bear.say("The biscuits.");

        var told = notebook.told().with(bear.asked().part(), "The biscuits and the tea.");

        assertThat(told.answer(bear.asked()).words()).isEqualTo("The biscuits and the tea.");
        assertThat(told.with("bear-WHO-0", "A nurse.").answer(BearTurn.FIRST).words())
                .isEqualTo("A nurse.");
        assertThat(told.with("bear-WHO-1", "Nobody.")).isEqualTo(told);
    }

    private static Card card(String id) {
        return Cards.find(id).orElseThrow();
    }
}
