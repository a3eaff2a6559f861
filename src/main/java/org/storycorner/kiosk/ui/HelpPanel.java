package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.Panel;
import org.storycorner.venue.HelpNumber;
import org.storycorner.venue.Venue;

/** Where urgent help is: 999, NHS 24 on 111, and the venue's local numbers. */
class HelpPanel extends Panel {

    HelpPanel(Venue venue, Runnable close) {
        super(
                "help",
                words("help.title"),
                new Paragraph(words("help.text")),
                numbers(venue),
                buttons(BigButton.primary(words("help.close"), close)));
    }

    static Component numbers(Venue venue) {
        var list = new DescriptionList();
        list.addClassName("help-numbers");
        add(list, new HelpNumber(words("help.emergency"), "999"));
        add(list, new HelpNumber(words("help.nhs24"), "111"));
        venue.helpNumbers().forEach(number -> add(list, number));
        return list;
    }

    private static void add(DescriptionList list, HelpNumber number) {
        list.add(new DescriptionList.Term(number.who()), new DescriptionList.Description(number.number()));
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
