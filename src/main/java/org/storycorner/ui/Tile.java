package org.storycorner.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.storycorner.inclusion.Language;

/** A pictured choice as large as a thumb needs. */
public class Tile extends NativeButton {

    public Tile(String icon, String text, Runnable action) {
        addClassName("tile");
        getElement().setAttribute("type", "button");
        var label = new Span(text);
        label.addClassName("tile-text");
        add(new Icon(icon), label);
        addClickListener(event -> action.run());
    }

    /** A second, smaller line beneath the text. */
    public Tile explained(String explanation) {
        if (!explanation.isBlank()) {
            var line = new Span(explanation);
            line.addClassName("tile-explanation");
            add(line);
        }
        return this;
    }

    /** Says in which language it is when that is not the page's. */
    public Tile in(Language language) {
        getElement().setAttribute("lang", language.tag());
        return this;
    }
}
