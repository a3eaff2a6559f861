package org.storycorner.kiosk;

import java.util.function.UnaryOperator;

/** What one person has told so far. Words, cards and Bear all write into the same one. */
final class Notebook {

    private Told told;

    Notebook(Told told) {
        this.told = told;
    }

    Told told() {
        return told;
    }

    void note(UnaryOperator<Told> change) {
        told = change.apply(told);
    }
}
