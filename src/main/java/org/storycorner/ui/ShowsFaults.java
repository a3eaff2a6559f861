package org.storycorner.ui;

/** A view that shows its own error screen, so that it stays in charge of what a person told. */
public interface ShowsFaults {

    /**
     * Shows that something went wrong.
     *
     * @param number under which the error stands in the log
     */
    void showFault(String number);
}
