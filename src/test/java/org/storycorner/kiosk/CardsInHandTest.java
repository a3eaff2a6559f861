package org.storycorner.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.storycorner.pictures.Card;
import org.storycorner.pictures.CardGroup;
import org.storycorner.pictures.Cards;
import org.storycorner.story.Scale;

class CardsInHandTest {

    private final Notebook notebook = new Notebook(Told.NOTHING);
    private final CardsInHand cards = new CardsInHand(notebook);

    @Test
    void takesACardIntoTheStoryAndIntoHand() {
        cards.take(card("waiting"));
        cards.take(card("happy"));

        assertThat(chosen()).containsExactly("waiting", "happy");
        assertThat(cards.held().card()).isEqualTo("happy");
    }

    @Test
    void takesAChosenCardIntoHandAgainAsItIs() {
        cards.take(card("waiting"));
        cards.change(cards.held().placed(Optional.of(Scale.SOMETIMES)).saying("Long."));
        cards.take(card("happy"));

        cards.take(card("waiting"));

        assertThat(cards.place()).isZero();
        assertThat(cards.held().words()).isEqualTo("Long.");
        assertThat(chosen()).hasSize(2);
    }

    /** Taking a card back by mistake costs one tap, not the words. */
    @Test
    void givesACardThatWasPutBackAsItWas() {
        cards.take(card("waiting"));
        cards.change(cards.held().placed(Optional.of(Scale.SOMETIMES)).saying("Long."));
        cards.putBack(0);
        assertThat(chosen()).isEmpty();

        cards.take(card("waiting"));

        assertThat(cards.held().words()).isEqualTo("Long.");
        assertThat(cards.held().scale()).contains(Scale.SOMETIMES);
    }

    @Test
    void movesTheCardInHandAndKeepsItThere() {
        cards.take(card("waiting"));
        cards.take(card("happy"));

        cards.moveTo(0);

        assertThat(chosen()).containsExactly("happy", "waiting");
        assertThat(cards.held().card()).isEqualTo("happy");
    }

    @Test
    void theOppositeMoveTakesAMoveBack() {
        cards.take(card("waiting"));
        cards.take(card("happy"));
        cards.take(card("nurse"));

        cards.moveTo(cards.place() - 1);
        assertThat(chosen()).containsExactly("waiting", "nurse", "happy");
        cards.moveTo(cards.place() + 1);

        assertThat(chosen()).containsExactly("waiting", "happy", "nurse");
    }

    @Test
    void knowsNoPlaceBeforeTheFirstCardAndNoneAfterTheLast() {
        cards.take(card("waiting"));
        cards.take(card("happy"));

        assertThat(cards.hasPlace(-1)).isFalse();
        assertThat(cards.hasPlace(0)).isTrue();
        assertThat(cards.hasPlace(1)).isTrue();
        assertThat(cards.hasPlace(2)).isFalse();
    }

    @Test
    void holdsNoCardThatWasNotChosen() {
        assertThatThrownBy(() -> cards.hold(0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void leadsBackToTheGroupThatIsLookedAt() {
        assertThat(cards.beneath()).isEqualTo(Screen.PICTURES);

        cards.lookAt(CardGroup.FEELINGS);
        assertThat(cards.beneath()).isEqualTo(Screen.CARDS);
        cards.lookAtAllGroups();

        assertThat(cards.beneath()).isEqualTo(Screen.PICTURES);
    }

    @Test
    void findsThePageAgainThatWasLeftOfEachSet() {
        cards.places().turn("one", 9);

        assertThat(cards.places().firstOf("one")).isEqualTo(9);
        assertThat(cards.places().firstOf("another")).isZero();
    }

    @Test
    void takesTheLastWordsBesideACard() {
        cards.take(card("waiting"));

        assertThat(notebook.told()
                        .with("card-waiting", "Long.")
                        .pictures()
                        .getFirst()
                        .words())
                .isEqualTo("Long.");
        assertThat(notebook.told().with("card-happy", "Long.")).isEqualTo(notebook.told());
    }

    private List<String> chosen() {
        return notebook.told().pictures().stream().map(ChosenCard::card).toList();
    }

    private static Card card(String id) {
        return Cards.find(id).orElseThrow();
    }
}
