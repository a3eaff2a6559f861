package org.storycorner.kiosk.ui;

import org.storycorner.kiosk.Screen;

/** Where the paper forms are: the staff of the venue know. */
class PaperScreen extends Frame {

    PaperScreen(Stage stage) {
        super(Screen.PAPER, stage.words("paper.title"));
        lead(getTranslation("paper.lead"));
        backTo(stage);
    }
}
