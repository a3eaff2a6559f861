package org.storycorner.kiosk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.storycorner.pictures.Card;
import org.storycorner.pictures.CardGroup;
import org.storycorner.story.Story;

/** The picture cards as a person handles them: the group they look at, the card in hand, and what becomes of it. */
public final class CardsInHand {

    private final Notebook notebook;
    private final CardPlaces places = new CardPlaces();
    private final Map<String, ChosenCard> putBack = new HashMap<>();
    private Optional<CardGroup> group = Optional.empty();
    private int place;

    CardsInHand(Notebook notebook) {
        this.notebook = notebook;
    }

    /** How far this person has turned the pages of cards. */
    public CardPlaces places() {
        return places;
    }

    /** The group whose cards are looked at. */
    public CardGroup group() {
        return group.orElseThrow();
    }

    /** Where the card in hand stands among the chosen ones. */
    public int place() {
        return place;
    }

    /** The card in hand. */
    public ChosenCard held() {
        return chosen().get(place);
    }

    /** Replaces the card in hand by what has become of it. */
    public void change(ChosenCard held) {
        rearrange(cards -> cards.set(place, held));
    }

    /** Whether the card in hand can be moved to this place among the chosen ones. */
    public boolean hasPlace(int other) {
        return other >= 0 && other < chosen().size();
    }

    /** Moves the card in hand to this place; the others keep their order. */
    public void moveTo(int other) {
        rearrange(cards -> cards.add(other, cards.remove(place)));
        place = other;
    }

    /**
     * Takes a card into the story, or out of it when it is there; nothing is in hand.
     *
     * @return why it was not taken; empty when it was, or went out
     */
    public List<Problem> toggle(Card card) {
        if (isOneTooMany(card)) {
            return List.of(Problem.TOO_MANY_PICTURES);
        }
        rearrange(cards -> {
            if (!cards.removeIf(one -> one.shows(card))) {
                cards.add(ChosenCard.of(card));
            }
        });
        return List.of();
    }

    void lookAt(CardGroup chosen) {
        group = Optional.of(chosen);
    }

    void lookAtAllGroups() {
        group = Optional.empty();
    }

    /** Takes a card into the story and into hand; one that was there before comes as it was, also when it was put back. */
    List<Problem> take(Card card) {
        if (isOneTooMany(card)) {
            return List.of(Problem.TOO_MANY_PICTURES);
        }
        if (!notebook.told().shows(card)) {
            rearrange(cards -> cards.add(putBack.getOrDefault(card.id(), ChosenCard.of(card))));
        }
        hold(IntStream.range(0, chosen().size())
                .filter(one -> chosen().get(one).shows(card))
                .findFirst()
                .orElseThrow());
        return List.of();
    }

    void hold(int chosen) {
        place = Objects.checkIndex(chosen, chosen().size());
    }

    void putBack(int chosen) {
        rearrange(cards -> {
            var card = cards.remove(chosen);
            putBack.put(card.card(), card);
        });
    }

    /** The screen from which a card is taken. */
    Screen beneath() {
        return group.isPresent() ? Screen.CARDS : Screen.PICTURES;
    }

    private boolean isOneTooMany(Card card) {
        return chosen().size() == Story.MOST_PICTURES && !notebook.told().shows(card);
    }

    private List<ChosenCard> chosen() {
        return notebook.told().pictures();
    }

    private void rearrange(Consumer<List<ChosenCard>> change) {
        var cards = new ArrayList<>(chosen());
        change.accept(cards);
        notebook.note(told -> told.withPictures(cards));
    }
}
