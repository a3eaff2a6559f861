package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.Panel;

/** Asks once whether everything that was told is to be deleted. */
class ForgetPanel extends Panel {

    ForgetPanel(Runnable delete, Runnable close) {
        super(
                "forget",
                words("forget.title"),
                new Paragraph(words("forget.text")),
                buttons(
                        BigButton.secondary(words("forget.delete"), delete),
                        BigButton.primary(words("forget.keep"), close)));
    }
}
