package org.storycorner.handover.ui;

import com.vaadin.flow.component.html.H1;

/** A page's title; keyboard and screen reader begin here when the page is opened. */
final class ConsoleHeading extends H1 {

    ConsoleHeading(String text) {
        super(text);
        getElement().setAttribute("tabindex", "-1");
        addAttachListener(attached -> getElement().callJsFunction("focus"));
    }
}
