package org.storycorner.ui;

import com.vaadin.flow.component.html.H1;

/** The title of a page of the console; keyboard and screen reader begin here when the page is opened. */
public final class ConsoleHeading extends H1 {

    /** A page that is loaded as a whole is not drawn yet, and what is not drawn takes no focus. */
    private static final String BEGIN_HERE = """
            const begin = () => {
              if (this.offsetHeight > 0) this.focus({ preventScroll: true });
              else if (this.isConnected) requestAnimationFrame(begin);
            };
            begin();""";

    public ConsoleHeading(String text) {
        super(text);
        getElement().setAttribute("tabindex", "-1");
        addAttachListener(attached -> getElement().executeJs(BEGIN_HERE));
    }
}
