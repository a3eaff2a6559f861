package org.storycorner.kiosk.ui;

import org.storycorner.kiosk.Screen;
import org.storycorner.ui.Tile;

/** How the person would like to tell it; a way appears here when it works. */
class WayScreen extends Frame {

    WayScreen(Stage stage) {
        super(Screen.WAY, stage.words("way.title"));
        lead(getTranslation("way.lead"));
        show(tiles(new Tile("pencil", getTranslation("way.words"), () -> moveOn(stage))
                .explained(getTranslation("way.words.explanation"))));
        back(stage::leaveForWelcome);
    }
}
