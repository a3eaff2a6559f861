package org.storycorner.kiosk;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.storycorner.pictures.Card;
import org.storycorner.story.Picture;
import org.storycorner.story.Words;

/**
 * What a person told Bear when it asked one thing: a picture, words or both; the words are as typed.
 *
 * @param card its id in the catalogue
 */
public record BearAnswer(BearPrompt prompt, Optional<String> card, String words) {

    /** What the question and a picture's label count as, whatever the language. */
    private static final int WORDS_OF_LABELS = 20;

    static BearAnswer none(BearPrompt prompt) {
        return new BearAnswer(prompt, Optional.empty(), "");
    }

    BearAnswer showing(Optional<Card> chosen) {
        return new BearAnswer(prompt, chosen.map(Card::id), words);
    }

    BearAnswer saying(String typed) {
        return new BearAnswer(prompt, card, typed);
    }

    public boolean isEmpty() {
        return card.isEmpty() && ownWords().isEmpty();
    }

    public boolean shows(Card other) {
        return card.filter(other.id()::equals).isPresent();
    }

    int count() {
        return ownWords().count() + WORDS_OF_LABELS;
    }

    Words ownWords() {
        return Words.of(words);
    }

    /** The question and, on the next line, the answer, in the language of these messages. */
    public String asText(UnaryOperator<String> messages, String language) {
        var answer = card.map(id -> Picture.asText(messages.apply(Card.key(id)), "", ownWords(), language))
                .orElseGet(() -> ownWords().text());
        return messages.apply(prompt.key()) + "\n" + answer;
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "BearAnswer[hidden]";
    }
}
