package org.storycorner.kiosk.ui;

import java.util.Arrays;
import java.util.stream.Stream;
import org.storycorner.kiosk.Assistance;
import org.storycorner.kiosk.Screen;
import org.storycorner.story.Helper;
import org.storycorner.ui.Chosen;
import org.storycorner.ui.Tile;

/** Whether somebody is helping, and who. */
class HelperScreen extends Frame {

    HelperScreen(Stage stage) {
        super(Screen.HELPER, stage.words("helper.title"));
        lead(getTranslation("helper.lead"));
        var alone = new Tile("alone", getTranslation("helper.none"), () -> choose(stage, Assistance.NONE));
        var helped = Arrays.stream(Helper.values()).map(helper -> tile(stage, helper));
        show(tiles(Stream.concat(Stream.of(alone), helped).toArray(Tile[]::new)));
        backTo(stage);
    }

    private Tile tile(Stage stage, Helper helper) {
        var tile = new Tile(Keys.of(helper), getTranslation("helper." + Keys.of(helper)), () -> {
            var before = stage.journey().assistance();
            choose(stage, before.isBy(helper) ? before : Assistance.by(helper));
        });
        return Chosen.mark(tile, stage.journey().assistance().isBy(helper));
    }

    private void choose(Stage stage, Assistance assistance) {
        stage.journey().assist(assistance);
        moveOn(stage);
    }
}
