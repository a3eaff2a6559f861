package org.storycorner.kiosk.ui;

import org.storycorner.ui.BigButton;
import org.storycorner.ui.Panel;

/** Asks for the language; a tap on one closes it. */
class LanguagePanel extends Panel {

    LanguagePanel(Stage stage, Runnable close) {
        super(
                "language",
                words("language.title"),
                new LanguageChoice(stage),
                buttons(BigButton.secondary(words("help.close"), close)));
    }
}
