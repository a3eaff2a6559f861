package org.storycorner.ui;

import com.vaadin.flow.component.html.H1;

/** The title of a page of the console; keyboard and screen reader begin here when the page is opened. */
public final class ConsoleHeading extends H1 {

    public ConsoleHeading(String text) {
        super(text);
        getElement().setAttribute("tabindex", "-1");
        addAttachListener(attached -> getElement().executeJs("this.focus({preventScroll: true})"));
    }
}
