package org.storycorner.handover;

import org.storycorner.pictures.Card;
import org.storycorner.pictures.Cards;
import org.storycorner.story.Story;

/** Whether a story asks for somebody at once: a card such as "I feel unsafe" says so, and nothing is guessed from words. */
final class Urgency {

    private Urgency() {}

    static boolean of(Story story) {
        return story.pictures().stream()
                .flatMap(picture -> Cards.find(picture.card()).stream())
                .anyMatch(Card::sensitive);
    }
}
