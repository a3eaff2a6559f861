package org.storycorner.ui;

import com.vaadin.flow.component.html.Span;

/** One of our own line drawings ({@code frontend/pictures}), in the colour of the text around it; never the only label. */
public class Icon extends Span {

    public Icon(String name) {
        addClassName("icon");
        getElement().setAttribute("data-icon", name);
        getElement().setAttribute("aria-hidden", "true");
    }
}
