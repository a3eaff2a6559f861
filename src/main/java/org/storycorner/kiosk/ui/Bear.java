package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import java.util.Locale;

/** Bear on its white tile, in one pose and always still. What it says stands beside it in words. */
class Bear extends Div {

    /** How Bear sits there. */
    enum Pose {
        SIT,
        LISTEN,
        THINK,
        THANK
    }

    Bear(Pose pose) {
        var drawing = new Image("pictures/bear/" + pose.name().toLowerCase(Locale.ROOT) + ".svg", "");
        drawing.getElement().setAttribute("draggable", "false");
        addClassName("bear");
        add(drawing);
    }
}
