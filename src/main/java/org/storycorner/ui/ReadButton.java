package org.storycorner.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** Reads aloud what lies on top, and falls silent at a second tap; the browser does both (speech.js). */
class ReadButton extends NativeButton {

    private final Span silent = new Span();
    private final Span reading = new Span();

    ReadButton() {
        addClassNames("comfort-button", "read-to-me");
        getElement().setAttribute("type", "button");
        getElement().setAttribute("data-read-to-me", true);
        silent.addClassName("when-silent");
        reading.addClassName("when-reading");
        var labels = new Span(silent, reading);
        labels.addClassName("read-labels");
        add(new Icon("speaker"), labels);
        speak();
    }

    /** Labels this in the page's language. */
    final void speak() {
        silent.setText(getTranslation("comfort.read"));
        reading.setText(getTranslation("comfort.stop"));
    }
}
