package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Paragraph;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.Panel;
import org.storycorner.venue.Venue;

/** Whom to tell, for somebody who says that they are not safe; calm, and it takes nothing out of their hands. */
class SafetyPanel extends Panel {

    SafetyPanel(Venue venue, Runnable close) {
        super(
                "safety",
                words("safety.title"),
                new Paragraph(words("safety.tell")),
                new Paragraph(words("safety.nobody-yet")),
                HelpPanel.numbers(venue),
                buttons(BigButton.primary(words("safety.close"), close)));
    }
}
