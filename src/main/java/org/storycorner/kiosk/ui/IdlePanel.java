package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.Panel;

/** Asks, seen and heard, whether somebody is still there. */
class IdlePanel extends Panel {

    IdlePanel(Duration warning, Runnable stillHere) {
        super(
                "idle",
                words("idle.title"),
                new Paragraph(UI.getCurrent().getTranslation("idle.text", warning.toSeconds())),
                buttons(BigButton.primary(words("idle.still-here"), stillHere)));
    }
}
