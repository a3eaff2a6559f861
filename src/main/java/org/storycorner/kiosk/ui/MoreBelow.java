package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.NativeButton;
import org.storycorner.ui.Icon;

/**
 * Goes down one screen when the screen is longer than the tablet, so that nobody has to drag; the browser shows it only
 * then, and moves the page (more-below.js).
 */
class MoreBelow extends NativeButton {

    MoreBelow(String label) {
        add(new Icon("down"));
        addClassName("more-below");
        getElement().setAttribute("type", "button");
        getElement().setAttribute("data-more-below", true);
        getElement().setAttribute("aria-label", label);
    }
}
