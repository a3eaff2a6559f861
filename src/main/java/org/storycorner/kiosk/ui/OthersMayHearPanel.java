package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.Panel;

/**
 * Asks once whether the person's own words are read out too, with two buttons alike; who says no is not asked again, and
 * may change their mind under "Volume".
 */
class OthersMayHearPanel extends Panel {

    OthersMayHearPanel(Consumer<Boolean> answered) {
        super(
                "others-may-hear",
                words("speech.ask"),
                new Paragraph(words("speech.others")),
                buttons(
                        BigButton.secondary(words("speech.no"), () -> answered.accept(false)),
                        BigButton.secondary(words("speech.yes"), () -> answered.accept(true))));
    }
}
