package org.storycorner.kiosk;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.storycorner.pictures.Card;
import org.storycorner.story.Picture;
import org.storycorner.story.Placing;
import org.storycorner.story.Scale;
import org.storycorner.story.Words;

/**
 * A card that a person chose, as far as they have got with it; the words are as typed and may still be too many.
 *
 * @param card its id in the catalogue
 */
public record ChosenCard(String card, Optional<Scale> scale, String words) {

    public static ChosenCard of(Card card) {
        return new ChosenCard(card.id(), Optional.empty(), "");
    }

    public ChosenCard placed(Optional<Scale> where) {
        return new ChosenCard(card, where, words);
    }

    public ChosenCard saying(String typed) {
        return new ChosenCard(card, scale, typed);
    }

    public boolean shows(Card other) {
        return card.equals(other.id());
    }

    /** What the story keeps of it, in the language of these messages. */
    public Picture picture(UnaryOperator<String> messages) {
        var placing = scale.map(where -> new Placing(where, messages.apply(key(where))));
        return new Picture(card, messages.apply(Card.key(card)), placing, ownWords());
    }

    /** As the finished story will say it. */
    public String asText(UnaryOperator<String> messages, String language) {
        var place = scale.map(where -> messages.apply(key(where))).orElse("");
        return Picture.asText(messages.apply(Card.key(card)), place, ownWords(), language);
    }

    public static String key(Scale scale) {
        return "scale." + scale.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of its words among the parts of the story, as {@link Told#with} knows it. */
    public String part() {
        return "card-" + card;
    }

    Words ownWords() {
        return Words.of(words);
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "ChosenCard[hidden]";
    }
}
