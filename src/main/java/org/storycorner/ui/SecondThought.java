package org.storycorner.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A button for what can't be undone: it asks in its own place first, and only the answer does it. */
public class SecondThought extends Div {

    private final String text;
    private final String question;
    private final String yes;
    private final Runnable action;

    /**
     * A button that asks.
     *
     * @param question says what will be gone
     * @param yes names the deed again, not merely "yes"
     */
    public SecondThought(String text, String question, String yes, Runnable action) {
        this.text = text;
        this.question = question;
        this.yes = yes;
        this.action = action;
        addClassName("second-thought");
        offer();
    }

    private void offer() {
        removeAll();
        removeClassName("asks");
        add(BigButton.secondary(text, this::ask));
    }

    private void ask() {
        removeAll();
        addClassName("asks");
        var asked = new Paragraph(question);
        asked.getElement().setAttribute("tabindex", "-1");
        asked.getElement().setAttribute("role", "alert");
        var buttons = Panel.row(
                BigButton.secondary(getTranslation("console.no-keep"), this::offer), BigButton.primary(yes, () -> {
                    offer();
                    action.run();
                }));
        add(asked, buttons);
        asked.getElement().callJsFunction("focus");
    }
}
