package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.storycorner.inclusion.Language;
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
        var own = Language.usualAt(venue).tag();
        venue.helpNumbers().forEach(number -> add(list, number).getElement().setAttribute("lang", own));
        return list;
    }

    private static DescriptionList.Term add(DescriptionList list, HelpNumber number) {
        var who = new DescriptionList.Term(number.who());
        var digits = new Span(number.number());
        digits.getElement().setAttribute("dir", "ltr");
        ReadAloud.spell(digits, number.number());
        list.add(who, new DescriptionList.Description(digits));
        return who;
    }
}
