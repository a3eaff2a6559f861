package org.storycorner.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** Reads aloud what lies on top, and falls silent at a second tap; the browser does both (speech.js). */
class ReadButton extends NativeButton {

    ReadButton() {
        addClassNames("comfort-button", "read-to-me");
        getElement().setAttribute("type", "button");
        getElement().setAttribute("data-read-to-me", true);
        var silent = new Span(getTranslation("comfort.read"));
        silent.addClassName("when-silent");
        var reading = new Span(getTranslation("comfort.stop"));
        reading.addClassName("when-reading");
        var labels = new Span(silent, reading);
        labels.addClassName("read-labels");
        add(new Icon("speaker"), labels);
    }
}
