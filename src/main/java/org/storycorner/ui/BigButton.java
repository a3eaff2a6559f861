package org.storycorner.ui;

import com.vaadin.flow.component.html.NativeButton;

/** A large button; a screen has one primary button, which is its one clear action. */
public class BigButton extends NativeButton {

    private BigButton(String text, String rank, Runnable action) {
        super(text, event -> action.run());
        addClassNames("big-button", rank);
        getElement().setAttribute("type", "button");
    }

    public static BigButton primary(String text, Runnable action) {
        return new BigButton(text, "primary", action);
    }

    public static BigButton secondary(String text, Runnable action) {
        return new BigButton(text, "secondary", action);
    }
}
