package org.storycorner.kiosk.ui;

import org.storycorner.kiosk.Screen;
import org.storycorner.story.Channel;
import org.storycorner.ui.Tile;

/** How the person would like to tell it; a way appears here when it works. */
class WayScreen extends Frame {

    WayScreen(Stage stage) {
        super(Screen.WAY, stage.words("way.title"));
        lead(getTranslation("way.lead"));
        show(tiles(
                tile(stage, "pencil", Channel.WORDS),
                tile(stage, "cards", Channel.PICTURES),
                tile(stage, "bear", Channel.BEAR),
                paper(stage)));
        back(stage::leaveForWelcome);
    }

    private Tile paper(Stage stage) {
        return new Tile("paper", getTranslation("way.paper"), () -> {
                    stage.journey().lookForPaper();
                    stage.show();
                })
                .explained(getTranslation("way.paper.explanation"));
    }

    private Tile tile(Stage stage, String icon, Channel way) {
        var key = "way." + Keys.of(way);
        return new Tile(icon, getTranslation(key), () -> {
                    stage.journey().tellIn(way);
                    moveOn(stage);
                })
                .explained(getTranslation(key + ".explanation"));
    }
}
