package org.storycorner.ui;

import com.vaadin.flow.component.html.NativeButton;

/**
 * Goes down by what can be seen at once when a screen or a panel is longer than the tablet, so that nobody has to drag; the
 * browser shows it only then, and moves the page or the panel (more-below.js).
 */
public class MoreBelow extends NativeButton {

    public MoreBelow(String label) {
        add(new Icon("down"));
        addClassName("more-below");
        getElement().setAttribute("type", "button");
        getElement().setAttribute("data-more-below", true);
        getElement().setAttribute("aria-label", label);
    }
}
