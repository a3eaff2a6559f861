package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Stream;
import org.storycorner.kiosk.Screen;
import org.storycorner.ui.BigButton;

/** Bear says honestly what it is and who reads along, and asks whether the person wants to tell it. */
class BearScreen extends Frame {

    BearScreen(Stage stage) {
        super(Screen.BEAR, stage.words("bear.title"));
        var said = new Div();
        said.addClassName("bear-says");
        Stream.of("bear.drawing", "bear.readers", "bear.stop", "bear.grown-up")
                .map(key -> new Paragraph(getTranslation(key)))
                .forEach(said::add);
        var side = new Div(new Bear(Bear.Pose.SIT), said);
        side.addClassName("with-bear");

        show(side);
        backTo(stage);
        foot(
                BigButton.secondary(getTranslation("bear.not-now"), () -> {
                    stage.journey().chooseAnotherWay();
                    stage.show();
                }),
                BigButton.primary(getTranslation("bear.yes"), () -> moveOn(stage)));
    }
}
