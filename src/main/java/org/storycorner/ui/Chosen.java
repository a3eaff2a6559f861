package org.storycorner.ui;

import com.vaadin.flow.component.html.NativeButton;

/** The state of a button that stays visibly chosen; a screen reader hears it too. */
public final class Chosen {

    private Chosen() {}

    /** Shows whether this button is chosen, and returns it. */
    public static <B extends NativeButton> B mark(B button, boolean chosen) {
        button.getElement().setAttribute("aria-pressed", Boolean.toString(chosen));
        return button;
    }
}
