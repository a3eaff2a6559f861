package org.storycorner.kiosk;

import org.storycorner.story.Channel;

/** Which screen comes after and before which, on one way of telling. */
record Route(Channel way, boolean helped, CardsInHand cards, BearDialogue bear) {

    Screen after(Screen screen) {
        return switch (screen) {
            case WELCOME -> Screen.WAY;
            case WAY -> Screen.HELPER;
            case HELPER -> helped ? Screen.DECLARATION : Screen.SERVICE;
            case DECLARATION -> Screen.SERVICE;
            case SERVICE -> telling();
            case BEAR -> bear.begin();
            case PROMPT -> bear.next();
            case FINISH -> Screen.ABOUT;
            case PICTURES, CARDS -> telling() == Screen.PICTURES ? Screen.ABOUT : telling();
            case CARD -> cards.beneath();
            case WORDS -> screen == telling() ? Screen.QUESTIONS : telling();
            case QUESTIONS -> Screen.ABOUT;
            case ABOUT -> Screen.CONTACT;
            case CONTACT -> Screen.REVIEW;
            case PAPER -> Screen.WAY;
            case REVIEW, THANKS -> throw new IllegalStateException("Only sending leads on from " + screen);
        };
    }

    Screen before(Screen screen) {
        return switch (screen) {
            case WELCOME, WAY -> Screen.WELCOME;
            case PAPER, HELPER -> Screen.WAY;
            case DECLARATION -> Screen.HELPER;
            case SERVICE -> helped ? Screen.DECLARATION : Screen.HELPER;
            case BEAR -> Screen.SERVICE;
            case PROMPT -> bear.previous();
            case FINISH -> bear.last();
            case CARDS -> Screen.PICTURES;
            case CARD -> cards.beneath();
            case PICTURES, WORDS -> screen == telling() ? Screen.SERVICE : telling();
            case QUESTIONS -> Screen.WORDS;
            case ABOUT -> endOfTelling();
            case CONTACT -> Screen.ABOUT;
            case REVIEW -> Screen.CONTACT;
            case THANKS -> Screen.THANKS;
        };
    }

    /** Where something else is told than the way leads to: from pictures to words, from words to pictures. */
    static Screen beside(Screen screen) {
        return switch (screen) {
            case PICTURES, CARDS -> Screen.WORDS;
            case WORDS -> Screen.PICTURES;
            case WELCOME,
                    WAY,
                    PAPER,
                    HELPER,
                    DECLARATION,
                    SERVICE,
                    BEAR,
                    PROMPT,
                    FINISH,
                    CARD,
                    QUESTIONS,
                    ABOUT,
                    CONTACT,
                    REVIEW,
                    THANKS -> throw new IllegalStateException("Nothing is told on " + screen);
        };
    }

    /** Whether going on from here ends a change: on a card, with Bear and for a helper, more screens come first. */
    boolean endsAChange(Screen screen) {
        return screen != Screen.CARD
                && screen != Screen.BEAR
                && screen != Screen.PROMPT
                && !(screen == Screen.HELPER && helped);
    }

    /** Whether going back from here gives a change up. */
    static boolean leavesAChange(Screen screen) {
        return screen != Screen.DECLARATION
                && screen != Screen.PROMPT
                && screen != Screen.CARDS
                && screen != Screen.CARD;
    }

    /** The screen on which this way of telling is told. */
    private Screen telling() {
        return switch (way) {
            case PICTURES -> Screen.PICTURES;
            case BEAR -> Screen.BEAR;
            case WORDS, PAPER -> Screen.WORDS;
        };
    }

    /** The last screen of this way of telling. */
    private Screen endOfTelling() {
        return switch (way) {
            case PICTURES -> Screen.PICTURES;
            case BEAR -> Screen.FINISH;
            case WORDS, PAPER -> Screen.QUESTIONS;
        };
    }
}
