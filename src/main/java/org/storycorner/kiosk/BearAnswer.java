package org.storycorner.kiosk;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.storycorner.pictures.Card;
import org.storycorner.story.Picture;
import org.storycorner.story.Words;

/**
 * What a person told Bear when it asked one thing: pictures, words or both; the words are as typed.
 *
 * @param cards their ids in the catalogue, in the order in which they were chosen
 */
public record BearAnswer(BearTurn turn, List<String> cards, String words) {

    /** What the question and one picture's label count as, whatever the language. */
    private static final int WORDS_OF_LABELS = 20;

    /** What each label more counts as. */
    private static final int WORDS_OF_ONE_MORE = Picture.count(Words.NONE);

    public BearAnswer {
        cards = List.copyOf(cards);
    }

    static BearAnswer none(BearTurn turn) {
        return new BearAnswer(turn, List.of(), "");
    }

    BearAnswer showing(List<String> chosen) {
        return new BearAnswer(turn, chosen, words);
    }

    BearAnswer saying(String typed) {
        return new BearAnswer(turn, cards, typed);
    }

    BearAnswer with(Card card) {
        return showing(Stream.concat(cards.stream(), Stream.of(card.id())).toList());
    }

    BearAnswer without(Card card) {
        return showing(cards.stream().filter(id -> !id.equals(card.id())).toList());
    }

    public boolean isEmpty() {
        return cards.isEmpty() && ownWords().isEmpty();
    }

    public boolean shows(Card other) {
        return cards.contains(other.id());
    }

    int count() {
        return ownWords().count() + WORDS_OF_LABELS + WORDS_OF_ONE_MORE * Math.max(0, cards.size() - 1);
    }

    Words ownWords() {
        return Words.of(words);
    }

    /** The question and, on the next lines, the answer, in the language of these messages. */
    public String asText(UnaryOperator<String> messages, String language) {
        return Stream.concat(Stream.of(messages.apply(turn.prompt().key())), answer(messages, language))
                .collect(Collectors.joining("\n"));
    }

    /** Words stand beside one picture, and beneath several. */
    private Stream<String> answer(UnaryOperator<String> messages, String language) {
        var beside = cards.size() == 1 ? ownWords() : Words.NONE;
        var pictures = cards.stream().map(id -> Picture.asText(messages.apply(Card.key(id)), "", beside, language));
        var beneath = cards.size() == 1 ? "" : ownWords().text();
        return Stream.concat(pictures, Stream.of(beneath).filter(text -> !text.isEmpty()));
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "BearAnswer[hidden]";
    }
}
