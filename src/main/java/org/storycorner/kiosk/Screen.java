package org.storycorner.kiosk;

import java.util.Locale;

/** The screens of the journey, in the order in which they come. */
public enum Screen {
    WELCOME,
    WAY,
    PAPER,
    HELPER,
    DECLARATION,
    SERVICE,
    BEAR,
    PROMPT,
    FINISH,
    PICTURES,
    CARDS,
    CARD,
    WORDS,
    QUESTIONS,
    ABOUT,
    CONTACT,
    REVIEW,
    THANKS;

    /** The name by which message keys, styles and tests know this screen. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the person writes here, so that more time is needed. */
    boolean takesTyping() {
        return switch (this) {
            case PROMPT, CARD, WORDS, QUESTIONS, CONTACT -> true;
            case WELCOME,
                    WAY,
                    PAPER,
                    HELPER,
                    DECLARATION,
                    SERVICE,
                    BEAR,
                    FINISH,
                    PICTURES,
                    CARDS,
                    ABOUT,
                    REVIEW,
                    THANKS -> false;
        };
    }
}
