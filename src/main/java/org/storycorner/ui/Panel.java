package org.storycorner.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** A question or a piece of information that lies over the screen until it is answered; what lies beneath is inert. */
public class Panel extends Div {

    /**
     * A panel with this title and content.
     *
     * @param key names the panel for styles and tests
     */
    public Panel(String key, String title, Component... content) {
        addClassName("panel-backdrop");
        getElement().setAttribute("data-panel", key);
        var heading = new H2(title);
        heading.setId("panel-title");
        heading.getElement().setAttribute("tabindex", "-1");
        var head = new Div(heading, new ReadButton());
        head.addClassName("panel-head");
        var panel = new Div(head);
        panel.addClassName("panel");
        panel.getElement().setAttribute("role", "alertdialog");
        panel.getElement().setAttribute("aria-modal", "true");
        panel.getElement().setAttribute("aria-labelledby", "panel-title");
        panel.add(content);
        add(panel);
        addAttachListener(attached -> heading.getElement().callJsFunction("focus"));
    }

    /** A message in the page's language, also before the panel itself is there. */
    protected static String words(String key) {
        return UI.getCurrent().getTranslation(key);
    }

    /** The panel's buttons, in a row of their own; where the panel is longer than the screen, one more leads down. */
    protected static Component buttons(Component... buttons) {
        var row = row(buttons);
        row.add(new MoreBelow(words("action.more-below")));
        return row;
    }

    /** Buttons in a row of their own. */
    public static Div row(Component... buttons) {
        var row = new Div(buttons);
        row.addClassName("panel-buttons");
        return row;
    }
}
